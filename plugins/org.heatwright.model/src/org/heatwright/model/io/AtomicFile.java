// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Replaces the content of a file at one stroke: whoever reads it, and whenever the power fails, finds the old bytes or the new. Everything that this program
 * writes as a whole is written here.
 *
 * <p>A file that is replaced keeps its mode, owner and group; a new one has those that the user's system gives to new files. A link is followed. What is no
 * regular file (a device, a pipe) is written
 * into. A file that nobody may write is not replaced, although its folder would allow it. Verified by {@code AtomicFileTest} and {@code SavedDesignTest}.
 */
public final class AtomicFile {

	private static final int MOST_LINKS = 40;
	private static final OpenOption[] ANEW = { StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE };
	private static final OpenOption[] OVER = { StandardOpenOption.READ, StandardOpenOption.WRITE };

	private AtomicFile() {
	}

	/** @throws IOException when anything failed; a regular file is then unchanged */
	public static void write(Path path, byte[] bytes) throws IOException {
		Path target = target(path);
		if (target == null) {
			writeInto(path, bytes);
			return;
		}
		if (!Files.exists(target)) {
			replace(target, bytes);
			return;
		}
		if (isReadOnly(target)) {
			throw new AccessDeniedException(path.toString(), null, "the file is read-only");
		}
		if (UnixFile.of(target).links() > 1 || !replace(target, bytes)) {
			overwrite(target, bytes);
		}
	}

	/**
	 * Writes a file that is not there yet; into a device or a pipe that is there.
	 *
	 * @throws FileAlreadyExistsException when there is one, be it made in the same moment; it is unchanged
	 */
	public static void create(Path path, byte[] bytes) throws IOException {
		if (Files.exists(path) && target(path) == null) {
			writeInto(path, bytes);
			return;
		}
		try {
			writeDurably(path, path, bytes, ANEW);
		} catch (FileAlreadyExistsException e) {
			throw e;
		} catch (IOException e) {
			Files.deleteIfExists(path);
			throw e;
		}
		forceFolder(path.toAbsolutePath().getParent());
	}

	/** The file at the end of all links; null when it is none that can be replaced: a device, a pipe, an open file of this process. */
	private static Path target(Path path) throws IOException {
		Path target = path.toAbsolutePath();
		for (int links = 0; Files.isSymbolicLink(target); links++) {
			if (links == MOST_LINKS) {
				throw new FileSystemLoopException(path.toString());
			}
			if (isOfTheSystem(target)) {
				return null;
			}
			target = target.resolveSibling(Files.readSymbolicLink(target));
		}
		if (Files.isDirectory(target)) {
			throw new FileSystemException(path.toString(), null, "it is a folder");
		}
		return isOfTheSystem(target) || Files.exists(target) && !Files.isRegularFile(target) ? null : target;
	}

	private static boolean isOfTheSystem(Path path) {
		return path.startsWith("/dev") && !path.startsWith("/dev/shm") || path.startsWith("/proc");
	}

	private static void writeInto(Path path, byte[] bytes) throws IOException {
		OpenOption[] options = Files.isRegularFile(path) ? new OpenOption[] { StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING }
				: new OpenOption[] { StandardOpenOption.WRITE };
		try (OutputStream out = Files.newOutputStream(path, options)) {
			out.write(bytes);
		}
	}

	/** The superuser may write a file that nobody may write; who took the right away meant it. */
	private static boolean isReadOnly(Path file) throws IOException {
		return !Files.isWritable(file) || UnixFile.of(file).isReadOnly();
	}

	/** False, with everything as it was, when a new file cannot have the owner, the group and the mode of the old one. */
	private static boolean replace(Path path, byte[] bytes) throws IOException {
		Path folder = path.getParent();
		if (!Files.isDirectory(folder)) {
			throw new NoSuchFileException(folder.toString());
		}
		TemporaryFiles.sweep(path);
		Path temporary = TemporaryFiles.name(path);
		try {
			writeDurably(path, temporary, bytes, ANEW);
			if (Files.exists(path) && !UnixFile.of(path).givenTo(temporary)) {
				return false;
			}
			Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
		forceFolder(folder);
		return true;
	}

	/** For a file with other names, or of another owner: its bytes are exchanged, while a copy of the old ones lies beside it. */
	private static void overwrite(Path path, byte[] bytes) throws IOException {
		byte[] old = Files.readAllBytes(path);
		Path copy = TemporaryFiles.copyName(path);
		writeDurably(path, copy, old, ANEW);
		try {
			writeDurably(path, path, bytes, OVER);
		} catch (IOException e) {
			writeDurably(path, path, old, OVER);
			Files.deleteIfExists(copy);
			throw e;
		}
		Files.deleteIfExists(copy);
	}

	/** Reads back through the same channel: another one would end the lock when it is closed. */
	private static void writeDurably(Path path, Path written, byte[] bytes, OpenOption... options) throws IOException {
		try (FileChannel channel = open(path, written, options)) {
			TemporaryFiles.claim(channel);
			channel.truncate(0);
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

	/** What fails is told of the file that the user named, not of the temporary one beside it. */
	private static FileChannel open(Path path, Path written, OpenOption... options) throws IOException {
		try {
			return FileChannel.open(written, options);
		} catch (FileSystemException e) {
			if (written.equals(path)) {
				throw e;
			}
			throw e instanceof AccessDeniedException ? new AccessDeniedException(path.toString(), null, e.getReason())
					: new FileSystemException(path.toString(), null, e.getReason());
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
