// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Evolution;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** Cells keep their words, whatever stands in them; a header of NPY says its own length. */
class CsvTest {

	@Test
	void cellsAreQuotedWhereTheyNeedIt() {
		assertEquals("1.5,\"a,b\",\"say \"\"x\"\"\",\" blank\",\r\n", Csv.line(List.of("1.5", "a,b", "say \"x\"", " blank", "")));
	}

	@Test
	void whatWouldBeAFormulaStaysWords() {
		assertEquals("'=cmd()", Csv.words("=cmd()"));
		assertEquals("'\uff1d1", Csv.words("\uff1d1"));
		assertEquals("hot", Csv.words("hot"));
		assertEquals("", Csv.words(""));
	}

	/** A name with a comma made one column two. */
	@Test
	void theColumnsOfATraceAreThoseOfItsNames() {
		Machine machine = Gallery.find("three-level-maser").orElseThrow().open().machine();
		machine.getBaths().get(0).setId("hot,left");
		machine.getCouplings().get(0).setBath(machine.getBaths().get(0));
		String[] lines = EvolutionTable.csv(Evolution.of(machine, AnalysisOptions.defaults(), "1", 3, Progress.NONE)).split("\r\n");
		assertTrue(lines[0].contains("\"J_hot,left\""), lines[0]);
		assertEquals(lines[1].split(",").length, lines[0].split(",").length - 1);
	}

	@Test
	void aHeaderOfNpyFillsWholeLines() {
		byte[] header = NpyHeader.of("<f8", 3, 4);
		assertEquals(0, header.length % 64);
		assertEquals(header.length - 10, ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getShort(8));
		assertEquals("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }", new String(header, 10, header.length - 10, StandardCharsets.US_ASCII).strip());
		assertTrue(new String(NpyHeader.of("|u1", 5), StandardCharsets.ISO_8859_1).contains("(5,)"));
	}
}
