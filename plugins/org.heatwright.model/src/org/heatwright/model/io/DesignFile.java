// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.heatwright.model.machine.Machine;

/** Loads and saves {@code .qtm} files. Verified by {@code DesignFileTest}. */
public final class DesignFile {

	private DesignFile() {
	}

	/**
	 * @throws DesignFileException when the bytes are no design; with file, line and reason
	 * @throws IOException         when the file cannot be read at all
	 */
	public static LoadedDesign load(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return load(in, path.toString());
		} catch (NoSuchFileException e) {
			throw new DesignFileException(path.toString(), 0, 0, "there is no such file");
		}
	}

	/** @param name the name to use in messages */
	public static LoadedDesign load(InputStream in, String name) throws IOException {
		byte[] bytes = in.readNBytes((int) DesignReader.LARGEST + 1);
		if (bytes.length > DesignReader.LARGEST) {
			throw new DesignFileException(name, 0, 0, "larger than " + (DesignReader.LARGEST >> 20) + " MiB");
		}
		return DesignReader.read(bytes, name);
	}

	/** The canonical form. */
	public static byte[] toBytes(Machine machine) {
		return DesignWriter.write(machine);
	}

	/**
	 * Saves so that the file holds the old or the new design at every moment: a temporary file beside it is written, forced to the disk, read back, and put in its place.
	 *
	 * @throws IOException when anything failed; the file is then unchanged
	 */
	public static void save(Machine machine, Path path) throws IOException {
		byte[] bytes = toBytes(machine);
		Path folder = path.toAbsolutePath().getParent();
		Path temporary = Files.createTempFile(folder, "." + path.getFileName(), ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				ByteBuffer buffer = ByteBuffer.wrap(bytes);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
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

	/** A temporary file is private; the design keeps the permissions it had, or gets those of a new file. */
	private static void copyPermissions(Path path, Path temporary) throws IOException {
		if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(temporary,
					Files.exists(path) ? Files.getPosixFilePermissions(path) : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
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
