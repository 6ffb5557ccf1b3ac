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

/** Replaces the content of a file at one stroke: whoever reads it, and whenever the power fails, finds the old bytes or the new. Verified by {@code SavedDesignTest}. */
final class AtomicFile {

	private AtomicFile() {
	}

	static void write(Path path, byte[] bytes) throws IOException {
		Path folder = path.toAbsolutePath().getParent();
		TemporaryFiles.sweep(path);
		Path temporary = TemporaryFiles.name(path);
		try {
			writeDurably(path, temporary, bytes);
			copyPermissions(path, temporary);
			Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
		forceFolder(folder);
	}

	/** Reads back through the same channel: another one would end the lock when it is closed. */
	private static void writeDurably(Path path, Path temporary, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			TemporaryFiles.claim(channel);
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
			ByteBuffer back = ByteBuffer.allocate(bytes.length);
			channel.position(0);
			while (back.hasRemaining() && channel.read(back) >= 0) {
				// until it is full
			}
			if (back.hasRemaining() || channel.size() != bytes.length || !Arrays.equals(bytes, back.array())) {
				throw new IOException(path + ": what was written cannot be read back");
			}
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
