// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.expression.UnitConversion;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every formula has the dimension of what it gives: a gallery machine that is switched to laboratory units with h times 2.5 GHz as its unit of energy has the
 * same currents, bounds and Xi in watts and joules.
 */
class GalleryUnitsTest {

	private static final double UNIT = 2 * Math.PI * 2.5e9;

	/** Cycles of strokes are compared by the tests of cycles: the fixed point of a map with conserved parts is chosen by rounding. */
	static List<String> machines() {
		return Gallery.names().stream().filter(name -> !(Gallery.find(name).orElseThrow().open().machine().getCycle() instanceof StrokeCycle))
				.filter(name -> Gallery.find(name).orElseThrow().open().machine().getUnits() == Units.NATURAL).toList();
	}

	@ParameterizedTest
	@MethodSource("machines")
	void naturalAndLaboratoryAgree(String id) {
		Machine natural = Gallery.find(id).orElseThrow().open().machine();
		Machine laboratory = EcoreUtil.copy(natural);
		UnitConversion.apply(laboratory, Units.LABORATORY, "2.5 GHz");
		Analysis expected = Analyzer.analyze(natural, AnalysisOptions.defaults(), Progress.NONE);
		Analysis found = Analyzer.analyze(laboratory, AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(expected.status(), found.status(), () -> id + ": " + found.diagnostics().stream().filter(each -> each.severity() == Severity.ERROR).toList());
		assertTrue(expected.solved().isPresent(), id);
		List<BathAnalysis> baths = expected.solved().get().baths();
		for (int b = 0; b < baths.size(); b++) {
			BathAnalysis one = baths.get(b);
			BathAnalysis other = found.solved().get().baths().get(b);
			double error = power(100 * one.heatCurrentError());
			double largest = baths.stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElse(0);
			assertEquals(power(one.heatCurrent()), other.heatCurrent(), 1e-12 * power(largest) + error, id + ", " + one.id());
			assertSame(power(one.bounds().bound1()), other.bounds().bound1(), id + ", Bound 1 of " + one.id());
			assertSame(power(one.bounds().bound2()), other.bounds().bound2(), id + ", Bound 2 of " + one.id());
			assertSame(power(one.bounds().spectral()), other.bounds().spectral(), id + ", spectral bound of " + one.id());
			assertSame(one.xi().value() * UNIT, other.xi().value(), id + ", Xi of " + one.id());
		}
	}

	private static double power(double natural) {
		return UnitSystem.LABORATORY.power(natural * UNIT * UNIT);
	}

	private static void assertSame(double expected, double found, String what) {
		assertEquals(expected, found, Double.isInfinite(expected) ? 0 : 1e-9 * Math.abs(expected), what);
	}
}
