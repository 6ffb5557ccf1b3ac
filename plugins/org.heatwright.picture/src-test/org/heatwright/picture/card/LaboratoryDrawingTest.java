// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
