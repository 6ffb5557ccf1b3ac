// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.heatwright.model.study.Study;

/** Loads and saves {@code .qts} files with the care that {@link DesignFile} takes of designs. Verified by {@code StudyFileTest}. */
public final class StudyFile {

	private StudyFile() {
	}

	/**
	 * @throws DesignFileException when the bytes are no study; with file, line and reason
	 * @throws IOException         when the file cannot be read at all
	 */
	public static LoadedStudy load(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return load(in, path.toString());
		} catch (DesignFileException e) {
			throw e;
		} catch (IOException e) {
			throw DesignFile.unreadable(path, e);
		}
	}

	/** @param name the name to use in messages */
	public static LoadedStudy load(InputStream in, String name) throws IOException {
		return DesignReader.study(DesignFile.bytes(in, name), name);
	}

	/** The canonical form. */
	public static byte[] toBytes(Study study) {
		return DesignWriter.write(study, DesignPackages.STUDY);
	}

	/**
	 * Replaces the file at one stroke, after the new bytes were read back.
	 *
	 * @throws IOException when anything failed; the file is then unchanged
	 */
	public static void save(Study study, Path path) throws IOException {
		byte[] bytes;
		try {
			bytes = toBytes(study);
			load(new ByteArrayInputStream(bytes), path.toString());
		} catch (IllegalStateException e) {
			throw new IOException(path + ": not saved: " + e.getMessage(), e);
		}
		AtomicFile.write(path, bytes);
	}

	/**
	 * Where the design of a study lies: the name in the file counts from the file's folder, through whatever links that folder is reached.
	 *
	 * @param study the file
	 * @param name  as the file gives it
	 */
	public static Path design(Path study, String name) {
		Path exact = study.toAbsolutePath().resolveSibling(name);
		Path plain = exact.normalize();
		try {
			return Files.exists(exact) && !(Files.exists(plain) && Files.isSameFile(exact, plain)) ? exact : plain;
		} catch (IOException e) {
			return exact;
		}
	}

	/**
	 * The name of a design for a study in a folder, which {@link #design} finds through any link: relative where both have one root.
	 *
	 * @throws IOException when one of the two does not exist
	 */
	public static String nameOf(Path design, Path folder) throws IOException {
		Path target = design.toAbsolutePath().getParent().toRealPath().resolve(design.getFileName());
		Path base = folder.toRealPath();
		return base.getRoot().equals(target.getRoot()) ? base.relativize(target).toString().replace('\\', '/') : target.toString();
	}
}
