// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.plan.StudyKey;

/** The files of one study's journal in a folder: {@code KEY*.journal}, one for each computer and build that wrote, and {@code KEY.builds}, the builds whose points were accepted beside those of others. */
record JournalFolder(Path folder, StudyKey key) {

	private static final String ENDING = ".journal";

	/** All of them, in the order of their names. */
	List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(key.abbreviated()) && file.toString().endsWith(ENDING)).sorted().toList();
		}
	}

	/** The file that a build writes: the usual name, or, where a file of another build has it, the name with the build. */
	Path own(String suffix, SolverBuild build, JournalRecords records) throws IOException {
		Path usual = folder.resolve(key.abbreviated() + suffix + ENDING);
		if (Files.exists(usual)) {
			try (FileChannel file = FileChannel.open(usual, StandardOpenOption.READ)) {
				if (records.head(file).filter(head -> !head.build().equals(build)).isPresent()) {
					return folder.resolve(key.abbreviated() + suffix + "." + build.abbreviated() + ENDING);
				}
			}
		}
		return usual;
	}

	/** Whether points of a build may stand beside those of others. */
	boolean isAccepted(SolverBuild build) throws IOException {
		return accepted().contains(build.hex());
	}

	void accept(Collection<SolverBuild> builds) throws IOException {
		List<String> lines = new ArrayList<>(accepted());
		builds.forEach(build -> lines.add(build.hex()));
		Files.write(acceptance(), lines);
	}

	/** Gives every file another ending. */
	void setAside() throws IOException {
		List<Path> files = files();
		for (Path file : files) {
			requireFree(file);
		}
		for (Path file : files) {
			Path aside = file.resolveSibling(file.getFileName() + ".old");
			for (int number = 2; Files.exists(aside); number++) {
				aside = file.resolveSibling(file.getFileName() + ".old" + number);
			}
			Files.move(file, aside);
		}
		Files.deleteIfExists(acceptance());
	}

	private static void requireFree(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			lock(channel, file);
		}
	}

	/** @throws IOException when somebody else writes the file */
	static void lock(FileChannel channel, Path file) throws IOException {
		FileLock lock;
		try {
			lock = channel.tryLock();
		} catch (OverlappingFileLockException e) {
			lock = null;
		}
		if (lock == null) {
			throw new IOException(file + ": another run of this study writes it");
		}
	}

	private List<String> accepted() throws IOException {
		return Files.exists(acceptance()) ? Files.readAllLines(acceptance()) : List.of();
	}

	private Path acceptance() {
		return folder.resolve(key.abbreviated() + ".builds");
	}
}
