// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real {@code heatwright serve --stdio} and its client. */
final class Served implements AutoCloseable {

	final Process process;
	final OutputStream to;
	final BufferedReader from;

	Served() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS"));
		process = builder.start();
		to = process.getOutputStream();
		from = process.inputReader(StandardCharsets.UTF_8);
	}

	private static List<String> command() {
		List<String> command = Java.heatwright("-Xmx256m");
		command.addAll(List.of("serve", "--stdio"));
		return command;
	}

	void send(String line) throws IOException {
		to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
		to.flush();
	}

	/** The next line that is an answer, not a sign of life. */
	String answer() throws IOException {
		while (true) {
			String line = from.readLine();
			if (line == null) {
				throw new AssertionError("the process has ended");
			}
			if (!line.contains("\"running\":")) {
				return line;
			}
		}
	}

	String ask(String line) throws IOException {
		send(line);
		return answer();
	}

	/** The exit code, once the client has said all it has to say. */
	int end() throws IOException, InterruptedException {
		to.close();
		return code();
	}

	int code() throws InterruptedException {
		if (!process.waitFor(CommandLine.HANGING, TimeUnit.MINUTES)) {
			throw new AssertionError("the process hangs");
		}
		return process.exitValue();
	}

	@Override
	public void close() {
		process.destroyForcibly();
		try {
			from.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
