// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/**
 * Derivatives by a parameter of value zero, or of nearly zero, have the scale of the machine and not that of the number: J(s) of a machine with all energies
 * times s is s^2 J(1), its slope s times that.
 */
class SensitivityScalesTest {

	private static Machine qubit(double scale, String detuning) {
		String text = """
				<?xml version="1.0" encoding="UTF-8"?>
				<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
				    xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" id="m" purpose="VALVE">
				  <parameters id="delta" name="delta" expression="DELTA"/>
				  <medium xsi:type="array:QubitArray" id="medium" size="1" frequency="SCALE+delta"/>
				  <baths id="hot" role="HOT" temperature="2*SCALE"><spectrum xsi:type="bath:ConstantRate" rate="0.01*SCALE"/></baths>
				  <baths id="cold" role="COLD" temperature="0.3*SCALE"><spectrum xsi:type="bath:ConstantRate" rate="0.01*SCALE"/></baths>
				  <couplings id="h" bath="hot"><channels id="h.0" strength="1"><operator xsi:type="bath:CollectiveOperator"/></channels></couplings>
				  <couplings id="c" bath="cold"><channels id="c.0" strength="1"><operator xsi:type="bath:CollectiveOperator"/></channels></couplings>
				  <cycle xsi:type="cycle:ContinuousCycle" id="cycle"/>
				</machine:Machine>
				""".replace("SCALE", String.valueOf(scale)).replace("DELTA", detuning);
		try {
			return DesignFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "qubit.qtm").machine();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** d/dE of J = g E (n_h - n_c) / (2 + 2 n_h + 2 n_c) for rates g (n + 1) and g n, at E = 1, by differences of high order of the closed form. */
	private static double slope() {
		double h = 1e-2;
		return (45 * (closed(1 + h) - closed(1 - h)) - 9 * (closed(1 + 2 * h) - closed(1 - 2 * h)) + closed(1 + 3 * h) - closed(1 - 3 * h)) / (60 * h);
	}

	private static double closed(double energy) {
		double hot = 1 / Math.expm1(energy / 2);
		double cold = 1 / Math.expm1(energy / 0.3);
		return 0.01 * energy * (hot - cold) / (2 + 2 * hot + 2 * cold);
	}

	@Test
	void zeroHasTheScaleOfTheMachine() {
		for (double scale : new double[] { 1e-12, 1e-6, 1e-3, 1, 1e5 }) {
			for (String detuning : List.of("0", "1e-9*" + scale)) {
				Sensitivities.Row row = Sensitivities.of(qubit(scale, detuning), AnalysisOptions.defaults(), Progress.NONE).get(0);
				assertEquals("delta", row.name());
				assertEquals(slope() * scale, row.heatCurrents().get(0).heat(), 1e-7 * Math.abs(slope()) * scale, scale + " and " + detuning);
			}
		}
	}

	/** Each derivative against a difference of two analyses over another step. */
	@Test
	void drivenAndCoherentMachinesHaveDerivatives() throws IOException {
		for (String name : List.of("driven-maser", "two-qubit-rectifier")) {
			var design = DesignFile.load(Path.of("../org.heatwright.gallery/src/org/heatwright/gallery/machines", name + ".qtm"));
			List<Sensitivities.Row> rows = Sensitivities.of(design.machine(), AnalysisOptions.defaults(), Progress.NONE);
			for (Sensitivities.Row row : rows) {
				double h = 2e-4 * (row.value() == 0 ? 1 : row.value());
				double[] above = currents(design, row.name(), row.value() + h);
				double[] below = currents(design, row.name(), row.value() - h);
				for (int b = 0; b < row.heatCurrents().size(); b++) {
					double expected = (above[b] - below[b]) / (2 * h);
					assertEquals(expected, row.heatCurrents().get(b).heat(), 1e-5 * Math.max(Math.abs(expected), Math.abs(above[b] / row.value())), name + " " + row.name());
				}
			}
			assertEquals(name.equals("driven-maser"), rows.get(0).power().isPresent(), name);
		}
	}

	private static double[] currents(org.heatwright.model.io.LoadedDesign design, String name, double value) {
		Analysis analysis = Analyzer.analyze(design, AnalysisOptions.defaults().withSettings(List.of(new Setting(name, String.valueOf(value)))), Progress.NONE);
		return analysis.baths().stream().mapToDouble(BathAnalysis::heatCurrent).toArray();
	}
}
