// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.heatwright.analysis.document.Csv;
import org.heatwright.physics.Progress;
import org.heatwright.report.ExportException;
import org.heatwright.report.Subject;
import org.heatwright.report.Subjects;
import org.heatwright.study.ResultNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** What other programs get: every number in full, the same bytes each time, and words that stay words. */
class ExportFormatTest {

	private static final Subject MASER = Subjects.of("three-level-maser");

	@ParameterizedTest
	@EnumSource
	void equalInputEqualBytes(ExportFormat format) {
		assertArrayEquals(format.file(MASER, Progress.NONE), format.file(MASER, Progress.NONE));
	}

	@Test
	void csvHoldsEveryNumberOfTheResult() {
		Map<String, Double> read = new HashMap<>();
		for (String line : new String(ExportFormat.CSV.file(MASER, Progress.NONE), StandardCharsets.UTF_8).split("\r\n")) {
			String[] cells = line.split(",");
			if (!cells[1].equals("value")) {
				read.put(cells[0], Double.valueOf(cells[1]));
			}
		}
		Map<String, Double> expected = new HashMap<>(ResultNumbers.of(MASER.analysis()).all());
		expected.keySet().removeIf(path -> path.startsWith("provenance."));
		assertEquals(expected, read);
	}

	@Test
	void jsonHoldsEveryTableAndNumbersAsNumbers() throws IOException {
		Set<String> tables = new TreeSet<>();
		int numbers = 0;
		try (JsonParser json = new JsonFactory().createParser(ExportFormat.JSON.file(MASER, Progress.NONE))) {
			int depth = 0;
			for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
				depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
				if (token == JsonToken.FIELD_NAME && depth == 1) {
					tables.add(json.currentName());
				}
				numbers += token.isNumeric() ? 1 : 0;
			}
		}
		assertTrue(tables.containsAll(Set.of("bounds", "currents", "numbers", "values", "certificate")), tables.toString());
		assertTrue(numbers > 100, numbers + " numbers");
	}

	@Test
	void wordsThatASpreadsheetWouldTakeForAFormulaStayWords() {
		assertEquals("'=cmd()", Csv.words("=cmd()"));
		assertEquals("'@SUM(A1)", Csv.words("@SUM(A1)"));
		assertEquals("'-x", Csv.words("-x"));
		assertEquals("hot", Csv.words("hot"));
	}

	@Test
	void matricesAreWholeArrays() throws IOException {
		Map<String, byte[]> arrays = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ExportFormat.NPZ.file(MASER, Progress.NONE)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				arrays.put(entry.getName(), zip.readAllBytes());
			}
		}
		assertTrue(arrays.keySet().containsAll(Set.of("rho.npy", "energies.npy", "operator_0_0.npy", "rates_2.npy", "states.npy")), arrays.keySet().toString());
		byte[] rho = arrays.get("rho.npy");
		String header = new String(rho, 10, 60, StandardCharsets.ISO_8859_1);
		assertTrue(header.startsWith("{'descr': '<c16', 'fortran_order': False, 'shape': (3, 3), }"), header);
		assertEquals(0, (rho.length - 9 * 16) % 64, "the data are aligned");
	}

	@Test
	void theScriptIsPlainAsciiWhateverTheNames() {
		String text = Subjects.text("three-level-maser").replaceFirst("name=\"Three-level maser\"", "name=\"&quot;&quot;&quot;; import os #\u05d0\\\\\"");
		byte[] script = ExportFormat.QUTIP.file(Subjects.ofText(text), Progress.NONE);
		for (byte b : script) {
			assertTrue(b == '\n' || b >= 0x20 && b < 0x7f, () -> "byte " + b);
		}
		assertTrue(new String(script, StandardCharsets.US_ASCII).contains("\"name\": \"\\u0022\\u0022\\u0022; import os #\\u05d0\\u005c\""));
	}

	@Test
	void aDesignWithoutNumbersHasNoneToExport() {
		Subject rejected = Subjects.ofText(Subjects.text("three-level-maser").replace("temperature=\"0.5\"", "temperature=\"-1\""));
		assertThrows(ExportException.class, () -> ExportFormat.NPZ.file(rejected, Progress.NONE));
		assertThrows(ExportException.class, () -> ExportFormat.QUTIP.file(rejected, Progress.NONE));
	}
}
