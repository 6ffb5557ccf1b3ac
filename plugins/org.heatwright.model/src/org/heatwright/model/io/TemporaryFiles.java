// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The files that a save writes before it renames them. Their names are short, so that whatever name the system takes can be saved, and say whose they are, so
 * that the next save of a file finds what a
 * killed one left behind. Verified by {@code TemporaryFilesTest}.
 */
final class TemporaryFiles {

	/** Nobody takes so long from the end of writing, when the lock goes, to the renaming. */
	private static final Duration ABANDONED = Duration.ofMinutes(1);
	private static final String ENDING = ".tmp";

	private TemporaryFiles() {
	}

	/** A new name beside a file: 23 characters, whatever the length of its own. */
	static Path name(Path path) {
		return path.toAbsolutePath().resolveSibling(mark(path) + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()) + ENDING);
	}

	/** A new name beside a file for a copy of what it holds; no save removes such a copy. */
	static Path copyName(Path path) {
		String name = name(path).getFileName().toString();
		return path.toAbsolutePath().resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".old");
	}

	/** Says to other processes that the file is being written; lasts until the channel is closed. */
	static void claim(FileChannel channel) throws IOException {
		try {
			channel.tryLock();
		} catch (IOException e) {
			// Some network folders know no locks; there the age alone says what is abandoned.
		}
	}

	/** Removes what killed saves of a file have left: old, and locked by nobody. What cannot be removed stays. */
	static void sweep(Path path) {
		Pattern first = Pattern.compile(Pattern.quote("." + path.getFileName() + ".") + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" + Pattern.quote(ENDING));
		String mark = mark(path);
		Instant limit = Instant.now().minus(ABANDONED);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(path.toAbsolutePath().getParent(), "*" + ENDING)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				if (name.startsWith(mark) || first.matcher(name).matches()) {
					removeAbandoned(file, limit);
				}
			}
		} catch (IOException | java.nio.file.DirectoryIteratorException e) {
			// A save does not fail because of what another one left.
		}
	}

	private static void removeAbandoned(Path file, Instant limit) {
		try {
			if (Files.getLastModifiedTime(file).toInstant().isBefore(limit) && isFree(file)) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			// Somebody else's, or gone already.
		}
	}

	private static boolean isFree(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			return lock != null;
		} catch (OverlappingFileLockException e) {
			return false;
		}
	}

	/** How the temporary names of a file begin. */
	private static String mark(Path path) {
		CRC32C checksum = new CRC32C();
		checksum.update(path.getFileName().toString().getBytes(StandardCharsets.UTF_8));
		return ".hw" + HexFormat.of().toHexDigits((int) checksum.getValue());
	}
}
