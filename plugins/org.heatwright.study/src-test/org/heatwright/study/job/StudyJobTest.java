// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.heatwright.study.Studies;
import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.run.SweepWork;
import org.junit.jupiter.api.Test;

/** What another process makes of the bytes is the same work. */
class StudyJobTest {

	private static byte[] chunk(StudyJob job, int chunk) throws IOException {
		return job.work().prepare(() -> false).solver(() -> false).solve(chunk).toBytes();
	}

	@Test
	void aSweepTravels() throws IOException {
		SweepWork work = new SweepWork(Studies.plan(Studies.maser(), "hot.temperature=1..10:300"));
		StudyJob job = StudyJob.of(work);
		assertArrayEquals(work.prepare(() -> false).solver(() -> false).solve(1).toBytes(), chunk(job, 1));
		assertEquals(job.name(), StudyJob.of(work).name());
		assertNotEquals(job.name(), StudyJob.of(new SweepWork(Studies.plan(Studies.maser(), "hot.temperature=1..10:301"))).name());
	}

	@Test
	void anotherBuildRefuses() throws IOException {
		byte[] bytes = StudyJob.of(new SweepWork(Studies.plan(Studies.maser(), "hot.temperature=1..10:300"))).bytes();
		String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(SolverBuild.current().hex(), "ab".repeat(32));
		IOException refusal = assertThrows(IOException.class, () -> new StudyJob(text.getBytes(StandardCharsets.ISO_8859_1)).work());
		assertTrue(refusal.getMessage().contains("another build of the solver (abababab)"), refusal::getMessage);
	}

	@Test
	void noiseIsNoJob() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new DataOutputStream(bytes).writeUTF("dance");
		assertThrows(IOException.class, () -> new StudyJob(bytes.toByteArray()).work());
		assertThrows(IOException.class, () -> new StudyJob(new byte[] { 0, 9, 1 }).work());
	}
}
