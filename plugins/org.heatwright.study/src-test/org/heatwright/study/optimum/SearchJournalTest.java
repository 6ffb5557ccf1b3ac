// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.study.Method;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.study.Studies;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.run.ChunkExecutor;
import org.heatwright.study.run.ChunkWork;
import org.heatwright.study.run.InProcessExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that was stopped wherever, and gone on with, comes to the bytes of one that nothing disturbed. */
class SearchJournalTest {

	private static final LoadedDesign MASER = Studies.design(Studies.maser());

	@TempDir
	Path folder;

	private static Study study(String... objectives) {
		Study study = Studies.study("middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
		for (String name : objectives) {
			Objective objective = StudyFactory.eINSTANCE.createObjective();
			objective.setQuantity(name);
			study.getObjectives().add(objective);
		}
		study.setSearch(StudyFactory.eINSTANCE.createSearch());
		study.getSearch().setMethod(Method.CMA_ES);
		study.getSearch().setStarts(2);
		study.getSearch().setEvaluations(30);
		study.getSearch().setFrontPoints(4);
		return study;
	}

	/** Counts the starts that are computed, and stops after some of them. */
	private static final class Counting implements ChunkExecutor, Progress {

		private final InProcessExecutor executor = new InProcessExecutor();
		private final int most;
		private int computed;

		Counting(int most) {
			this.most = most;
		}

		@Override
		public void run(ChunkWork work, List<Integer> chunks, Sink sink, Cancellation cancellation) throws IOException {
			executor.run(work, chunks, finished -> {
				sink.accept(finished);
				computed += finished.size();
			}, cancellation);
		}

		@Override
		public boolean cancelled() {
			return computed >= most;
		}

		@Override
		public void report(double fraction, String task) {
			// nobody looks
		}

		@Override
		public String description() {
			return executor.description();
		}

		@Override
		public int width() {
			return executor.width();
		}
	}

	private byte[] front(Study study, Counting counting, Path where) throws IOException, InterruptedException {
		try (SearchJournal journal = SearchJournal.open(MASER, study, where)) {
			Path file = folder.resolve("front.csv");
			FrontFile.write(OptimumSearch.front(MASER, study, counting, counting, journal), MASER, study, file);
			return Files.readAllBytes(file);
		}
	}

	@Test
	void aFrontStoppedAfterEveryStart() throws Exception {
		Study study = study("power", "efficiency");
		Counting whole = new Counting(Integer.MAX_VALUE);
		byte[] expected = front(study, whole, folder.resolve("undisturbed"));
		assertEquals(8, whole.computed, "two ends and two levels of two starts each");
		int stops = 0;
		byte[] found = null;
		while (found == null) {
			Counting one = new Counting(1);
			try {
				found = front(study, one, folder.resolve("stopped"));
			} catch (CancellationException e) {
				assertEquals(1, one.computed);
				stops++;
				assertEquals(stops, SearchJournal.recordedIn(MASER, study, folder.resolve("stopped")));
			}
		}
		assertEquals(8, stops);
		assertArrayEquals(expected, found);
	}

	@Test
	void anOptimumIsTakenFromTheJournal() throws Exception {
		Study study = study("power");
		Counting whole = new Counting(Integer.MAX_VALUE);
		Candidate expected = OptimumSearch.best(MASER, study, whole, Progress.NONE);
		Counting first = new Counting(1);
		try (SearchJournal journal = SearchJournal.open(MASER, study, folder)) {
			assertThrows(CancellationException.class, () -> OptimumSearch.best(MASER, study, first, first, journal));
		}
		Counting second = new Counting(Integer.MAX_VALUE);
		Counting third = new Counting(Integer.MAX_VALUE);
		for (Counting each : List.of(second, third)) {
			try (SearchJournal journal = SearchJournal.open(MASER, study, folder)) {
				Candidate found = OptimumSearch.best(MASER, study, each, each, journal);
				assertArrayEquals(expected.values(), found.values());
				assertEquals(expected.objectives(), found.objectives());
			}
		}
		assertEquals(1, second.computed);
		assertEquals(0, third.computed);
	}

	/** Another question about the same box has a journal of its own. */
	@Test
	void anotherSearchTakesNothing() throws Exception {
		try (SearchJournal journal = SearchJournal.open(MASER, study("power"), folder)) {
			OptimumSearch.best(MASER, study("power"), new InProcessExecutor(), Progress.NONE, journal);
		}
		assertEquals(2, SearchJournal.recordedIn(MASER, study("power"), folder));
		Study more = study("power");
		more.getSearch().setEvaluations(31);
		Study other = study("efficiency");
		Study seeded = study("power");
		seeded.setSeed(17);
		for (Study each : List.of(more, other, seeded)) {
			assertEquals(0, SearchJournal.recordedIn(MASER, each, folder));
		}
	}

	@Test
	void startsOfAnotherBuildAreNotUsed() throws Exception {
		Study study = study("power");
		try (SearchJournal journal = SearchJournal.open(MASER, study, folder)) {
			OptimumSearch.best(MASER, study, new InProcessExecutor(), Progress.NONE, journal);
		}
		try (Stream<Path> files = Files.list(folder)) {
			Path file = files.filter(each -> each.toString().endsWith(".journal")).findFirst().orElseThrow();
			byte[] bytes = Files.readAllBytes(file);
			java.util.Arrays.fill(bytes, 40, 72, (byte) 7);
			Files.write(file, bytes);
		}
		assertThrows(StudyRefusedException.class, () -> SearchJournal.open(MASER, study, folder));
		SearchJournal.setAside(MASER, study, folder);
		try (SearchJournal journal = SearchJournal.open(MASER, study, folder)) {
			assertEquals(0, journal.finished());
		}
	}
}
