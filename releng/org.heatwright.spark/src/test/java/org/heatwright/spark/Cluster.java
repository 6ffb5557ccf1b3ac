// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.heatwright.study.run.SparkHome;

/** A standalone Spark cluster on loopback: one master and some workers, each a plain {@code java -cp} process; authenticated, without REST, its web pages closed. */
final class Cluster implements AutoCloseable {

	static final String SECRET = "not for production";

	private final SparkHome home;
	private final Path folder;
	private final int port;
	private final Process master;
	private final List<Process> workers = new ArrayList<>();

	private Cluster(SparkHome home, Path folder, int port) throws IOException {
		this.home = home;
		this.folder = folder;
		this.port = port;
		this.master = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", Integer.toString(port), "--webui-port", "0");
	}

	static Cluster start(Path spark, Path folder, int workers) throws IOException, InterruptedException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		Cluster cluster = new Cluster(new SparkHome(spark), folder, port);
		cluster.awaitLog("master", "I have been elected leader", 1);
		for (int w = 0; w < workers; w++) {
			cluster.addWorker();
		}
		cluster.awaitLog("master", "Registering worker", workers);
		return cluster;
	}

	void addWorker() throws IOException {
		workers.add(start("worker" + workers.size(), "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "512M", "--work-dir",
				folder.resolve("work" + workers.size()).toString(), url()));
	}

	String url() {
		return "spark://127.0.0.1:" + port;
	}

	Process worker(int index) {
		return workers.get(index);
	}

	/** The executors that run now, of all workers. */
	List<ProcessHandle> executors() {
		return workers.stream().flatMap(worker -> worker.descendants())
				.filter(process -> process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend") || process.info().arguments().map(all -> String.join(" ", all)).orElse("").contains("CoarseGrainedExecutorBackend")).toList();
	}

	private Process start(String name, String type, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(home.java("192m"));
		int at = command.indexOf("-cp");
		command.addAll(at, List.of("-Dspark.authenticate=true", "-Dspark.authenticate.secret=" + SECRET, "-Dspark.network.crypto.enabled=true", "-Dspark.master.rest.enabled=false",
				"-Dspark.ui.filters=" + ClosedDoor.class.getName(), "-Dspark.worker.cleanup.enabled=false"));
		command.add(type);
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
		builder.environment().put("SPARK_HOME", home.folder().toString());
		builder.environment().put("SPARK_SCALA_VERSION", "2.13");
		builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		return builder.start();
	}

	String log(String name) throws IOException {
		return Files.readString(folder.resolve(name + ".log"));
	}

	private void awaitLog(String name, String words, int times) throws IOException, InterruptedException {
		for (int tick = 0; tick < 600; tick++) {
			if (log(name).split(words, -1).length > times) {
				return;
			}
			Thread.sleep(100);
		}
		throw new IOException("\"" + words + "\" did not appear in the log of the " + name + ":\n" + log(name));
	}

	@Override
	public void close() throws InterruptedException {
		for (Process worker : workers) {
			worker.descendants().forEach(ProcessHandle::destroyForcibly);
			worker.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
		master.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
	}
}
