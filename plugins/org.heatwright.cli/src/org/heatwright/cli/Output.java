// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.heatwright.model.io.AtomicFile;

/** Where data goes: to stdout, or to a file that is either written completely or not at all. */
final class Output {

	private Output() {
	}

	/** Writes the text to the file if one is given, else to stdout. */
	static void write(Console console, Optional<Path> file, String text) {
		if (file.isPresent()) {
			write(file.get(), text.getBytes(StandardCharsets.UTF_8));
		} else {
			console.out().print(text);
		}
	}

	/** Writes a file after making the folders above it. */
	static void writeWithFolder(Path file, byte[] bytes) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(file, e));
		}
		write(file, bytes);
	}

	/** As {@link AtomicFile#write} does. */
	static void write(Path file, byte[] bytes) {
		try {
			AtomicFile.write(file, bytes);
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(file, e));
		}
	}

	/** Writes a file that is not there yet. */
	static void create(Path file, byte[] bytes) {
		try {
			AtomicFile.create(file, bytes);
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(file, e));
		}
	}
}
