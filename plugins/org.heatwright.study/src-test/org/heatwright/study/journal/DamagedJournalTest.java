// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.heatwright.model.study.Study;
import org.heatwright.study.Studies;
import org.heatwright.study.plan.SolverBuild;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.result.CsvResult;
import org.heatwright.study.result.StudyTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the bytes of a journal, a record that was not hit counts, reading changes nothing, and after resuming the results have the same bytes.
 */
class DamagedJournalTest {

	/** 205 points of one quantity: two chunks of 100 points and a small one of 5. */
	private static final StudyPlan PLAN = StudyPlan.of(Studies.design(Studies.maser()), alone());

	@TempDir
	Path folder;

	private Path file;
	private byte[] whole;
	private byte[] results;
	/** Where each record begins, and where the file ends. */
	private int[] places;
	private int looks;

	private static Study alone() {
		Study study = Studies.study("hot.temperature=1..10:205");
		study.getQuantities().retainAll(List.of("power"));
		return study;
	}

	private static ChunkResult result(int chunk) {
		double[] values = new double[PLAN.pointsIn(chunk)];
		Arrays.setAll(values, i -> chunk + i / 1024.0);
		return new ChunkResult(chunk, values.length, 1, values, chunk == 2 ? Map.of(3, "too cold") : Map.of());
	}

	@BeforeEach
	void begin() throws IOException {
		file = folder.resolve(PLAN.key().abbreviated() + ".journal");
		try (Journal journal = Journal.open(PLAN, folder)) {
			journal.append(List.of(result(0)));
			journal.append(List.of(result(2), result(1)));
			results = csv(journal);
		}
		whole = Files.readAllBytes(file);
		int[] sizes = Stream.of(0, 2, 1).mapToInt(chunk -> (int) JournalRecords.size(result(chunk).toBytes().length)).toArray();
		places = new int[] { JournalRecords.HEADER, JournalRecords.HEADER + sizes[0], JournalRecords.HEADER + sizes[0] + sizes[1], whole.length };
	}

