// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.model.expression.UnitConversion;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.Progress;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.Digits;
import org.heatwright.picture.figure.FigureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A design in laboratory units is drawn in them: on no kind of card stands a number in rad/s, nor one in bare watts or joules with its power of ten. */
class LaboratoryDrawingTest {

	/** Text between tags that has a power of ten, or an angular frequency. */
	private static final Pattern FOREIGN = Pattern.compile(">([^<]*(?:\\de[+\u2212-]?\\d|rad/s)[^<]*)<");

	private static final String PARTS = """
			<?xml version="1.0" encoding="UTF-8"?>
			<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
			    xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" id="m" name="Parts" equation="LOCAL">
			  <medium xsi:type="array:CompositeMedium" id="medium">
			    <parts xsi:type="array:QubitArray" id="left" size="1" frequency="1"/>
			    <parts xsi:type="array:QubitArray" id="right" size="1" frequency="1"/>
			    <interactions id="bond" strength="0.01" operator="left.Jp*right.Jm + h.c."/>
			  </medium>
			  <baths id="hot" role="HOT" temperature="2"><spectrum xsi:type="bath:ConstantRate" rate="0.01"/></baths>
			  <baths id="cold" role="COLD" temperature="0.5"><spectrum xsi:type="bath:ConstantRate" rate="0.01"/></baths>
			  <couplings id="a" bath="hot"><channels id="a.0" part="left"><operator xsi:type="bath:ExpressionOperator" operator="Jx"/></channels></couplings>
			  <couplings id="b" bath="cold"><channels id="b.0" part="right"><operator xsi:type="bath:ExpressionOperator" operator="Jx"/></channels></couplings>
			  <cycle xsi:type="cycle:ContinuousCycle" id="cycle"/>
			</machine:Machine>
			""";

	static Stream<String> machines() {
		return Gallery.machines().stream().map(GalleryMachine::name);
	}

	/** The machine with 5 GHz in the place of one unit of energy, which all kinds of cards of the gallery are then written in. */
	private static Machine laboratory(String name) {
		Machine machine = Gallery.find(name).orElseThrow().open().machine();
		UnitConversion.of(machine, Units.LABORATORY, "5 GHz").forEach(step -> step.element().eSet(step.attribute(), step.value()));
		assertEquals(Units.LABORATORY, machine.getUnits());
		return machine;
	}

	private static String solved(Machine machine) {
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		return new String(FigureFile.SVG.bytes(MachineDrawing.of(machine, Optional.of(analysis)), Scheme.LIGHT), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@MethodSource("machines")
	void noNumberIsInForeignUnits(String name) {
		List<String> foreign = FOREIGN.matcher(solved(laboratory(name))).results().map(found -> found.group(1)).toList();
		assertEquals(List.of(), foreign);
	}

	@Test
	void aLevelSaysWhatWasTyped() {
		Machine machine = laboratory("three-level-maser");
		String svg = solved(machine);
		for (String shown : new String[] { ">0 Hz<", ">5 GHz<", ">15 GHz<" }) {
			assertTrue(svg.contains(shown), () -> shown + " is not in " + svg);
		}
		assertTrue(Pattern.compile(">J = \u2212?[0-9.]+ [numpfa\u00b5]?W<").matcher(svg).find(), svg);
		assertTrue(Pattern.compile(">P = [0-9.]+ [numpfa\u00b5]?W<").matcher(svg).find(), svg);
		assertFalse(svg.contains(">J = 0.00"), svg);
	}

	/** Two qubits of a circuit that exchange energy: what the interaction carries is a power. */
	@Test
	void partsSayWhatFlowsBetweenThemInTheirUnit() throws IOException {
		Machine machine = DesignFile.load(new ByteArrayInputStream(PARTS.getBytes(StandardCharsets.UTF_8)), "parts.qtm").machine();
		UnitConversion.of(machine, Units.LABORATORY, "5 GHz").forEach(step -> step.element().eSet(step.attribute(), step.value()));
		String svg = solved(machine);
		assertTrue(Pattern.compile(">\u2212?[0-9.]+ [numpfa\u00b5]W to [a-z]+<").matcher(svg).find(), svg);
		assertEquals(List.of(), FOREIGN.matcher(svg).results().map(found -> found.group(1)).toList());
	}

	@Test
	void resultsHaveTheSizeOfTheirUnit() {
		assertEquals("262.1 aW", Digits.power(2.621e-16, UnitSystem.LABORATORY));
		assertEquals("\u22121 pW", Digits.power(-9.99999e-13, UnitSystem.LABORATORY));
		assertEquals("0.03 aW", Digits.power(3e-20, UnitSystem.LABORATORY));
		assertEquals("0 W", Digits.power(0, UnitSystem.LABORATORY));
		assertEquals("5 GHz", Digits.energy(5e9 * 6.62607015e-34, UnitSystem.LABORATORY));
		assertEquals("0.002519", Digits.power(0.0025189999, UnitSystem.NATURAL));
		assertEquals("\u22120.25", Digits.energy(-0.25, UnitSystem.NATURAL));
		assertEquals("\u221e", Digits.power(Double.POSITIVE_INFINITY, UnitSystem.NATURAL));
	}
}
