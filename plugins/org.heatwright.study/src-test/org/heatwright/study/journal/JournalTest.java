// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.heatwright.study.Studies;
import org.heatwright.study.plan.StudyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

	@TempDir
	Path folder;

	private final StudyPlan plan = Studies.plan(Studies.maser(), "hot.temperature=1..10:1000");

	private ChunkResult result(int chunk, double value) {
		double[] values = new double[plan.pointsIn(chunk) * 4];
		Arrays.fill(values, value);
		return new ChunkResult(chunk, plan.pointsIn(chunk), 4, values, Map.of());
	}

	private Path file() {
		return folder.resolve(plan.key().abbreviated() + ".journal");
	}

	@Test
	void keepsChunksOverAnEnd() throws IOException {
		try (Journal journal = Journal.open(plan, folder)) {
			journal.append(List.of(result(3, 1.5), result(1, -0.0)));
		}
		try (Journal journal = Journal.open(plan, folder)) {
			assertEquals(plan.chunks() - 2, journal.missing().size());
			assertEquals(0x8000000000000000L, Double.doubleToRawLongBits(journal.chunk(1).value(0, 0)));
			assertEquals(1.5, journal.chunk(3).value(99, 3));
			assertThrows(IOException.class, () -> journal.chunk(0));
		}
	}

	/** Whatever is cut off the end, the whole records before it stay and nothing half is taken. */
	@Test
	void survivesEveryCut() throws IOException {
		try (Journal journal = Journal.open(plan, folder)) {
			journal.append(List.of(result(0, 1), result(1, 2), result(2, 3)));
		}
		byte[] whole = Files.readAllBytes(file());
		int record = (whole.length - JournalRecords.HEADER) / 3;
		for (int length = 0; length <= whole.length; length += 97) {
			Files.write(file(), Arrays.copyOf(whole, length));
			try (Journal journal = Journal.open(plan, folder)) {
				int kept = Math.max(0, (length - JournalRecords.HEADER) / record);
				assertEquals(kept, journal.finished().cardinality(), "cut at " + length);
				for (int chunk : journal.missing().stream().filter(missing -> missing < 3).toList()) {
					journal.append(List.of(result(chunk, chunk + 1)));
				}
			}
			assertArrayEquals(whole, Files.readAllBytes(file()), "cut at " + length);
		}
	}

	@Test
	void doesNotMixStudies() throws IOException {
		try (Journal journal = Journal.open(plan, folder)) {
			journal.append(List.of(result(0, 1)));
		}
		StudyPlan other = Studies.plan(Studies.maser(), "hot.temperature=1..10:1001");
		try (Journal journal = Journal.open(other, folder)) {
			assertEquals(0, journal.finished().cardinality());
		}
		Files.copy(file(), folder.resolve(other.key().abbreviated() + ".part0-1.journal"));
		try (Journal journal = Journal.open(other, folder)) {
			assertEquals(0, journal.finished().cardinality());
		}
	}

	@Test
	void hasOneWriter() throws IOException {
		try (Journal journal = Journal.open(plan, folder)) {
			IOException refusal = assertThrows(IOException.class, () -> Journal.open(plan, folder));
			assertTrue(refusal.getMessage().contains("another run"), refusal::getMessage);
		}
	}

	@Test
	void joinsParts() throws IOException {
		try (Journal journal = Journal.openPart(plan, folder, "part0-2")) {
			journal.append(List.of(result(0, 1)));
		}
		try (Journal journal = Journal.openPart(plan, folder, "part1-2")) {
			journal.append(List.of(result(1, 2)));
		}
		try (Journal journal = Journal.open(plan, folder)) {
			assertEquals(List.of(2, 3, 4, 5, 6, 7, 8, 9), journal.missing());
			assertEquals(2, journal.chunk(1).value(0, 0));
		}
	}

	@Test
	void recordsReasons() throws IOException {
		ChunkResult failed = new ChunkResult(0, 100, 4, new double[400], Map.of(7, "too cold", 3, "ü".repeat(9000)));
		ChunkResult read = ChunkResult.ofBytes(failed.toBytes());
		assertEquals("too cold", read.failures().get(7));
		assertEquals(List.of(3, 7), List.copyOf(read.failures().keySet()));
		assertEquals(500, read.failures().get(3).length());
		try (Journal journal = Journal.open(plan, folder)) {
			journal.append(List.of(failed, result(1, 1)));
			assertEquals(List.of(0), journal.withFailures());
			assertEquals(2, journal.failedPoints());
			journal.append(List.of(result(0, 5)));
			assertEquals(0, journal.failedPoints());
			assertEquals(5, journal.chunk(0).value(0, 0));
		}
	}
}
