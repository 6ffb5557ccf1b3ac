// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.heatwright.study.StopAt;
import org.heatwright.study.Studies;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.result.CsvResult;
import org.heatwright.study.result.StudyTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRunTest {

	@TempDir
	Path folder;

	private final StudyPlan plan = Studies.plan(Studies.maser(), "hot.temperature=1..10:70", "pump.0.strength=0.1..0.5:70");

	/** Stops after some chunks. */
	private record StopsAfter(int chunks, AtomicInteger seen) implements StudyObserver {

		@Override
		public void recorded(RunProgress progress, List<ChunkResult> news) {
			seen.addAndGet(news.size());
		}

		@Override
		public boolean cancelled() {
			return seen.get() >= chunks;
		}
	}

	private static byte[] csv(Journal journal) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		CsvResult.write(new StudyTable(journal), bytes);
		return bytes.toByteArray();
	}

	private byte[] run(String name, ChunkExecutor executor) throws IOException, InterruptedException {
		try (Journal journal = Journal.open(plan, folder.resolve(name))) {
			RunProgress end = StudyRun.resume(journal, executor, StudyObserver.NONE);
			assertEquals(plan.points(), end.finished());
			return csv(journal);
		}
	}

	@Test
	void theBytesDoNotDependOnWhoComputes() throws Exception {
		byte[] expected = run("process", new InProcessExecutor());
		for (int threads : new int[] { 1, 2, 5 }) {
			assertArrayEquals(expected, run("threads" + threads, new ThreadsExecutor(threads)));
		}
	}

	/** The million of the benchmark, in small: several chunks are written at a time, and every one comes from another thread. */
	@Test
	void norAHundredThousandPoints() throws Exception {
		StudyPlan large = Studies.plan(Studies.maser(), "hot.temperature=1..10:400", "pump.0.strength=0.05..0.5:250");
		List<byte[]> results = new ArrayList<>();
		for (ChunkExecutor executor : List.of(new InProcessExecutor(), new ThreadsExecutor(2))) {
			try (Journal journal = Journal.open(large, folder.resolve("large" + results.size()))) {
				assertEquals(100_000, StudyRun.resume(journal, executor, StudyObserver.NONE).finished());
				results.add(csv(journal));
			}
		}
		assertArrayEquals(results.get(0), results.get(1));
	}

	@Test
	void norOnInterruptions() throws Exception {
		byte[] expected = run("process", new InProcessExecutor());
		int interruptions = 0;
		Path interrupted = folder.resolve("interrupted");
		for (boolean whole = false; !whole; interruptions++) {
			try (Journal journal = Journal.open(plan, interrupted)) {
				long before = journal.finishedPoints();
				RunProgress end = StudyRun.resume(journal, new ThreadsExecutor(2), new StopsAfter(2, new AtomicInteger()));
				assertTrue(end.finished() > before);
				whole = end.finished() == plan.points();
				assertArrayEquals(expected, whole ? csv(journal) : expected);
			}
		}
		assertTrue(interruptions > 2, interruptions + " interruptions");
	}

	/** It is asked inside the points of this large machine, long before the first chunk is whole; whoever hears stop asks no more. */
	@Test
	void endsWhenCancelled() throws Exception {
		StudyPlan large = Studies.plan(Studies.ladder(), "L=150..400:251", "warm=1..2:400");
		try (Journal journal = Journal.open(large, folder.resolve("large"))) {
			StopAt stop = new StopAt(60);
			assertEquals(0, StudyRun.resume(journal, new ThreadsExecutor(2), stop).finished());
			assertTrue(stop.askedInVain() >= 0 && stop.askedInVain() <= 4, () -> "asked " + stop.askedInVain() + " times in vain");
		}
	}

	@Test
	void anEstimateEndsWhenCancelled() {
		StopAt stop = new StopAt(5);
		assertThrows(CancellationException.class, () -> Estimate.of(plan, plan.points(), new InProcessExecutor(), stop));
		assertEquals(0, stop.askedInVain());
	}

	@Test
	void failedPointsAreRecordedAndRetriedAlone() throws Exception {
		StudyPlan partly = Studies.plan(Studies.maser(), "cold.temperature=1..-1:201");
		try (Journal journal = Journal.open(partly, folder.resolve("partly"))) {
			RunProgress end = StudyRun.resume(journal, new ThreadsExecutor(2), StudyObserver.NONE);
			assertEquals(201, end.finished());
			assertEquals(100, end.failed());
			assertTrue(journal.chunk(1).failures().get(1).contains("temperature"), journal.chunk(1).failures()::toString);
			byte[] before = csv(journal);
			RunProgress again = StudyRun.retryFailed(journal, StudyObserver.NONE);
			assertEquals(100, again.failed());
			assertArrayEquals(before, csv(journal));
		}
	}

	@Test
	void saysWhatItTakes() throws Exception {
		Estimate estimate = Estimate.of(plan, plan.points(), new ThreadsExecutor(2));
		assertEquals(4900, estimate.points());
		assertEquals(4900 * 4 * 8, estimate.journalBytes(), 64 * 100);
		assertTrue(estimate.seconds() > 0 && estimate.seconds() < 60);
		estimate.requireRoom(folder);
		Estimate vast = new Estimate(1, 1, 1, 1L << 60, 0, 0);
		assertThrows(StudyRefusedException.class, () -> vast.requireRoom(folder));
		Estimate fat = new Estimate(1, 1, 1, 0, 0, 1L << 60);
		assertThrows(StudyRefusedException.class, () -> fat.requireRoom(folder));
		assertEquals("3 d 2 h", Estimate.duration(3 * 86400 + 2 * 3600 + 5));
		assertEquals("less than a second", Estimate.duration(0.2));
		assertFalse(estimate.sentence("2 threads").isEmpty());
	}
}
