// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.heatwright.study.journal.ChunkResult;

/**
 * Computes chunks on Apache Spark. The driver is a forked Java process with a class path of its own; it gets the work as bytes on its stdin and gives finished
 * chunks back on its stdout, and it ends when
 * its stdin does, so that it never outlives the process that started it. What Spark logs goes to a file. Verified by {@code SparkStudyTest}.
 */
public final class SparkExecutor implements ChunkExecutor {

	/** The driver's class, in the job jar. */
	private static final String DRIVER = "org.heatwright.spark.SparkDriver";
	private static final String DRIVER_MEMORY = "512m";
	private static final long TICK_MILLIS = 50;
	private static final int WAITING = 64;
	private static final int LARGEST = 64 << 20;
	/** Ends the list of results; a driver that dies does not send it. */
	public static final int END = -1;
	/** Comes instead of results, before a sentence that says why there will be none. */
	public static final int REFUSED = -2;

	private final SparkHome home;
	private final String master;
	private final List<String> options;
	private final Path log;

	/**
	 * @param master  {@code local[N]}, {@code local[*]} or {@code spark://host:port}
	 * @param options Spark's own, as {@code name=value}; a secret belongs into the file that the cluster reads, or into the environment variable {@code
	 *                HEATWRIGHT_SPARK_SECRET}, not here, where every user of the computer could read it
	 * @param log     where Spark's messages go
	 */
	public SparkExecutor(SparkHome home, String master, List<String> options, Path log) {
		this.home = home;
		this.master = master;
		this.options = List.copyOf(options);
		this.log = log;
	}

	@Override
	public void run(ChunkWork work, List<Integer> chunks, Sink sink, Cancellation cancellation) throws IOException, InterruptedException {
		Files.createDirectories(log.toAbsolutePath().getParent());
		List<String> command = new ArrayList<>(home.java(DRIVER_MEMORY));
		command.addAll(List.of(DRIVER, master));
		command.addAll(options);
		Process driver = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.to(log.toFile())).start();
		try {
			send(work, chunks, driver);
			receive(driver, chunks.size(), sink, cancellation);
		} finally {
			driver.getOutputStream().close();
			if (!driver.waitFor(500, TimeUnit.MILLISECONDS)) {
				driver.destroyForcibly();
			}
		}
	}

	private void send(ChunkWork work, List<Integer> chunks, Process driver) throws IOException {
		try {
			DataOutputStream out = new DataOutputStream(driver.getOutputStream());
			ByteArrayOutputStream job = new ByteArrayOutputStream();
			work.write(new DataOutputStream(job));
			out.writeInt(job.size());
			job.writeTo(out);
			out.writeInt(chunks.size());
			for (int chunk : chunks) {
				out.writeInt(chunk);
			}
			out.flush();
		} catch (IOException e) {
			throw lost("the Spark driver did not take the study", e);
		}
	}

	/** A thread reads, so that the calling one can look at the cancellation while nothing comes. */
	private void receive(Process driver, int expected, Sink sink, Cancellation cancellation) throws IOException, InterruptedException {
		BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(WAITING);
		Reader reader = new Reader(new DataInputStream(new BufferedInputStream(driver.getInputStream(), 1 << 16)), queue);
		reader.setDaemon(true);
		reader.start();
		int received = 0;
		List<ChunkResult> batch = new ArrayList<>();
		while (!cancellation.cancelled()) {
			byte[] first = queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
			if (first == null && !reader.isAlive() && queue.isEmpty()) {
				break;
			}
			batch.clear();
			for (byte[] next = first; next != null; next = queue.poll()) {
				batch.add(ChunkResult.ofBytes(next));
			}
			received += batch.size();
			if (!batch.isEmpty()) {
				sink.accept(batch);
			}
		}
		if (reader.refusal != null) {
			throw new IOException(reader.refusal);
		}
		if (!cancellation.cancelled() && (!reader.complete || received < expected)) {
			throw lost("the Spark driver ended after " + received + " of " + expected + " chunks", null);
		}
	}

	/** Puts the records of the driver into a queue. */
	private static final class Reader extends Thread {

		private final DataInputStream in;
		private final BlockingQueue<byte[]> queue;
		private volatile boolean complete;
		private volatile String refusal;

		Reader(DataInputStream in, BlockingQueue<byte[]> queue) {
			super("results from Spark");
			this.in = in;
			this.queue = queue;
		}

		@Override
		public void run() {
			try {
				for (int length = in.readInt(); length != END; length = in.readInt()) {
					if (length == REFUSED) {
						refusal = in.readUTF();
						return;
					}
					if (length < 0 || length > LARGEST) {
						return;
					}
					byte[] payload = in.readNBytes(length);
					if (payload.length < length) {
						return;
					}
					queue.put(payload);
				}
				complete = true;
			} catch (EOFException e) {
				// The driver died; the caller sees that the end mark is missing.
			} catch (IOException | InterruptedException e) {
				// Likewise.
			}
		}
	}

	private IOException lost(String what, IOException cause) {
		String hint = "";
		try (var lines = Files.lines(log)) {
			hint = lines.filter(line -> line.contains("Exception") || line.contains("Error")).findFirst().map(line -> ": " + line.strip()).orElse("");
		} catch (IOException | RuntimeException e) {
			// The log is a help, not a need.
		}
		return new IOException(what + hint + " (see " + log + ")", cause);
	}

	@Override
	public String description() {
		return "Spark " + master;
	}

	@Override
	public int width() {
		String local = master.replaceAll("^local\\[(.*)\\]$", "$1");
		return local.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(local)) : Runtime.getRuntime().availableProcessors();
	}
}
