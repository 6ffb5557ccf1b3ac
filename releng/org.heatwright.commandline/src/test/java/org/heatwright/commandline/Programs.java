// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the programs that people open our files with, without a display. */
final class Programs {

	private static final int HANGING = CommandLine.HANGING;

	private Programs() {
	}

	/** Every machine and starter of the gallery. */
	static List<Path> designs() throws IOException {
		try (Stream<Path> published = Files.list(CommandLine.MACHINES); Stream<Path> starters = Files.list(CommandLine.MACHINES.resolveSibling("starters"))) {
			return Stream.concat(published, starters).filter(file -> file.toString().endsWith(".qtm")).sorted().toList();
		}
	}

	/** What the program wrote, errors included. */
	static String run(Path directory, String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
		builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS"));
		Path log = Files.createTempFile("tool", ".log");
		try {
			Process process = builder.redirectOutput(log.toFile()).start();
			if (!process.waitFor(HANGING, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError("still running after " + HANGING + " minutes: " + Arrays.toString(command));
			}
			String out = Files.readString(log, StandardCharsets.ISO_8859_1);
			assertEquals(0, process.exitValue(), () -> Arrays.toString(command) + "\n" + out);
			return out;
		} finally {
			Files.deleteIfExists(log);
		}
	}
}
