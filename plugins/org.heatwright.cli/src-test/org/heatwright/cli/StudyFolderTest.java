// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.heatwright.gallery.Gallery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder holds the results of one study; what another one would replace there stays, and the user hears where to go. */
class StudyFolderTest {

	@TempDir
	Path folder;

	private Path maser;
	private Path results;

	@BeforeEach
	void begin() throws IOException {
		maser = Files.write(folder.resolve("maser.qtm"), Gallery.find("three-level-maser").orElseThrow().bytes());
		results = folder.resolve("maser.results");
	}

	private static Terminal.Outcome run(Object... arguments) {
		return Terminal.run(arguments);
	}

	private Terminal.Outcome sweep(String axis, Object... more) {
		List<Object> all = new ArrayList<>(List.of("sweep", maser, "--executor", "process", "--over", axis, "--record", "power"));
		all.addAll(Arrays.asList(more));
		return run(all.toArray());
	}

	private Map<String, Integer> files() throws IOException {
		Map<String, Integer> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				files.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
			}
		}
		return files;
	}

	/** Refused, with a remedy that works, and no byte changed. */
	private void refused(Terminal.Outcome outcome, Map<String, Integer> before) throws IOException {
		assertEquals(ExitCode.USAGE.number(), outcome.exitCode(), outcome.err());
		assertTrue(outcome.err().contains("another study") && outcome.err().contains("-o "), outcome.err());
		assertEquals(before, files());
	}

	@Test
	void anotherStudyReplacesNothing() throws IOException {
		assertEquals(0, sweep("hot.temperature=1..10:30").exitCode());
		Map<String, Integer> before = files();
		refused(sweep("hot.temperature=1..10:31"), before);
		refused(sweep("hot.temperature=1..10:30", "--set", "cold.temperature=0.3"), before);
		refused(sweep("hot.temperature=1..10:31", "--slurm", "2"), before);
		refused(run("optimize", maser, "--vary", "middle.energy=0.5..2", "--maximize", "power", "-o", results), before);
		refused(run("sweep", results.resolve("study.qts"), "--over", "middle.energy=0.5..2:3"), before);
		Terminal.Outcome again = sweep("hot.temperature=1..10:30");
		assertTrue(again.err().contains("add --resume"), again.err());
		assertEquals(0, sweep("hot.temperature=1..10:30", "--resume").exitCode());
		assertEquals(before, files());
		Terminal.Outcome elsewhere = sweep("hot.temperature=1..10:31", "-o", folder.resolve("maser.results-2"));
		assertEquals(0, elsewhere.exitCode(), elsewhere.err());
	}

	/** A study file with a name of its own has its results beside it; two of them do not share a folder. */
	@Test
	void norDoStudiesWithNamesOfTheirOwn() throws IOException {
		assertEquals(0, sweep("hot.temperature=1..10:30").exitCode());
		Path one = Files.writeString(folder.resolve("one.qts"), Files.readString(results.resolve("study.qts")).replace("../maser.qtm", "maser.qtm"));
		Path two = Files.writeString(folder.resolve("two.qts"), Files.readString(one).replace("count=\"30\"", "count=\"20\""));
		assertEquals(0, run("sweep", one).exitCode());
		assertFalse(Files.exists(folder.resolve("one.results/study.qts")), "the study lies beside");
		refused(run("sweep", one, "--set", "cold.temperature=0.3"), files());
		Path shared = folder.resolve("shared");
		assertEquals(0, run("sweep", one, "-o", shared).exitCode());
		refused(run("sweep", two, "-o", shared), files());
		Files.delete(shared.resolve("study.qts"));
		refused(run("sweep", two, "-o", shared), files());
		Files.writeString(two, Files.readString(two).replace("count=\"20\"", "count=\"10\""));
		assertEquals(0, run("sweep", two).exitCode());
		Files.writeString(two, Files.readString(two).replace("count=\"10\"", "count=\"11\""));
		assertEquals(0, run("sweep", two).exitCode(), "a study may be edited");
	}

	/** Somebody's text under that name is no description, and stays. */
	@Test
	void whatCannotBeReadStays() throws IOException {
		Files.createDirectories(results);
		Files.writeString(results.resolve("study.qts"), "my notes");
		Terminal.Outcome outcome = sweep("hot.temperature=1..10:30");
		assertEquals(ExitCode.USAGE.number(), outcome.exitCode());
		assertTrue(outcome.err().contains("cannot be read"), outcome.err());
		assertEquals("my notes", Files.readString(results.resolve("study.qts")));
	}

	/** Nothing was computed, so nothing is kept. */
	@Test
	void whatCannotBeWrittenIsSaidAsItIs() throws IOException {
		Files.writeString(results, "a file where the folder would be");
		Terminal.Outcome outcome = sweep("hot.temperature=1..10:30");
		assertEquals(ExitCode.INPUT_OUTPUT.number(), outcome.exitCode(), outcome.err());
		assertTrue(outcome.err().contains("nothing is recorded") && !outcome.err().contains("kept"), outcome.err());
	}

	@Test
	void anArrayJobHasATask() {
		Terminal.Outcome outcome = sweep("hot.temperature=1..10:30", "--slurm", "0");
		assertEquals(ExitCode.USAGE.number(), outcome.exitCode());
		assertTrue(outcome.err().contains("at least one task"), outcome.err());
		assertFalse(Files.exists(results));
		assertEquals(ExitCode.USAGE.number(), sweep("hot.temperature=1..10:30", "--slurm", "-3").exitCode());
	}

	@Test
	void tooManyPointsAreCalledSo() {
		for (String count : List.of("2000000000", "200000000000000000")) {
			Terminal.Outcome outcome = sweep("hot.temperature=1..10:" + count);
			assertEquals(ExitCode.USAGE.number(), outcome.exitCode());
			assertTrue(outcome.err().contains("too many points"), outcome.err());
		}
	}

	/** Written through a linked folder, read from where it really lies, and the other way round. */
	@Test
	void aLinkedFolder() throws IOException {
		Path far = Files.createDirectories(folder.resolve("far/away/from/here"));
		Path link = Files.createSymbolicLink(folder.resolve("link"), far);
		assertEquals(0, sweep("hot.temperature=1..10:30", "--slurm", "2", "-o", link.resolve("out")).exitCode());
		for (Path study : List.of(far.resolve("out/study.qts"), link.resolve("out/study.qts"))) {
			Terminal.Outcome outcome = run("sweep", study, "--executor", "process", "--resume");
			assertEquals(0, outcome.exitCode(), outcome.err());
		}
		assertTrue(Files.readString(far.resolve("out/results.csv"), StandardCharsets.UTF_8).lines().count() == 31);
	}

	/** What a search has recorded is gone on with by the same words, and gives the same answer; a sweep of its box does not pretend to be it. */
	@Test
	void aSearchIsResumed() throws IOException {
		Object[] search = { "optimize", maser, "--vary", "middle.energy=0.5..2", "--maximize", "power", "--method", "NELDER_MEAD", "--starts", "2",
				"--evaluations", "40" };
		assertEquals(0, sweep("hot.temperature=1..10:30").exitCode());
		Path found = folder.resolve("maser.optimum");
		Terminal.Outcome first = run(search);
		assertEquals(0, first.exitCode(), first.err());
		Terminal.Outcome again = run("optimize", found.resolve("study.qts"), "--resume");
		assertEquals(0, again.exitCode(), again.err());
		assertEquals(first.out(), again.out());
		assertTrue(again.err().contains("2 starts are recorded"), again.err());
		Terminal.Outcome swept = run("sweep", found.resolve("study.qts"), "--resume");
		assertEquals(ExitCode.USAGE.number(), swept.exitCode(), swept.err());
		assertTrue(swept.err().contains("optimize") && swept.err().contains("--resume"), swept.err());
		Terminal.Outcome anew = run("optimize", found.resolve("study.qts"), "--anew");
		assertEquals(first.out(), anew.out());
		assertFalse(anew.err().contains("recorded"), anew.err());
	}
}
