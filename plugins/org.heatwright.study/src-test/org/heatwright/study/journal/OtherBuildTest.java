// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.heatwright.study.Studies;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.InProcessExecutor;
import org.heatwright.study.run.StudyObserver;
import org.heatwright.study.run.StudyRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last week's points are shown by this week's solver, and nothing is added to them before somebody says so. */
class OtherBuildTest {

	private static final SolverBuild LAST_WEEK = new SolverBuild("ab".repeat(32));

	@TempDir
	Path folder;

	private final StudyPlan plan = Studies.plan(Studies.maser(), "hot.temperature=1..10:300");

	private ChunkResult result(int chunk, double value) {
		double[] values = new double[plan.pointsIn(chunk) * 4];
		Arrays.fill(values, value);
		return new ChunkResult(chunk, plan.pointsIn(chunk), 4, values, Map.of());
	}

	private void lastWeek(int chunk) throws IOException {
		try (Journal journal = Journal.open(plan, folder, "", LAST_WEEK)) {
			journal.append(List.of(result(chunk, 7)));
		}
	}

	private byte[] bytes() throws IOException {
		return Files.readAllBytes(folder.resolve(plan.key().abbreviated() + ".journal"));
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	@Test
	void isShownAndNotMixed() throws Exception {
		lastWeek(1);
		List<Path> files = files();
		byte[] before = bytes();
		try (Journal journal = Journal.open(plan, folder)) {
			assertEquals(Set.of(LAST_WEEK), journal.otherBuilds());
			assertEquals(100, journal.finishedPoints());
			assertEquals(7, journal.chunk(1).value(0, 0));
			StudyRefusedException refusal = assertThrows(StudyRefusedException.class, () -> journal.append(List.of(result(0, 1))));
			assertTrue(refusal.getMessage().contains("another build of the solver (abababab)"), refusal::getMessage);
			assertThrows(StudyRefusedException.class, () -> StudyRun.resume(journal, new InProcessExecutor(), StudyObserver.NONE));
		}
		assertEquals(ByteBuffer.wrap(before), ByteBuffer.wrap(bytes()));
		assertEquals(files, files(), "looking leaves nothing behind");
	}

	@Test
	void goesOnWhenItIsAccepted() throws Exception {
		lastWeek(1);
		byte[] before = bytes();
		try (Journal journal = Journal.open(plan, folder)) {
			journal.accept();
			assertEquals(List.of(0, 2), journal.missing());
			StudyRun.resume(journal, new InProcessExecutor(), StudyObserver.NONE);
		}
		assertEquals(ByteBuffer.wrap(before), ByteBuffer.wrap(bytes()), "a file holds points of one build");
		try (Journal journal = Journal.open(plan, folder)) {
			assertTrue(journal.otherBuilds().isEmpty(), "it is asked once");
			assertEquals(300, journal.finishedPoints());
			assertEquals(7, journal.chunk(1).value(0, 0));
			assertFalse(journal.chunk(0).value(0, 0) == 7);
		}
		try (Journal journal = Journal.open(plan, folder, "", new SolverBuild("cd".repeat(32)))) {
			assertEquals(Set.of(SolverBuild.current()), journal.otherBuilds(), "a third build asks about the second");
		}
	}

	@Test
	void canBePutAside() throws Exception {
		lastWeek(1);
		Journal.setAside(plan, folder);
		lastWeek(0);
		Journal.setAside(plan, folder);
		try (Journal journal = Journal.open(plan, folder)) {
			assertTrue(journal.otherBuilds().isEmpty());
			assertEquals(0, journal.finishedPoints());
			assertThrows(IOException.class, () -> Journal.setAside(plan, folder), "somebody writes it");
		}
		assertTrue(Files.exists(folder.resolve(plan.key().abbreviated() + ".journal.old")));
		assertTrue(Files.exists(folder.resolve(plan.key().abbreviated() + ".journal.old2")));
	}

	/** Journals were first written without a build. */
	@Test
	void theFirstFormIsRead() throws Exception {
		ByteBuffer record = new JournalRecords(plan.key()).record(result(2, 5).toBytes());
		byte[] file = ByteBuffer.allocate(40 + record.remaining()).put(JournalRecords.FIRST_MARK).put(plan.key().bytes()).put(record).array();
		Files.write(folder.resolve(plan.key().abbreviated() + ".journal"), file);
		try (Journal journal = Journal.open(plan, folder)) {
			assertEquals(Set.of(SolverBuild.UNKNOWN), journal.otherBuilds());
			assertEquals(5, journal.chunk(2).value(0, 0));
		}
	}

	/** An opened journal of another build without a record is no obstacle. */
	@Test
	void anEmptyOneDoesNotMatter() throws Exception {
		Journal.open(plan, folder, "", LAST_WEEK).close();
		try (Journal journal = Journal.open(plan, folder)) {
			assertTrue(journal.otherBuilds().isEmpty());
			journal.append(List.of(result(0, 1)));
		}
		try (Journal journal = Journal.open(plan, folder)) {
			assertEquals(100, journal.finishedPoints());
		}
	}
}
