// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.LogAxis;
import org.heatwright.model.study.Method;
import org.heatwright.model.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies are files like designs: canonical, unharmed by what is unknown, and closed to what could do harm. */
class StudyFileTest {

	static final String TEXT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<study:Study xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xmlns:study="http://www.heatwright.org/study/1.0"
			    id="map" design="maser.qtm" samples="100" seed="7">
			  <settings target="cold.temperature" expression="0.4"/>
			  <axes xsi:type="study:LogAxis" id="hot" target="hot.temperature" from="1" to="100" count="21"/>
			  <axes xsi:type="study:ListAxis" id="cut" target="hot.spectrum.cutoff">
			    <values>10</values>
			    <values>2*10</values>
			    <values>10</values>
			  </axes>
			  <axes xsi:type="study:SobolAxis" id="g" target="pump.0.strength" from="0.1" to="0.5" spacing="LOGARITHMIC"/>
			  <quantities>power</quantities>
			  <quantities>heatCurrent:hot</quantities>
			  <objectives id="best" quantity="power"/>
			  <constraints id="keep" quantity="efficiency" relation="AT_MOST" value="0.9"/>
			  <search method="NELDER_MEAD" starts="3"/>
			</study:Study>
			""";

	private static LoadedStudy load(String text) throws IOException {
		return StudyFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.qts");
	}

	@Test
	void readsAndWritesTheSameBytes() throws IOException {
		Study study = load(TEXT).study();
		assertEquals(TEXT, new String(StudyFile.toBytes(study), StandardCharsets.UTF_8));
		assertEquals("hot.temperature", study.getAxes().get(0).getTarget());
		assertEquals(21, assertInstanceOf(LogAxis.class, study.getAxes().get(0)).getCount());
		assertEquals(List.of("power", "heatCurrent:hot"), study.getQuantities());
		assertEquals(Relation.AT_MOST, study.getConstraints().get(0).getRelation());
		assertEquals(Method.NELDER_MEAD, study.getSearch().getMethod());
		assertEquals(2000, study.getSearch().getEvaluations());
	}

	@Test
	void savesAtOneStroke(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("map.qts");
		StudyFile.save(load(TEXT).study(), file);
		byte[] saved = Files.readAllBytes(file);
		StudyFile.save(StudyFile.load(file).study(), file);
		assertArrayEquals(saved, Files.readAllBytes(file));
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void keepsWhatANewerVersionWrote() throws IOException {
		String newer = TEXT.replace("seed=\"7\"", "seed=\"7\" colour=\"red\"").replace("  <search ", "  <adaptive depth=\"3\"/>\n  <search ");
		LoadedStudy study = load(newer);
		assertEquals(2, study.notices().size());
		String written = new String(StudyFile.toBytes(study.study()), StandardCharsets.UTF_8);
		assertTrue(written.contains("colour=\"red\"") && written.contains("<adaptive depth=\"3\"/>"), written);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "samples=\"100\"|samples=\"many\"|whole number", "id=\"cut\"|id=\"hot\"|used twice",
			"study:LogAxis|study:Axis|is no Axis",
			"<settings|<settings href=\"other.qts\"|other files", "<search |<search><!DOCTYPE x>|not well-formed",
			"study:Study xmi|machine:Machine xmlns:machine=\"http://www.heatwright.org/machine/1.0\" xmi|" })
	void refusesWithTheReason(String part, String replacement, String reason) {
		DesignFileException refusal = assertThrows(DesignFileException.class, () -> load(TEXT.replaceFirst(part, replacement)));
		assertTrue(refusal.reason().contains(reason == null ? "" : reason), refusal::getMessage);
	}

	@Test
	void doesNotTakeADesignForAStudy() {
		assertTrue(assertThrows(DesignFileException.class, () -> load(Designs.maser())).reason().contains("expected Study"));
	}
}
