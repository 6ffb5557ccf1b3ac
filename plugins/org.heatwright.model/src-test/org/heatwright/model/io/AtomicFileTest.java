// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written keeps what its owner gave it, and nothing else is touched. */
class AtomicFileTest {

	private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path folder;

	@Test
	void aNewFileHasTheRightsOfAnyNewFile() throws IOException {
		requireUnix();
		Path plain = Files.createFile(folder.resolve("plain"));
		Path file = folder.resolve("file");
		AtomicFile.write(file, NEW);
		assertEquals(mode(plain), mode(file));
	}

	@Test
	void everyBitOfTheModeStays() throws IOException {
		requireUnix();
		Path file = Files.createFile(folder.resolve("file"));
		for (int mode : new int[] { 0664, 0640, 02660, 0755 }) {
			Files.setAttribute(file, "unix:mode", mode);
			AtomicFile.write(file, NEW);
			assertEquals(mode, mode(file), () -> Integer.toOctalString(mode));
		}
	}

	@Test
	void ownerAndGroupStay() throws IOException {
		requireUnix();
		Path file = Files.createFile(folder.resolve("file"));
		assumeTrue(System.getProperty("user.name").equals("root"), "only the superuser gives files away");
		Files.setAttribute(file, "unix:uid", 4321);
		Files.setAttribute(file, "unix:gid", 4322);
		AtomicFile.write(file, NEW);
		assertEquals(4321, Files.getAttribute(file, "unix:uid"));
		assertEquals(4322, Files.getAttribute(file, "unix:gid"));
	}

	@Test
	void allNamesOfAFileStayTheSameFile() throws IOException {
		requireUnix();
		Path file = Files.writeString(folder.resolve("file"), "an old text that is longer");
		Path other = Files.createLink(folder.resolve("other"), file);
		AtomicFile.write(file, NEW);
		assertEquals("new", Files.readString(other));
		assertTrue(Files.isSameFile(file, other));
		assertEquals(2, contents().size());
	}

	@Test
	void aFileThatNobodyMayWriteIsNotReplaced() throws IOException {
		requireUnix();
		Path file = Files.writeString(folder.resolve("file"), "old");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
		assertTrue(assertThrows(AccessDeniedException.class, () -> AtomicFile.write(file, NEW)).getMessage().contains("read-only"));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of(file), contents());
	}

	/** The kernel's own folder takes no file of anybody, not of the superuser either. */
	@Test
	void aFolderThatTakesNoFileIsToldOfTheFileThatWasNamed() {
		Path file = Path.of("/sys/a design.qtm");
		assumeTrue(Files.isDirectory(file.getParent()));
		FileSystemException refused = assertThrows(FileSystemException.class, () -> AtomicFile.write(file, NEW));
		assertEquals(file.toString(), refused.getFile());
	}

	@Test
	void linksAreFollowedAlsoToWhatIsNotThereYet() throws IOException {
		requireUnix();
		Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("file"));
		Path first = Files.createSymbolicLink(folder.resolve("first"), second);
		AtomicFile.write(first, NEW);
		assertTrue(Files.isSymbolicLink(first) && Files.isSymbolicLink(second));
		assertEquals("new", Files.readString(folder.resolve("file")));
		Path circle = folder.resolve("circle");
		Files.createSymbolicLink(circle, circle);
		assertThrows(IOException.class, () -> AtomicFile.write(circle, NEW));
	}

	@Test
	void aPipeAndADeviceAreWrittenInto() throws Exception {
		requireUnix();
		Path pipe = folder.resolve("pipe");
		assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
		try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
			Future<String> read = reader.submit(() -> Files.readString(pipe));
			AtomicFile.write(pipe, NEW);
			assertEquals("new", read.get());
		}
		assertFalse(Files.isRegularFile(pipe));
		Path nothing = Files.createSymbolicLink(folder.resolve("nothing"), Path.of("/dev/null"));
		AtomicFile.write(nothing, NEW);
		assertTrue(Files.isSymbolicLink(nothing));
		assertFalse(Files.isRegularFile(Path.of("/dev/null")));
	}

	/** Of many who create the same file at once one does, and its bytes are there. */
	@Test
	void oneOfManyCreatesAFile() throws Exception {
		Path file = folder.resolve("file");
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Callable<Boolean>> tries = IntStream.range(0, 64).mapToObj(i -> (Callable<Boolean>) () -> created(file, "text " + i)).toList();
			int made = 0;
			for (Future<Boolean> each : threads.invokeAll(tries)) {
				made += each.get() ? 1 : 0;
			}
			assertEquals(1, made);
		}
		assertTrue(Files.readString(file).startsWith("text "));
		assertEquals(List.of(file), contents());
	}

	private static boolean created(Path file, String text) throws IOException {
		try {
			AtomicFile.create(file, text.getBytes(StandardCharsets.UTF_8));
			return true;
		} catch (FileAlreadyExistsException e) {
			return false;
		}
	}

	private static void requireUnix() {
		assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
	}

	private static int mode(Path file) throws IOException {
		return (int) Files.getAttribute(file, "unix:mode") & 07777;
	}

	private List<Path> contents() throws IOException {
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.sorted().toList();
		}
	}
}
