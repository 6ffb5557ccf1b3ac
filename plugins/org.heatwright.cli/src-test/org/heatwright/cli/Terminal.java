// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the command line inside the test's process and keeps what it printed. */
final class Terminal {

	/** What a run left behind. */
	record Outcome(int exitCode, String out, String err) {

		List<String> errors() {
			return err.lines().toList();
		}
	}

	/** The streams of a console, for tests of less than a whole command. */
	static final class Streams {

		private final ByteArrayOutputStream out = new ByteArrayOutputStream();
		private final ByteArrayOutputStream err = new ByteArrayOutputStream();

		Console console() {
			return Console.of(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
		}

		String err() {
			return err.toString(StandardCharsets.UTF_8);
		}
	}

	private Terminal() {
	}

	static Outcome run(Object... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		String[] texts = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
		int exitCode = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), texts);
		return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/** The text of a design that lies beside the tests. */
	static String design(String name) {
		try (InputStream in = Terminal.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Path write(Path folder, String name, String text) {
		try {
			return Files.writeString(folder.resolve(name), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
