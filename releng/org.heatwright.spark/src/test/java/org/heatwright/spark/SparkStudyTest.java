// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.heatwright.study.run.SparkHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study on a real cluster of two workers gives the bytes of a study in this computer's threads, also when an executor, a worker or the driver is killed on
 * the way. One cluster serves all tests, so the
 * one that kills a worker comes last.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkStudyTest {

	/** Long enough to be hit in the middle: the size of the machine changes at every point. */
	private static final List<String> SLOW = List.of("--over", "hot.temperature=1..10:20", "--over", "L=20..119:100", "--record",
			"heatCurrent:hot,entropyProduction");
	private static final List<String> LARGE = List.of("--over", "hot.temperature=1..10:1000", "--over", "cold.temperature=0.1..0.9:100", "--record",
			"heatCurrent:hot");

	@TempDir
	static Path folder;

	private static Cluster cluster;
	private static Path design;
	private static byte[] slow;

	@BeforeAll
	static void start() throws Exception {
		design = Files.copy(design(), folder.resolve("valve.qtm"));
		cluster = Cluster.start(Path.of(System.getProperty("heatwright.spark")), folder, 2);
		assertEquals(0, end(sweep("threads", SLOW)), () -> log("threads"));
		slow = result("threads");
	}

	@AfterAll
	static void stop() throws InterruptedException {
		if (cluster != null) {
			cluster.close();
		}
	}

	private static Path design() {
		return Path.of(System.getProperty("heatwright.root"), "plugins/org.heatwright.gallery/src/org/heatwright/gallery/machines/dicke-heat-valve.qtm");
	}

	private static Process sweep(String results, List<String> study, String... more) throws IOException {
		return start("sweep", design, results, study, more);
	}

	private static Process start(String verb, Path machine, String results, List<String> study, String... more) throws IOException {
		Path lib = Path.of(System.getProperty("heatwright.root"), "releng/org.heatwright.commandline/target/heatwright/lib");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-Dheatwright.spark=" + System.getProperty("heatwright.spark"),
				"-cp", lib.resolve("*").toString(), "org.heatwright.cli.Main", verb, machine.toString(), "-o", folder.resolve(results).toString()));
		command.addAll(study);
		command.addAll(Arrays.asList(more));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(results + ".out").toFile()));
		builder.environment().put("HEATWRIGHT_SPARK_CONF", cluster.conf().toString());
		builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
		return builder.start();
	}

	private static Process onCluster(String results, List<String> study, String... more) throws IOException {
		return start("sweep", design, results, study, onCluster(more));
	}

	/** With the words of the page. */
	private static String[] onCluster(String... more) throws IOException {
		List<String> page = cluster.page("heatwright sweep maser.qtm --over hot.temperature=1..10:100 --executor spark");
		List<String> all = new ArrayList<>(page.subList(page.indexOf("--executor"), page.size()));
		all.addAll(List.of("--spark", "spark.executor.memory=450m", "--spark", "spark.driver.host=127.0.0.1"));
		all.addAll(Arrays.asList(more));
		return all.toArray(String[]::new);
	}

	private static int end(Process process) throws InterruptedException {
		assertTrue(process.waitFor(10, TimeUnit.MINUTES), "still running");
		return process.exitValue();
	}

	private static byte[] result(String results) throws IOException {
		return Files.readAllBytes(folder.resolve(results).resolve("results.csv"));
	}

	private static String log(String results) {
		StringBuilder text = new StringBuilder();
		for (Path file : List.of(folder.resolve(results + ".out"), folder.resolve(results).resolve("spark.log"))) {
			try {
				text.append(Files.readString(file));
			} catch (IOException e) {
				text.append(e).append('\n');
			}
		}
		return text.toString();
	}

	/** Until something is recorded that is worth killing; woken by the file system. */
	private static void awaitResults(String results, Process process) throws IOException, InterruptedException {
		Path journal = Files.createDirectories(folder.resolve(results));
		try (WatchService watch = journal.getFileSystem().newWatchService()) {
			journal.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
			while (process.isAlive() && !isWorthKilling(journal)) {
				WatchKey news = watch.poll(1, TimeUnit.SECONDS);
				if (news != null) {
					news.pollEvents();
					news.reset();
				}
			}
		}
	}

	private static boolean isWorthKilling(Path results) throws IOException {
		try (Stream<Path> files = Files.list(results)) {
			return files.anyMatch(file -> file.toString().endsWith(".journal") && file.toFile().length() > 4000);
		}
	}

	@Test
	@Order(1)
	void twoWorkersGiveTheBytesOfThisProcess() throws Exception {
		assertEquals(0, end(sweep("here", LARGE, "--executor", "process")), () -> log("here"));
		assertEquals(0, end(onCluster("there", LARGE)), () -> log("there"));
		assertArrayEquals(result("here"), result("there"));
	}

	/** The starts of a search are chunks like points: the front of the maser has the same bytes from the cluster. */
	@Test
	@Order(2)
	void aFrontIsSearchedOnTheCluster() throws Exception {
		Path maser = Files.copy(design().resolveSibling("three-level-maser.qtm"), folder.resolve("maser.qtm"));
		List<String> front = List.of("--vary", "middle.energy=0.2..2.8", "--maximize", "power", "--maximize", "efficiency", "--starts", "2", "--evaluations",
				"40", "--front", "4", "--method", "NELDER_MEAD");
		assertEquals(0, end(start("optimize", maser, "frontHere", front, "--executor", "process")), () -> log("frontHere"));
		assertEquals(0, end(start("optimize", maser, "frontThere", front, onCluster())), () -> log("frontThere"));
		assertArrayEquals(Files.readAllBytes(folder.resolve("frontHere/front.csv")), Files.readAllBytes(folder.resolve("frontThere/front.csv")));
		assertTrue(Files.readAllLines(folder.resolve("frontThere/front.csv")).size() > 3, () -> log("frontThere"));
	}

	@Test
	@Order(2)
	void theDoorIsClosed() throws Exception {
		Matcher port = Pattern.compile("started at http://\\S*?:(\\d+)").matcher(cluster.masterLog());
		assertTrue(port.find(), cluster.masterLog());
		HttpURLConnection page = (HttpURLConnection) URI.create("http://127.0.0.1:" + port.group(1) + "/").toURL().openConnection();
		assertEquals(HttpURLConnection.HTTP_FORBIDDEN, page.getResponseCode());
	}

	/** A job of somebody who has no secret, or another one, and one who looks for the cluster elsewhere: each ends with a sentence. */
	@Test
	@Order(2)
	void strangersAreRefused() throws Exception {
		for (List<String> stranger : List.of(List.of("--spark", "spark.authenticate=false", "--spark", "spark.network.crypto.enabled=false"),
				List.of("--spark", "spark.authenticate.secret=guessed"))) {
			Process process = onCluster("stranger", SLOW, stranger.toArray(String[]::new));
			assertEquals(5, end(process), () -> log("stranger"));
			assertTrue(log("stranger").contains("does not take this study"), () -> log("stranger"));
		}
		int nobody;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = free.getLocalPort();
		}
		Process lost = sweep("lost", SLOW, "--executor", "spark", "--master", "spark://127.0.0.1:" + nobody);
		assertEquals(5, end(lost), () -> log("lost"));
		assertTrue(log("lost").contains("there is no Spark master at spark://127.0.0.1:" + nobody), () -> log("lost"));
	}

	/** Spark's own client, without any of this project's code, as somebody would use it who found the port. */
	@Test
	@Order(2)
	void aJobWithoutTheSecretDoesNotRun() throws Exception {
		List<String> command = new ArrayList<>(new SparkHome(Path.of(System.getProperty("heatwright.spark"))).java("192m"));
		int classPath = command.indexOf("-cp") + 1;
		command.set(classPath, command.get(classPath) + File.pathSeparator + Path.of(Stranger.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
		command.addAll(List.of(Stranger.class.getName(), cluster.url()));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
		Node stranger = new Node(builder);
		assertTrue(stranger.process().waitFor(10, TimeUnit.MINUTES), stranger::log);
		assertFalse(stranger.log().contains(Stranger.SUCCESS), stranger::log);
		assertFalse(cluster.masterLog().contains("Registered app stranger"), cluster::masterLog);
	}

	@Test
	@Order(2)
	void nothingIsSubmittedOverHttp() throws Exception {
		assertFalse(cluster.masterLog().contains("REST"), cluster::masterLog);
		HttpURLConnection submission = (HttpURLConnection) URI.create("http://127.0.0.1:6066/v1/submissions/create").toURL().openConnection();
		submission.setRequestMethod("POST");
		submission.setDoOutput(true);
		assertThrows(ConnectException.class, () -> submission.getOutputStream().close());
	}

	/** The secret is its owner's alone: in a file of mode 600, on no command line, in no log. */
	@Test
	@Order(2)
	void theSecretStaysOne() throws Exception {
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster.conf())));
		assertTrue(cluster.secret().matches("[0-9a-f]{64}"), cluster.secret());
		assertFalse(cluster.masterLog().contains(cluster.secret()));
		for (ProcessHandle process : cluster.processes()) {
			assertFalse(Cluster.commandLine(process).contains(cluster.secret()));
		}
		Path open = Files.copy(cluster.conf(), folder.resolve("open.conf"));
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
		assertThrows(IOException.class, () -> ClusterSecret.ofFile(open));
		ProcessBuilder builder = new ProcessBuilder("sh", Path.of(System.getProperty("heatwright.root"), "releng", "spark").toString(), "worker", cluster.url());
		builder.environment().putAll(Map.of("HEATWRIGHT_SPARK_CONF", open.toString(), "JAVA_HOME", System.getProperty("java.home")));
		Node worker = new Node(builder);
		assertEquals(5, worker.process().waitFor(), worker::log);
		worker.await("chmod 600", 1);
	}

	@Test
	@Order(3)
	void anExecutorIsKilled() throws Exception {
		Process process = onCluster("executor", SLOW);
		awaitResults("executor", process);
		List<ProcessHandle> executors = cluster.executors();
		assertEquals(2, executors.size(), () -> log("executor"));
		assertTrue(executors.get(0).destroyForcibly());
		finish("executor", process);
	}

	@Test
	@Order(4)
	void theDriverIsKilled() throws Exception {
		Process process = onCluster("driver", SLOW);
		awaitResults("driver", process);
		List<ProcessHandle> drivers = process.children().toList();
		assertEquals(1, drivers.size(), () -> log("driver"));
		assertTrue(drivers.get(0).destroyForcibly());
		assertEquals(5, end(process), () -> log("driver"));
		assertTrue(Files.notExists(folder.resolve("driver/results.csv")), "the kill came too late to show anything");
		assertEquals(0, end(onCluster("driver", SLOW, "--resume")), () -> log("driver"));
		assertArrayEquals(slow, result("driver"));
	}

	/** The one who asked is killed: its driver must not live on, and another executor may finish the study. */
	@Test
	@Order(5)
	void theCallerIsKilled() throws Exception {
		Process process = onCluster("caller", SLOW);
		awaitResults("caller", process);
		List<ProcessHandle> drivers = process.children().toList();
		process.destroyForcibly().waitFor();
		assertEquals(1, drivers.size());
		drivers.get(0).onExit().get(10, TimeUnit.MINUTES);
		assertEquals(0, end(sweep("caller", SLOW, "--resume")), () -> log("caller"));
		assertArrayEquals(slow, result("caller"));
	}

	@Test
	@Order(6)
	void aWorkerIsKilled() throws Exception {
		Process process = onCluster("worker", SLOW);
		awaitResults("worker", process);
		assertEquals(2, cluster.executors().size(), () -> log("worker"));
		cluster.worker(0).destroyForcibly().waitFor();
		finish("worker", process);
	}

	/** The cluster may have got over the loss by itself; if not, the study is resumed. */
	private static void finish(String results, Process process) throws Exception {
		assertTrue(Files.notExists(folder.resolve(results).resolve("results.csv")), "the kill came too late to show anything");
		if (end(process) != 0) {
			assertEquals(0, end(onCluster(results, SLOW, "--resume")), () -> log(results));
		}
		assertArrayEquals(slow, result(results));
	}
}
