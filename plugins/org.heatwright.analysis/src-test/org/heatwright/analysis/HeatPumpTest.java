// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Purpose;
import org.heatwright.physics.Progress;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.physics.thermo.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A heat pump has the heat that it gives to the hot bath in its coefficient of performance, a refrigerator that which it takes from the cold one; each below
 * its own limit of Carnot.
 */
class HeatPumpTest {

	private static final String THREE_LEVELS = "<medium xsi:type=\"array:LevelSystem\" id=\"medium\"><levels id=\"ground\" energy=\"0\"/><levels id=\"middle\" "
			+ "energy=\"2.2\"/><levels id=\"upper\" energy=\"3\"/></medium>";

	/** Bare E_c / E_w = 2.2 / 0.8 and E_h / E_w = 3 / 0.8 between T_h = 2 and T_c = 5/3. */
	private static DesignText maser() {
		return DesignText.of(THREE_LEVELS)
				.bath("hot", "HOT", Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 0.5), 0.3, "TransitionOperator\" upper=\"upper\" lower=\"ground\"")
				.bath("cold", "COLD", Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 0.6), 0.3, "TransitionOperator\" upper=\"middle\" lower=\"ground\"")
				.bath("work", "WORK", Map.of("type", "white", "Gamma", 0.05), 0.3, "TransitionOperator\" upper=\"upper\" lower=\"middle\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
	}

	private static Analysis solved(DesignText design, Purpose purpose) {
		Machine machine = design.machine();
		machine.setPurpose(purpose);
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
		return analysis;
	}

	@ParameterizedTest
	@EnumSource(Purpose.class)
	void purposeDecidesWhichOne(Purpose purpose) {
		Analysis analysis = solved(maser(), purpose);
		boolean pump = purpose == Purpose.HEAT_PUMP;
		assertEquals(Regime.REFRIGERATOR, analysis.regime().orElseThrow());
		assertEquals(2.75, analysis.coolingCop().orElseThrow(), 1e-12);
		assertEquals(3.75, analysis.heatingCop().orElseThrow(), 1e-12);
		assertEquals(pump ? 3.75 : 2.75, analysis.cop().orElseThrow(), 1e-12);
		assertEquals(pump ? 6 : 5, analysis.carnotCop().orElseThrow(), 1e-12);
		assertEquals(pump ? CopKind.HEATING : CopKind.COOLING, analysis.copKind().orElseThrow());
		assertEquals(Math.abs(analysis.bath("hot").orElseThrow().heatCurrent()) / analysis.bath("work").orElseThrow().heatCurrent(),
				analysis.heatingCop().orElseThrow(), 1e-12);
	}

	/** A qubit between omega_h = 2 and omega_c = 1.2 gives |Q_h| / W = 2 / 0.8 whatever the strokes last, and the quasi-static cycle the same. */
	@Test
	void ottoCycles() {
		String medium = "<parameters id=\"omega\" name=\"omega\" expression=\"2\"/><medium xsi:type=\"array:QubitArray\" id=\"medium\" frequency=\"omega\"/>";
		String strokes = "<cycle xsi:type=\"cycle:StrokeCycle\" id=\"cycle\"><strokes xsi:type=\"cycle:ThermalStroke\" id=\"one\" duration=\"30\" "
				+ "couplings=\"hot.\"/>"
				+ "<strokes xsi:type=\"cycle:WorkStroke\" id=\"two\" protocol=\"SUDDEN\" duration=\"0\"><changes id=\"down\" parameter=\"omega\" to=\"1.2\"/></strokes>"
				+ "<strokes xsi:type=\"cycle:ThermalStroke\" id=\"three\" duration=\"70\" couplings=\"cold.\"/>"
				+ "<strokes xsi:type=\"cycle:WorkStroke\" id=\"four\" protocol=\"SUDDEN\" duration=\"0\"><changes id=\"up\" parameter=\"omega\" to=\"2\"/></strokes>"
				+ "</cycle>";
		String ideal = "<cycle xsi:type=\"cycle:IdealCycle\" id=\"cycle\" hot=\"hot\" cold=\"cold\"><changes id=\"c\" parameter=\"omega\" hotValue=\"2\" "
				+ "coldValue=\"1.2\"/></cycle>";
		for (String cycle : new String[] { strokes, ideal }) {
			DesignText design = DesignText.of(medium).bath("hot", "HOT", Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 0.5), 0.2, "CollectiveOperator\"")
					.bath("cold", "COLD", Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 0.6), 0.2, "CollectiveOperator\"").add(cycle);
			Analysis pump = solved(design, Purpose.HEAT_PUMP);
			assertEquals(2.5, pump.cop().orElseThrow(), 1e-10);
			assertEquals(2.5, pump.cycle().orElseThrow().cop().orElseThrow(), 1e-10);
			assertEquals(6, pump.carnotCop().orElseThrow(), 1e-12);
			assertEquals(1.5, solved(design, Purpose.REFRIGERATOR).cycle().orElseThrow().cop().orElseThrow(), 1e-10);
		}
	}

	@Test
	void textAndJsonSayWhich() {
		Analysis pump = solved(maser(), Purpose.HEAT_PUMP);
		String text = AnalysisText.write(pump);
		assertTrue(text.contains("  heat pump\n") && !text.contains("refrigerator"), text);
		assertTrue(text.contains("3.75") && text.contains("(heating)") && text.contains("2.75"), text);
		String json = AnalysisJson.write(pump);
		assertTrue(json.contains("\"cop\" : 3.7") && json.contains("\"copKind\" : \"HEATING\"") && json.contains("\"coolingCop\" : 2.7"), json);
	}

	/** A requirement of 5.5 is below Carnot's limit for a heat pump, 6, and above that for a refrigerator, 5. The machine misses it either way. */
	@Test
	void requirementsAreHeldAgainstTheSameNumber() {
		for (Purpose purpose : new Purpose[] { Purpose.HEAT_PUMP, Purpose.REFRIGERATOR }) {
			Machine machine = maser().machine();
			machine.setPurpose(purpose);
			var requirement = org.heatwright.model.machine.MachineFactory.eINSTANCE.createLimitRequirement();
			requirement.setId("r");
			requirement.setMetric(org.heatwright.model.machine.Metric.COP);
			requirement.setValue("5.5");
			machine.getRequirements().add(requirement);
			Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
			boolean pump = purpose == Purpose.HEAT_PUMP;
			assertEquals(pump ? Status.SOLVED : Status.REJECTED, analysis.status());
			assertEquals(!pump, analysis.diagnostics().stream().anyMatch(found -> found.rule().equals("requirement.cop.carnot")));
			assertEquals(pump, analysis.diagnostics().stream().anyMatch(found -> found.rule().equals("result.requirement.unmet") && found.message().contains("3.75")));
		}
	}
}
