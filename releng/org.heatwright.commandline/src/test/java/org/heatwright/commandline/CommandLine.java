// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the assembled command line as a user's shell would: its own process, 512 MiB, no display. */
final class CommandLine {

	static final Path ROOT = Path.of(System.getProperty("heatwright.root"));
	/** Minutes after which a process is given up that would end within seconds: it never ends, however busy the machine is. */
	static final int HANGING = 10;

	static final Path MACHINES = ROOT.resolve("plugins/org.heatwright.gallery/src/org/heatwright/gallery/machines");

	/** What a process leaves behind. */
	record Outcome(int exitCode, String out, String err) {
	}

	private CommandLine() {
	}

	static Outcome run(Object... arguments) throws IOException, InterruptedException {
		return runIn(ROOT, arguments);
	}

	static Outcome runIn(Path folder, Object... arguments) throws IOException, InterruptedException {
		List<String> command = Java.heatwright("-Xmx512m");
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
		builder.environment().remove("DISPLAY");
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		Process process = builder.start();
		process.getOutputStream().close();
		CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
		CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
		if (!process.waitFor(HANGING, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new AssertionError("still running after " + HANGING + " minutes: " + command);
		}
		return new Outcome(process.exitValue(), out.join(), err.join());
	}

	private static String text(InputStream stream) {
		try (stream) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
