// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.solve.StartCurrent;
import org.heatwright.physics.thermo.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Designs whose thermodynamics was once misjudged, with what is right of them. */
class ThermoCasesTest {

	/** Lawful machines with unusual roles, temperatures and strengths: solved without an error finding. */
	@ParameterizedTest
	@CsvSource({ "05-maser-hot-bath-auxiliary, ENGINE", "07-three-temperatures-two-hot, ABSORPTION_REFRIGERATOR", "hunt-P-roles-inverted, ENGINE",
			"25-false-energy-balance-otto, ENGINE",
			"27-false-bound-violated, HEATER", "22-sigma-negative-ohmic-1e14, ENGINE", "23-sigma-negative-strength-2e9, ENGINE" })
	void lawfulMachines(String name, Regime regime) {
		Analysis analysis = analyze(name);
		assertEquals(Status.SOLVED, analysis.status(), analysis.diagnostics().toString());
		assertTrue(!analysis.hasErrors(), analysis.diagnostics().toString());
		assertEquals(regime, analysis.regime().orElseThrow());
	}

	@Test
	void aDarkStateIsNoDefect() {
		Analysis analysis = analyze("hunt-P-dark-state");
		assertTrue(!analysis.hasErrors(), analysis.diagnostics().toString());
		assertNotEquals(Regime.FORBIDDEN, analysis.regime().orElseThrow());
	}

	/** Half of the superradiant current was missing. */
	@Test
	void aDickeStateOfUnequalQubits() {
		BathAnalysis bath = analyze("physics-03-dicke-start-detuned").baths().get(0);
		assertEquals(-0.00330443, bath.instantaneousHeatCurrent(), 5e-9);
		assertEquals(StartCurrent.Kind.REDFIELD, bath.start().kind());
		assertTrue(AnalysisText.write(analyze("physics-03-dicke-start-detuned")).contains("the current at the start is that of the Redfield equation"));
	}

	/** One first law; what beats Carnot by another definition is an error. */
	@Test
	void aFieldFarOffResonance() {
		Analysis analysis = analyze("physics-04-efficiency-667-percent");
		assertEquals(2.0 / 3, analysis.efficiency().orElseThrow(), 1e-7);
		assertTrue(rules(analysis).containsAll(List.of("result.carnot", "result.drive.defect", "validity.drive.detuning")), rules(analysis)::toString);
		assertTrue(analysis.hasErrors());
	}

	/** The driven maser of the gallery, whose Carnot efficiency is 0.9, at other frequencies than that of its transition. */
	@ParameterizedTest
	@CsvSource({ "2, false", "2.1, false", "2.9, true", "3.5, true", "5, true", "6, true", "60, true", "0.5, true" })
	void aFieldOfAnyFrequency(double frequency, boolean error) {
		Analysis analysis = Analyzer.analyze(machine("08-driven-maser"),
				AnalysisOptions.defaults().withSettings(List.of(new Setting("omega_d", Double.toString(frequency)))), Progress.NONE);
		assertEquals(error, analysis.hasErrors(), analysis.diagnostics().toString());
		analysis.efficiency().ifPresent(efficiency -> assertEquals(2.0 / 3, efficiency, 1e-6));
		double sum = analysis.baths().stream().mapToDouble(BathAnalysis::heatCurrent).sum();
		assertEquals(sum, analysis.power().orElseThrow(), 1e-12 * Math.abs(sum) + 1e-17);
	}

	/** Noise that is rounding gives no ratio; ratios that are given keep the uncertainty relation. */
	@ParameterizedTest
	@CsvSource({ "05-maser-hot-bath-auxiliary", "07-three-temperatures-two-hot", "22-sigma-negative-ohmic-1e14", "23-sigma-negative-strength-2e9",
			"hunt-P-dark-state", "hunt-X-perfect-diode-from-rounding" })
	void uncertaintyIsNeverBelowTwo(String name) {
		analyze(name).noise().ifPresent(noise -> noise.baths().forEach(bath -> bath.uncertainty().ifPresent(ratio -> assertTrue(ratio >= 2 - 2e-3, bath::toString))));
	}

	private static List<String> rules(Analysis analysis) {
		return analysis.diagnostics().stream().map(diagnostic -> diagnostic.rule()).toList();
	}

	private static Analysis analyze(String name) {
		return Analyzer.analyze(machine(name), AnalysisOptions.defaults(), Progress.NONE);
	}

	private static Machine machine(String name) {
		try (InputStream in = ThermoCasesTest.class.getResourceAsStream("thermo/" + name + ".qtm")) {
			return DesignFile.load(in, name + ".qtm").machine();
		} catch (IOException e) {
			throw new AssertionError(name, e);
		}
	}
}
