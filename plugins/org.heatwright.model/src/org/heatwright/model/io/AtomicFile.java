// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/** Replaces the content of a file at one stroke: whoever reads it, and whenever the power fails, finds the old bytes or the new. Verified by {@code SavedDesignTest}. */
final class AtomicFile {

	private AtomicFile() {
	}

	static void write(Path path, byte[] bytes) throws IOException {
		Path folder = path.toAbsolutePath().getParent();
		Path temporary = folder.resolve("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			writeDurably(temporary, bytes);
			if (!Arrays.equals(bytes, Files.readAllBytes(temporary))) {
				throw new IOException(path + ": what was written cannot be read back");
			}
			copyPermissions(path, temporary);
			Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
		forceFolder(folder);
	}

	private static void writeDurably(Path path, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	/** A file that is replaced keeps the permissions it had; a new one has those that the user's system gives to new files. */
	private static void copyPermissions(Path path, Path temporary) throws IOException {
		if (Files.exists(path) && Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(path));
		}
	}

	/** Makes the renaming itself durable, where the system lets a folder be forced (Windows does not, and needs it not). */
	private static void forceFolder(Path folder) throws IOException {
		if (!System.getProperty("os.name").startsWith("Windows")) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}
}
