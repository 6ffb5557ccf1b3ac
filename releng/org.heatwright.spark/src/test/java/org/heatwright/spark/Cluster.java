// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A standalone Spark cluster on loopback, started as studies.md says: one master and some workers of {@code releng/spark}, with the secret that the master
 * made.
 */
final class Cluster implements AutoCloseable {

	private final Path spark;
	private final Path folder;
	private final int port;
	private final Node master;
	private final List<Node> workers = new ArrayList<>();

	private Cluster(Path spark, Path folder, int port) throws IOException {
		this.spark = spark;
		this.folder = folder;
		this.port = port;
		this.master = node(page("releng/spark master"), "--port", Integer.toString(port), "--webui-port", "0");
	}

	static Cluster start(Path spark, Path folder, int workers) throws IOException, InterruptedException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		Cluster cluster = new Cluster(spark, folder, port);
		cluster.master.await("I have been elected leader", 1);
		for (int w = 0; w < workers; w++) {
			cluster.workers.add(cluster.node(cluster.page("releng/spark worker"), "--webui-port", "0", "--cores", "1", "--memory", "512M", "--work-dir",
					folder.resolve("work" + w).toString()));
		}
		cluster.master.await("Registering worker", workers);
		return cluster;
	}

	/** A line of studies.md that begins like this, with the address of this cluster in place of the one in the text. */
	List<String> page(String beginning) throws IOException {
		String line = Files.readAllLines(Path.of(System.getProperty("heatwright.root"), "releng/docs/studies.md")).stream()
				.filter(each -> each.startsWith(beginning)).findFirst().orElseThrow();
		return List.of(line.strip().replaceAll("spark://\\S+", url()).split("\\s+"));
	}

	/** Starts {@code releng/spark} as the page says, in less memory and at free ports; it becomes the Java process. */
	private Node node(List<String> page, String... more) throws IOException {
		List<String> command = new ArrayList<>(List.of("sh", Path.of(System.getProperty("heatwright.root")).resolve(page.get(0)).toString()));
		command.addAll(page.subList(1, page.size()));
		command.addAll(Arrays.asList(more));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment()
				.putAll(Map.of("HEATWRIGHT_SPARK", spark.toString(), "HEATWRIGHT_SPARK_CONF", conf().toString(), "HEATWRIGHT_VMARGS", "-Xmx192m", "JAVA_HOME",
						System.getProperty("java.home")));
		return new Node(builder);
	}

	/** Where the secret lies. */
	Path conf() {
		return folder.resolve("secret/spark.conf");
	}

	String secret() throws IOException {
		return Files.readString(conf()).strip().split("\\s+")[1];
	}

	String url() {
		return "spark://127.0.0.1:" + port;
	}

	Process worker(int index) {
		return workers.get(index).process();
	}

	/** Every process of the cluster: master, workers, executors. */
	List<ProcessHandle> processes() {
		List<ProcessHandle> all = new ArrayList<>(List.of(master.process().toHandle()));
		for (Node worker : workers) {
			all.add(worker.process().toHandle());
			worker.process().descendants().forEach(all::add);
		}
		return all;
	}

	/** The executors that run now, of all workers. */
	List<ProcessHandle> executors() {
		return workers.stream().flatMap(worker -> worker.process().descendants())
				.filter(process -> commandLine(process).contains("CoarseGrainedExecutorBackend")).toList();
	}

	static String commandLine(ProcessHandle process) {
		return process.info().commandLine().orElse("") + process.info().arguments().map(all -> String.join(" ", all)).orElse("");
	}

	String masterLog() {
		return master.log();
	}

	@Override
	public void close() throws InterruptedException {
		for (Node worker : workers) {
			worker.process().descendants().forEach(ProcessHandle::destroyForcibly);
			worker.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
		master.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
	}
}
