// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

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

	/** Temporary file in the same folder, forced to disk, renamed. */
	static void write(Path file, byte[] bytes) {
		try {
			Path folder = file.toAbsolutePath().getParent();
			Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
			try {
				try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
					ByteBuffer buffer = ByteBuffer.wrap(bytes);
					while (buffer.hasRemaining()) {
						channel.write(buffer);
					}
					channel.force(true);
				}
				move(temporary, file);
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(file, e));
		}
	}

	private static void move(Path temporary, Path file) throws IOException {
		try {
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
