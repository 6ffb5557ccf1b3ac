// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.heatwright.study.Studies;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.result.ResultFolder.Format;
import org.heatwright.study.run.InProcessExecutor;
import org.heatwright.study.run.StudyObserver;
import org.heatwright.study.run.StudyRun;
import org.heatwright.study.run.ThreadsExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.jhdf.HdfFile;

class ResultFilesTest {

	@TempDir
	Path folder;

	private final StudyPlan plan = Studies.plan(Studies.maser(), "hot.temperature=1..10:30", "pump.0.strength=0.1..0.5:9");

	private Map<Format, byte[]> files(String name, org.heatwright.study.run.ChunkExecutor executor) throws Exception {
		try (Journal journal = Journal.open(plan, folder.resolve(name))) {
			StudyRun.resume(journal, executor, StudyObserver.NONE);
			List<Path> written = new ResultFolder(folder.resolve(name)).write(new StudyTable(journal), List.of(Format.values()), journal.failedPoints());
			Map<Format, byte[]> files = new LinkedHashMap<>();
			for (Format format : Format.values()) {
				files.put(format, Files.readAllBytes(written.get(format.ordinal())));
			}
			return files;
		}
	}

	@Test
	void everyFormatHasTheSameBytesAndTheSameNumbers() throws Exception {
		Map<Format, byte[]> one = files("one", new InProcessExecutor());
		Map<Format, byte[]> two = files("two", new ThreadsExecutor(3));
		one.forEach((format, bytes) -> assertArrayEquals(bytes, two.get(format), format.name()));
		List<String> lines = new String(one.get(Format.csv), StandardCharsets.UTF_8).lines().toList();
		assertEquals("hot.temperature,pump.0.strength,power,efficiency,regime,heatCurrent:hot,failure", lines.get(0));
		assertEquals(271, lines.size());
		Map<String, double[]> arrays = arrays(one.get(Format.npz));
		try (HdfFile hdf = new HdfFile(folder.resolve("one/results.h5"))) {
			double[][] power = (double[][]) hdf.getDatasetByPath("power").getData();
			assertEquals(30, power.length);
			for (int point = 0; point < 270; point++) {
				String[] cells = lines.get(point + 1).split(",", -1);
				double expected = Double.parseDouble(cells[2]);
				assertEquals(expected, arrays.get("power")[point]);
				assertEquals(expected, power[point / 9][point % 9]);
				assertEquals(Double.parseDouble(cells[1]), arrays.get("pump.0.strength")[point % 9]);
			}
		}
	}

	@Test
	void doesNotWriteHalfAStudy() throws IOException {
		try (Journal journal = Journal.open(plan, folder)) {
			IOException refusal = assertThrows(IOException.class, () -> new ResultFolder(folder).write(new StudyTable(journal), List.of(Format.csv), 0));
			assertTrue(refusal.getMessage().contains("270 of 270"), refusal::getMessage);
			assertTrue(Files.notExists(folder.resolve("results.csv")));
		}
	}

	@Test
	void quotesCells() {
		assertEquals("\"a,b\"", CsvResult.cell("a,b"));
		assertEquals("\"say \"\"no\"\"\"", CsvResult.cell("say \"no\""));
		assertEquals("'=1+1", CsvResult.cell("=1+1"));
	}

	/** The doubles of each array, its header checked. */
	private static Map<String, double[]> arrays(byte[] npz) throws IOException {
		Map<String, double[]> arrays = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(npz))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				ByteBuffer bytes = ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
				int header = 10 + bytes.getShort(8);
				assertEquals(0, header % 64);
				String text = new String(bytes.array(), 10, header - 10, StandardCharsets.US_ASCII);
				if (text.contains("<f8")) {
					double[] values = new double[(bytes.capacity() - header) / 8];
					bytes.position(header).slice().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
					arrays.put(entry.getName().replace(".npy", ""), values);
				}
			}
		}
		return arrays;
	}
}
