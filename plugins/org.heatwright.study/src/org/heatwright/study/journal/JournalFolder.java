// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.plan.StudyKey;

/**
 * The files of one study's journal in a folder: {@code KEY*.journal}, one for each computer and build that wrote, and {@code KEY.builds}, the builds whose
 * points were accepted beside those of others.
 */
record JournalFolder(Path folder, StudyKey key) {

	private static final String ENDING = ".journal";

	/** All of them, in the order of their names. */
	List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(key.abbreviated()) && file.toString().endsWith(ENDING)).sorted().toList();
		}
	}

	/** The file that a build writes: the usual name, or, where files of other builds have it, a name with the build. */
	Path own(String suffix, SolverBuild build, JournalRecords records) throws IOException {
		Path file = folder.resolve(key.abbreviated() + suffix + ENDING);
		for (int number = 1; isOfAnother(file, build, records); number++) {
			file = folder.resolve(key.abbreviated() + suffix + "." + build.abbreviated() + (number == 1 ? "" : "-" + number) + ENDING);
		}
		return file;
	}

	private static boolean isOfAnother(Path file, SolverBuild build, JournalRecords records) throws IOException {
		if (Files.notExists(file)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return records.head(channel).filter(head -> !head.build().equals(build)).isPresent();
		}
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
		List<JournalLock> locks = new ArrayList<>();
		try {
			List<Path> files = files();
			for (Path file : files) {
				locks.add(JournalLock.on(file));
			}
			for (Path file : files) {
				Files.move(file, aside(file, ".old"));
			}
			Files.deleteIfExists(acceptance());
		} finally {
			for (JournalLock lock : locks) {
				lock.close();
			}
		}
	}

	/** A name that nobody has: the file's own with an ending, and a number when that is taken. */
	static Path aside(Path file, String ending) {
		Path aside = file.resolveSibling(file.getFileName() + ending);
		for (int number = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); number++) {
			aside = file.resolveSibling(file.getFileName() + ending + number);
		}
		return aside;
	}

	/** Makes names in the folder durable, where folders can be forced. */
	void force() throws IOException {
		if (!System.getProperty("os.name").startsWith("Windows")) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private List<String> accepted() throws IOException {
		return Files.exists(acceptance()) ? Files.readAllLines(acceptance()) : List.of();
	}

	private Path acceptance() {
		return folder.resolve(key.abbreviated() + ".builds");
	}
}
