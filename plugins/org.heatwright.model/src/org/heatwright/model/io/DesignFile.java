// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.heatwright.model.machine.Machine;

/** Loads and saves {@code .qtm} files. Verified by {@code DesignFileTest}, {@code SavedDesignTest} and {@code HostileDesignTest}. */
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
		} catch (DesignFileException e) {
			throw e;
		} catch (IOException e) {
			throw unreadable(path, e);
		}
	}

	static DesignFileException unreadable(Path path, IOException cause) {
		String reason = switch (cause) {
			case NoSuchFileException e -> "there is no such file";
			case AccessDeniedException e -> "it may not be read";
			default -> Files.isDirectory(path) ? "it is a folder" : "it cannot be read: " + cause.getMessage();
		};
		DesignFileException exception = new DesignFileException(path.toString(), 0, 0, reason);
		exception.initCause(cause);
		return exception;
	}

	/** @param name the name to use in messages */
	public static LoadedDesign load(InputStream in, String name) throws IOException {
		return DesignReader.design(bytes(in, name), name);
	}

	/** Everything there is, within the limit. */
	static byte[] bytes(InputStream in, String name) throws IOException {
		byte[] bytes = in.readNBytes((int) DesignReader.LARGEST + 1);
		if (bytes.length > DesignReader.LARGEST) {
			throw new DesignFileException(name, 0, 0, "larger than " + (DesignReader.LARGEST >> 20) + " MiB");
		}
		return bytes;
	}

	/** The canonical form. */
	public static byte[] toBytes(Machine machine) {
		return DesignWriter.write(machine, DesignPackages.DESIGN);
	}

	/**
	 * The canonical form, proven to be readable: it is loaded again before it is handed out.
	 *
	 * @throws IOException when the machine cannot be written as a design, such as for two equal ids or a reference to a removed element
	 */
	static byte[] toReadableBytes(Machine machine, String name) throws IOException {
		try {
			byte[] bytes = toBytes(machine);
			load(new ByteArrayInputStream(bytes), name);
			return bytes;
		} catch (IllegalStateException e) {
			throw new IOException(name + ": not saved: " + e.getMessage(), e);
		} catch (DesignFileException e) {
			throw new IOException(name + ": not saved, for it could not be read again: " + e.reason(), e);
		}
	}

	/**
	 * Saves so that the file holds the old or the new design at every moment: a temporary file beside it is written, forced to the disk, read back, and put in its
	 * place. A link is followed.
	 *
	 * @throws IOException when anything failed; the file is then unchanged
	 */
	public static void save(Machine machine, Path path) throws IOException {
		AtomicFile.write(path, toReadableBytes(machine, path.toString()));
	}
}