	private static byte[] csv(Journal journal) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		CsvResult.write(new StudyTable(journal), bytes);
		return bytes.toByteArray();
	}

	private static int count(Journal journal) {
		return journal.finished().cardinality();
	}

	private Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> list = Files.list(folder)) {
			for (Path each : list.toList()) {
				files.put(each.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(each)) + " " + Files.getLastModifiedTime(each));
			}
		}
		return files;
	}

	/** Leaves the journal alone. */
	private void clear() throws IOException {
		try (Stream<Path> list = Files.list(folder)) {
			for (Path each : list.toList()) {
				Files.delete(each);
			}
		}
	}

	/** Looks at altered bytes, and holds that looking alters nothing. */
	private <T> T look(byte[] bytes, Function<Journal, T> question) throws IOException {
		Files.write(file, bytes);
		boolean often = looks++ % 20 > 0;
		Map<String, String> before = often ? Map.of() : files();
		T answer;
		try (Journal journal = Journal.read(PLAN, folder)) {
			answer = question.apply(journal);
		}
		assertEquals(before, often ? Map.of() : files());
		assertArrayEquals(bytes, Files.readAllBytes(file));
		return answer;
	}

	/** Goes on, twice, and returns what was said first. */
	private List<String> resume(byte[] bytes, String what) throws IOException {
		Files.write(file, bytes);
		List<String> notes;
		try (Journal journal = Journal.open(PLAN, folder)) {
			notes = journal.notes();
			journal.accept();
			for (int chunk : journal.missing()) {
				journal.append(List.of(result(chunk)));
			}
			assertArrayEquals(results, csv(journal), what);
		}
		try (Journal journal = Journal.open(PLAN, folder)) {
			assertEquals(List.of(), journal.missing(), what);
			assertArrayEquals(results, csv(journal), what);
		}
		return notes;
	}

	private static byte[] flipped(byte[] bytes, int bit) {
		byte[] flipped = bytes.clone();
		flipped[bit / 8] ^= (byte) (1 << bit % 8);
		return flipped;
	}

	/** The chunks whose records a byte does not lie in. */
	private BitSet spared(int at) {
		BitSet spared = new BitSet();
		int[] chunks = { 0, 2, 1 };
		for (int r = 0; r < 3; r++) {
			spared.set(chunks[r], at < places[r] || at >= places[r + 1]);
		}
		return spared;
	}

	/** All of the head and of the small record, and what is not payload of the others: looked at bit by bit. */
	@Test
	void aFlippedBitCostsItsRecord() throws IOException {
		for (int bit = 0; bit < 8 * whole.length; bit++) {
			boolean payload = bit > 8 * (places[0] + 20) && bit < 8 * (places[1] - 36) || bit > 8 * (places[2] + 20) && bit < 8 * (places[3] - 36);
			if (!payload || bit % 97 == 0) {
				String what = "bit " + bit;
				BitSet found = look(flipped(whole, bit), Journal::finished);
				assertEquals(spared(bit / 8), found, what);
			}
		}
	}

	@Test
	void andNoResult() throws IOException {
		for (int bit = 0; bit < 8 * whole.length; bit += 211) {
			byte[] bytes = flipped(whole, bit);
			List<String> notes = resume(bytes, "bit " + bit);
			boolean ofBuild = bit / 8 >= JournalRecords.HEADER - 32 && bit / 8 < JournalRecords.HEADER;
			assertEquals(ofBuild ? 0 : 1, notes.size(), () -> notes.toString());
			if (bit / 8 < JournalRecords.HEADER - 32) {
				assertArrayEquals(bytes, Files.readAllBytes(file.resolveSibling(file.getFileName() + ".damaged")), "as it was");
			} else if (!ofBuild) {
				long points = PLAN.points() - spared(bit / 8).stream().mapToLong(PLAN::pointsIn).sum();
				assertTrue(notes.get(0).contains(points + " points are computed again"), notes::toString);
			}
			clear();
		}
	}

	/** A sector, or more, of zeros or of noise, anywhere behind the head. */
	@Test
	void aLostSectorCostsItsRecords() throws IOException {
		Random random = new Random(8);
		for (int trial = 0; trial < 24; trial++) {
			byte[] bytes = whole.clone();
			int from = JournalRecords.HEADER + random.nextInt(whole.length - JournalRecords.HEADER);
			int to = Math.min(whole.length, from + 1 + random.nextInt(700));
			byte[] noise = new byte[to - from];
			if (trial % 2 == 0) {
				random.nextBytes(noise);
			}
			System.arraycopy(noise, 0, bytes, from, noise.length);
			BitSet spared = spared(from);
			for (int at = from; at < to; at++) {
				spared.and(spared(at));
			}
			BitSet found = look(bytes, Journal::finished);
			spared.andNot(found);
			assertEquals(new BitSet(), spared, from + " to " + to);
			resume(bytes, from + " to " + to);
			clear();
		}
	}

	@Test
	void everyCut() throws IOException {
		for (int length = 0; length <= whole.length; length += length < places[0] || length > places[1] - 40 && length < places[2] + 40 ? 1 : 41) {
			int kept = 0;
			while (kept < 3 && places[kept + 1] <= length) {
				kept++;
			}
			byte[] cut = Arrays.copyOf(whole, length);
			assertEquals(kept, (int) look(cut, DamagedJournalTest::count), "cut at " + length);
			if (length % 25 == 0) {
				assertEquals(List.of(), resume(cut, "cut at " + length), "a record that was cut short is what a kill leaves");
				assertEquals(whole.length, Files.size(file));
				clear();
			}
		}
	}

	/** In whatever order, once or often, with rubbish before, between and behind. */
	@Test
	void swappedAndDuplicated() throws IOException {
		Random random = new Random(3);
		List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 2, 1, 0, 1));
		for (int trial = 0; trial < 10; trial++) {
			Collections.shuffle(order, random);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			bytes.write(whole, 0, places[0]);
			for (int record : order) {
				if (trial % 2 == 1) {
					byte[] rubbish = new byte[random.nextInt(40)];
					random.nextBytes(rubbish);
					bytes.write(rubbish);
				}
				bytes.write(whole, places[record], places[record + 1] - places[record]);
			}
			assertEquals(3, (int) look(bytes.toByteArray(), DamagedJournalTest::count));
			assertEquals(List.of(), resume(bytes.toByteArray(), "order " + order), "nothing is missing, nothing is said");
			clear();
		}
	}

	/** Another study's journal, or no journal at all, under the name of this one: its bytes are kept, the run begins. */
	@Test
	void anotherContentIsPutAside() throws IOException {
		StudyPlan other = Studies.plan(Studies.maser(), "hot.temperature=1..10:300");
		byte[] text = "my notes\n".repeat(30).getBytes(StandardCharsets.UTF_8);
		ByteBuffer head = ByteBuffer.wrap(new JournalRecords(other.key()).header(SolverBuild.current()));
		byte[] zeros = whole.clone();
		Arrays.fill(zeros, 0, 64, (byte) 0);
		int number = 0;
		for (byte[] content : List.of(text, head.array(), zeros)) {
			number++;
			List<String> shown = look(content, Journal::notes);
			assertTrue(shown.size() == 1 && shown.get(0).contains("is no journal of this study"), shown::toString);
			List<String> notes = resume(content, "content " + number);
			Path aside = file.resolveSibling(file.getFileName() + ".damaged" + (number == 1 ? "" : number));
			assertTrue(notes.size() == 1 && notes.get(0).contains(aside.getFileName().toString()), notes::toString);
			assertArrayEquals(content, Files.readAllBytes(aside));
		}
		assertArrayEquals(text, Files.readAllBytes(file.resolveSibling(file.getFileName() + ".damaged")), "earlier ones stay");
	}

	@Test
	void whatIsWrittenCanBeLookedAt() throws IOException {
		try (Journal writer = Journal.open(PLAN, folder)) {
			for (int look = 0; look < 3; look++) {
				try (Journal reader = Journal.read(PLAN, folder)) {
					assertEquals(205, reader.finishedPoints());
					assertEquals(1, reader.failedPoints());
					assertArrayEquals(results, csv(reader));
				}
			}
			assertEquals(205, writer.finishedPoints());
		}
	}

	/** For whoever may write anywhere this holds that looking leaves no trace; for everybody else, that it needs no leave to write. */
	@Test
	void aFolderThatMayNotBeWritten() throws IOException {
		assertTrue(folder.toFile().setWritable(false));
		try {
			assertEquals(3, look(folder));
			assertEquals(0, look(folder.resolve("none")));
			assertFalse(Files.exists(folder.resolve("none")));
		} finally {
			assertTrue(folder.toFile().setWritable(true));
		}
	}

	private int look(Path where) throws IOException {
		Map<String, String> before = files();
		try (Journal journal = Journal.read(PLAN, where)) {
			return count(journal);
		} finally {
			assertEquals(before, files());
		}
	}
}
