// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed saves leave behind goes with the next save; nobody else's file does; and any name can be saved. */
class TemporaryFilesTest {

	private static final byte[] BYTES = { 1, 2, 3 };

	@TempDir
	Path folder;

	private Path left(Path temporary, boolean old) throws IOException {
		Files.write(temporary, BYTES);
		if (old) {
			Files.setLastModifiedTime(temporary, FileTime.fromMillis(0));
		}
		return temporary;
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	@Test
	void theNextSaveSweeps() throws IOException {
		Path file = folder.resolve("design.qtm");
		left(TemporaryFiles.name(file), true);
		left(TemporaryFiles.name(file), true);
		left(folder.resolve(".design.qtm.01234567-89ab-cdef-0123-456789abcdef.tmp"), true);
		AtomicFile.write(file, BYTES);
		assertEquals(List.of(file), files());
	}

	/** Young ones may belong to a save that is under way, locked ones do, and those of other files are none of its business. */
	@Test
	void whatIsUnderWayStays() throws IOException {
		Path file = folder.resolve("design.qtm");
		Path young = left(TemporaryFiles.name(file), false);
		Path other = left(TemporaryFiles.name(folder.resolve("other.qtm")), true);
		Path named = left(folder.resolve(".design.qtm.draft.tmp"), true);
		Path locked = left(TemporaryFiles.name(file), true);
		try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			assertTrue(lock.isValid());
			AtomicFile.write(file, BYTES);
		}
		assertEquals(Stream.of(young, other, named, locked, file).sorted().toList(), files());
	}

	/** 255 bytes are what the usual file systems take. */
	@Test
	void theLongestNameCanBeSaved() throws IOException {
		for (String name : List.of("x".repeat(251) + ".qtm", "y".repeat(255))) {
			Path file = folder.resolve(name);
			AtomicFile.write(file, BYTES);
			assertArrayEquals(BYTES, Files.readAllBytes(file));
			Files.delete(file);
		}
		assertEquals(List.of(), files());
	}
}
