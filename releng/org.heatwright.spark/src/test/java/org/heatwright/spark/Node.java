// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process of a cluster and the lines that it writes. */
final class Node {

	private static final long MINUTES_FOR_EVER = 10;
	private static final String END = "(the end)";

	private final Process process;
	private final StringBuffer log = new StringBuffer();
	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

	Node(ProcessBuilder builder) throws IOException {
		process = builder.redirectErrorStream(true).start();
		Thread reader = new Thread(this::read, "log of a node");
		reader.setDaemon(true);
		reader.start();
	}

	private void read() {
		try (BufferedReader reader = process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				add(line);
			}
		} catch (IOException e) {
			add(e.toString());
		}
		add(END);
	}

	private void add(String line) {
		log.append(line).append('\n');
		lines.add(line);
	}

	/** Until so many more lines with some words were written. */
	void await(String words, int times) throws InterruptedException {
		for (int found = 0; found < times;) {
			String line = lines.poll(MINUTES_FOR_EVER, TimeUnit.MINUTES);
			if (line == null || line.equals(END)) {
				throw new AssertionError("\"" + words + "\" was not written:\n" + log);
			}
			found += line.contains(words) ? 1 : 0;
		}
	}

	Process process() {
		return process;
	}

	String log() {
		return log.toString();
	}
}
