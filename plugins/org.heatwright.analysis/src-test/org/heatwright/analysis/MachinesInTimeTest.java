// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.heatwright.physics.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shared reference numbers of cycles, driven machines, batteries and fluctuations, from the text of a design to the analysis. */
class MachinesInTimeTest {

	static Stream<ReferenceFile.Case> cases() {
		return Stream
				.of("otto_limit_cycles", "engine_L3_otto", "engine_L3_otto_whitehot", "ideal_carnot_stirling", "coherently_driven", "battery",
						"rectifier_and_parallel", "absorption_refrigerator_3q")
				.flatMap(group -> ReferenceFile.cases(group).stream());
	}

	static Stream<ReferenceFile.Case> fluctuating() {
		return ReferenceFile.cases("counting_statistics").stream();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void reproduces(ReferenceFile.Case reference) {
		String id = reference.id();
		if (id.startsWith("otto_qubit_friction")) {
			friction(reference);
		} else if (id.startsWith("otto_ideal_dicke")) {
			ideal(reference, "OTTO", reference.input("omega_h"), reference.input("omega_c"));
		} else if (id.startsWith("L3_otto")) {
			manyBodyOtto(reference);
		} else if (id.startsWith("stirling") || id.startsWith("carnot")) {
			ideal(reference, id.startsWith("stirling") ? "STIRLING" : "CARNOT", reference.input("omega_1"), reference.input("omega_2"));
		} else if (id.startsWith("driven_maser")) {
			driven(reference);
		} else if (id.startsWith("ergotropy_product")) {
			ergotropy(reference);
		} else if (id.startsWith("charging_unitary")) {
			unitary(reference);
		} else if (id.startsWith("discharge")) {
			discharge(reference);
		} else if (id.startsWith("charging_Lbody")) {
			dissipative(reference);
		} else if (id.startsWith("rectifier")) {
			rectifier(reference);
		} else if (id.startsWith("parallel_otto")) {
			parallel(reference);
		} else if (id.startsWith("absorption_fridge")) {
			fridge(reference);
		} else {
			// Matrices that no design describes are held against ErgotropyTest.
			assertTrue(id.startsWith("ergotropy_random") || id.equals("ergotropy_qubit_bloch"), id);
		}
	}

	private static Analysis solved(DesignText design) {
		Analysis analysis = design.solve();
		assertEquals(Status.SOLVED, analysis.status(), analysis.diagnostics().toString());
		assertFalse(analysis.hasErrors(), analysis.diagnostics().toString());
		return analysis;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(ReferenceFile.Case reference, String name) {
		return (Map<String, Object>) reference.inputs().get(name);
	}

	private static void relative(double expected, double actual, double tolerance) {
		assertEquals(expected, actual, tolerance * Math.max(Math.abs(expected), 1e-12));
	}

	private static String strokes(String work, double hotTime, double coldTime, String duration, double high, double low) {
		return "<cycle xsi:type=\"cycle:StrokeCycle\" id=\"cycle\"><strokes xsi:type=\"cycle:ThermalStroke\" id=\"heating\" duration=\"" + hotTime
				+ "\" couplings=\"hot.\"/>"
				+ "<strokes xsi:type=\"cycle:WorkStroke\" id=\"expansion\" duration=\"" + duration + "\" protocol=\"" + work
				+ "\"><changes id=\"down\" parameter=\"omega\" to=\"" + low + "\"/></strokes>"
				+ "<strokes xsi:type=\"cycle:ThermalStroke\" id=\"cooling\" duration=\"" + coldTime + "\" couplings=\"cold.\"/>"
				+ "<strokes xsi:type=\"cycle:WorkStroke\" id=\"compression\" duration=\"" + duration + "\" protocol=\"" + work
				+ "\"><changes id=\"up\" parameter=\"omega\" to=\"" + high + "\"/></strokes></cycle>";
	}

	private static void friction(ReferenceFile.Case reference) {
		boolean ramp = reference.inputs().get("T_u") != null;
		DesignText design = DesignText
				.of("<parameters id=\"omega\" name=\"omega\" expression=\"" + reference.input("omega_h")
						+ "\"/><medium xsi:type=\"array:QubitArray\" id=\"medium\" frequency=\"omega\">"
				+ "<terms xsi:type=\"array:CollectiveTerm\" id=\"field\" operator=\"JX\" coefficient=\"" + reference.input("Delta") + "\"/></medium>")
				.bath("hot", "HOT", map(reference, "hot"), 0.5, "CollectiveOperator\" axis=\"Y\"")
				.bath("cold", "COLD", map(reference, "cold"), 0.5, "CollectiveOperator\" axis=\"Y\"")
				.add(strokes(ramp ? "LINEAR" : "ADIABATIC", reference.input("t_hot"), reference.input("t_cold"),
						ramp ? Double.toString(reference.input("T_u")) : "0", reference.input("omega_h"),
						reference.input("omega_c")));
		Analysis analysis = solved(design);
		CycleAnalysis cycle = analysis.cycle().orElseThrow();
		assertEquals(reference.output("Q_hot"), cycle.heat("hot"), 2e-11);
		assertEquals(reference.output("Q_cold"), cycle.heat("cold"), 2e-11);
		assertEquals(reference.output("W_out"), cycle.workOut(), 2e-11);
		relative(reference.output("efficiency"), cycle.efficiency().getAsDouble(), 1e-10);
		if (ramp) {
			relative(reference.output("P"), analysis.power().getAsDouble(), 1e-10);
			assertTrue(cycle.friction() > 1e-3);
		}
		assertTrue(cycle.unique());
		cycle.strokes().forEach(stroke -> assertEquals(0, stroke.firstLawError(), 1e-12));
	}

	private static String ladder(double size) {
		return "<parameters id=\"omega\" name=\"omega\" expression=\"1\"/><medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + (int) size
				+ "\" frequency=\"omega\" representation=\"SYMMETRIC\"/>";
	}

	private static void ideal(ReferenceFile.Case reference, String kind, double first, double second) {
		Map<String, Object> hot = Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", reference.input("beta_h"));
		Map<String, Object> cold = Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", reference.input("beta_c"));
		Analysis analysis = solved(DesignText.of(ladder(reference.input("L"))).bath("hot", "HOT", hot, 1, "CollectiveOperator\"")
				.bath("cold", "COLD", cold, 1, "CollectiveOperator\"")
				.add("<cycle xsi:type=\"cycle:IdealCycle\" id=\"cycle\" kind=\"" + kind
						+ "\" hot=\"hot\" cold=\"cold\"><changes id=\"change\" parameter=\"omega\" hotValue=\"" + first + "\" coldValue=\"" + second
						+ "\"/></cycle>"));
		CycleAnalysis cycle = analysis.cycle().orElseThrow();
		assertEquals(kind, cycle.kind());
		relative(reference.output("W_out"), cycle.workOut(), 1e-13);
		relative(reference.output(kind.equals("STIRLING") ? "Q_hot_total" : "Q_hot"), cycle.heat("hot"), 1e-13);
		relative(reference.output("efficiency"), analysis.efficiency().getAsDouble(), 1e-13);
		assertTrue(analysis.power().isEmpty());
		assertEquals(0, cycle.closure(), 1e-14);
		if (kind.equals("CARNOT")) {
			relative(analysis.carnotEfficiency().getAsDouble(), analysis.efficiency().getAsDouble(), 1e-13);
			assertEquals(0, cycle.entropy(), 1e-14);
		}
	}

	private static void manyBodyOtto(ReferenceFile.Case reference) {
		int size = (int) reference.input("L");
		double g = reference.input("g");
		String operator = "ManyBodyOperator\" order=\"L\"";
		Analysis analysis = solved(DesignText
				.of("<parameters id=\"omega\" name=\"omega\" expression=\"" + reference.input("omega_h")
						+ "\"/><medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + size
						+ "\" frequency=\"omega\"><initialState xsi:type=\"array:DickeState\" m=\"-L/2\"/></medium>")
				.bath("hot", "HOT", map(reference, "hot"), g, operator).bath("cold", "COLD", map(reference, "cold"), g, operator)
				.add(strokes("SUDDEN", reference.input("t_hot"), reference.input("t_cold"), "0", reference.input("omega_h"), reference.input("omega_c"))));
		CycleAnalysis cycle = analysis.cycle().orElseThrow();
		relative(reference.output("W_per_cycle"), cycle.workOut(), 1e-12);
		relative(reference.output("P"), analysis.power().getAsDouble(), 1e-12);
		relative(reference.output("efficiency"), analysis.efficiency().getAsDouble(), 1e-12);
		assertEquals(0, cycle.friction(), 0);
		cycle.strokes().forEach(stroke -> assertEquals(0, stroke.firstLawError(), 1e-12));
	}

	private static void driven(ReferenceFile.Case reference) {
		List<?> couplings = (List<?>) reference.inputs().get("couplings");
		Analysis analysis = solved(DesignText
				.of("<medium xsi:type=\"array:LevelSystem\" id=\"medium\"><levels id=\"ground\" energy=\"0\"/><levels id=\"middle\" energy=\""
						+ reference.input("Ec") + "\"/><levels id=\"upper\" energy=\""
						+ reference.input("Eh") + "\"/></medium>")
				.bath("hot", "HOT", map(reference, "hot"), (Double) couplings.get(0), "TransitionOperator\" upper=\"upper\" lower=\"ground\"")
				.bath("cold", "COLD", map(reference, "cold"), (Double) couplings.get(1), "TransitionOperator\" upper=\"middle\" lower=\"ground\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"><drive id=\"field\" frequency=\"" + reference.input("drive_frequency")
						+ "\" amplitude=\"" + reference.input("eps")
						+ "\" upper=\"upper\" lower=\"middle\"/></cycle>"));
		DriveAnalysis drive = analysis.drive().orElseThrow();
		relative(reference.output("J_hot"), analysis.bath("hot").orElseThrow().heatCurrent(), 1e-11);
		relative(reference.output("J_cold"), analysis.bath("cold").orElseThrow().heatCurrent(), 1e-11);
		relative(reference.output("P_out_from_dHdt"), drive.power(), 1e-11);
		relative(reference.output("J_hot") + reference.output("J_cold"), analysis.power().getAsDouble(), 1e-11);
		relative(1 - reference.input("Ec") / reference.input("Eh"), analysis.efficiency().getAsDouble(), 1e-11);
		relative(reference.output("flux"), drive.flux(), 1e-11);
		assertEquals(reference.output("first_law_residual_with_H0"), drive.resonanceDefect(), 1e-15);
		assertEquals(drive.power(), drive.heatWithDrive().stream().mapToDouble(BathHeat::heat).sum(), 1e-15);
	}

	private static void ergotropy(ReferenceFile.Case reference) {
		double omega = reference.input("omega");
		Map<String, Object> bath = Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", 1.0);
		DesignText design = DesignText.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + (int) reference.input("L") + "\" frequency=\"" + omega
				+ "\"><initialState xsi:type=\"array:ProductState\" excitation=\"" + reference.input("p_excited") + "\"/></medium>")
				.bath("bath", "HOT", bath, 0.1, "LocalOperators\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
		TraceAnalysis trace = Evolution.of(design.machine(), AnalysisOptions.defaults(), "1", 2, Progress.NONE).trace().orElseThrow();
		assertEquals(reference.output("ergotropy"), trace.ergotropy()[0], 1e-13);
		assertEquals(reference.output("energy_above_ground"), trace.energy()[0] + reference.input("L") * omega / 2, 1e-13);
	}

	private static void unitary(ReferenceFile.Case reference) {
		for (String kind : List.of("PARALLEL", "COLLECTIVE")) {
			BatteryAnalysis battery = solved(DesignText
					.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + (int) reference.input("L") + "\" frequency=\"" + reference.input("omega")
							+ "\"><initialState xsi:type=\"array:GroundState\"/></medium>")
					.add("<cycle xsi:type=\"cycle:ChargingProtocol\" id=\"cycle\" kind=\"UNITARY_" + kind + "\" amplitude=\"" + reference.input("V")
							+ "\" duration=\"" + reference.input("t") + "\"/>"))
							.battery().orElseThrow();
			assertEquals(reference.output(kind.equals("PARALLEL") ? "E_parallel" : "E_global"), battery.energy(), 1e-13);
			assertEquals(battery.energy(), battery.ergotropy(), 1e-12);
			relative(kind.equals("PARALLEL") ? 1 : reference.input("L"), battery.advantage().getAsDouble(), 1e-6);
			assertTrue(battery.largestPower() <= battery.powerBound().getAsDouble() * (1 + 1e-12));
		}
	}

	private static void discharge(ReferenceFile.Case reference) {
		List<?> times = (List<?>) reference.inputs().get("times");
		List<?> energies = (List<?>) reference.outputs().get("E");
		List<?> currents = (List<?>) reference.outputs().get("J");
		DesignText design = DesignText
				.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + (int) reference.input("L") + "\" frequency=\"" + reference.input("omega_q")
						+ "\"><initialState xsi:type=\"array:DickeState\" m=\"L/2\"/></medium>")
				.bath("bath", "COLD", map(reference, "bath"), reference.input("g"), "CollectiveOperator\"").add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
		// The five times are 1, 2, 4, 8 and 16 sixteenths of the last one.
		TraceAnalysis trace = Evolution.of(design.machine(), AnalysisOptions.defaults(), times.get(4).toString(), 17, Progress.NONE).trace().orElseThrow();
		relative(reference.output("J0"), trace.baths().get(0).values()[0], 1e-12);
		for (int k = 0; k < 5; k++) {
			assertEquals((Double) energies.get(k), trace.energy()[1 << k], 1e-12);
			assertEquals((Double) currents.get(k), trace.baths().get(0).values()[1 << k], 1e-13);
		}
	}

	private static void dissipative(ReferenceFile.Case reference) {
		BatteryAnalysis battery = solved(DesignText
				.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + (int) reference.input("L") + "\" frequency=\"" + reference.input("omega_q")
						+ "\"><initialState xsi:type=\"array:DickeState\" m=\"-L/2\"/></medium>")
				.bath("bath", "HOT", map(reference, "bath"), reference.input("g"), "ManyBodyOperator\" order=\"L\"")
				.add("<cycle xsi:type=\"cycle:ChargingProtocol\" id=\"cycle\" kind=\"DISSIPATIVE\" duration=\"" + reference.input("t")
						+ "\" couplings=\"bath.\"/>"))
				.battery().orElseThrow();
		relative(reference.output("E_stored"), battery.energy(), 1e-12);
		relative(reference.output("P0"), battery.largestPower(), 1e-12);
		// A unitary within the two states takes out nothing, p_e being below one half; one on the whole ladder takes the upper one down to the first rung.
		assertEquals(battery.energy() * (1 - 1 / reference.input("L")), battery.ergotropy(), 1e-12);
		assertTrue(battery.largestPower() <= battery.powerBound().getAsDouble() * (1 + 1e-12));
	}

	/** The file leaves the cut-off out: 10, with which a calculation of its own gives the file's numbers to 1e-15. */
	private static void rectifier(ReferenceFile.Case reference) {
		DesignText design = DesignText
				.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"2\"><siteFrequencies>" + reference.input("w1")
						+ "</siteFrequencies><siteFrequencies>" + reference.input("w2")
						+ "</siteFrequencies><terms xsi:type=\"array:PairInteraction\" id=\"zz\" kind=\"ZZ\" strength=\"" + reference.input("Jzz")
						+ "\"/><terms xsi:type=\"array:PairInteraction\" id=\"xx\" kind=\"EXCHANGE\" strength=\"" + reference.input("Jxx") + "\"/></medium>")
				.bath("one", "HOT", Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", reference.input("beta_hot")), 0.1, "LocalOperators\" sites=\"1\"")
				.bath("two", "COLD", Map.of("type", "ohmic", "eta", 0.02, "wc", 10.0, "beta", reference.input("beta_cold")), 0.2, "LocalOperators\" sites=\"2\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
		Rectification valve = Rectification.of(design.machine(), AnalysisOptions.defaults(), Progress.NONE).numbers().orElseThrow();
		assertEquals(reference.output("J1_forward"), valve.forward(), 1e-14);
		assertEquals(reference.output("J1_reverse"), valve.reverse(), 1e-14);
		relative(reference.output("rectification"), valve.coefficient(), 1e-10);
	}

	private static void parallel(ReferenceFile.Case reference) {
		// Strokes of 1e-4 are short against every rate; what is left of the limit is of second order in them.
		double size = reference.input("L");
		double hotRate = rate(map(reference, "hot"), reference.input("omega_h")) * reference.input("coupling") * reference.input("coupling");
		double coldRate = rate(map(reference, "cold"), reference.input("omega_c")) * reference.input("coupling") * reference.input("coupling");
		double hotTime = 1e-4 / Math.sqrt(hotRate);
		double coldTime = 1e-4 / Math.sqrt(coldRate);
		Analysis analysis = solved(DesignText
				.of("<parameters id=\"omega\" name=\"omega\" expression=\"" + reference.input("omega_h")
						+ "\"/><medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + (int) size
						+ "\" frequency=\"omega\"/>")
				.bath("hot", "HOT", map(reference, "hot"), reference.input("coupling"), "LocalOperators\"")
				.bath("cold", "COLD", map(reference, "cold"), reference.input("coupling"), "LocalOperators\"")
				.add(strokes("SUDDEN", hotTime, coldTime, "0", reference.input("omega_h"), reference.input("omega_c"))));
		relative(reference.output("P_max"), analysis.power().getAsDouble(), 1e-8);
		relative(reference.output("efficiency"), analysis.efficiency().getAsDouble(), 1e-8);
		relative(reference.output("carnot"), analysis.carnotEfficiency().getAsDouble(), 1e-12);
	}

	/** gamma(w) + gamma(-w) of an Ohmic bath. */
	private static double rate(Map<String, Object> bath, double omega) {
		double density = (Double) bath.get("eta") * omega * Math.exp(-omega / (Double) bath.get("wc"));
		return 2 * density / Math.tanh((Double) bath.get("beta") * omega / 2);
	}

	@SuppressWarnings("unchecked")
	private static void fridge(ReferenceFile.Case reference) {
		Map<String, Object> baths = map(reference, "baths");
		List<?> g = (List<?>) reference.inputs().get("couplings");
		Analysis analysis = solved(DesignText
				.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"3\"><siteFrequencies>" + reference.input("E1")
						+ "</siteFrequencies><siteFrequencies>" + reference.input("E2")
						+ "</siteFrequencies><siteFrequencies>" + reference.input("E3")
						+ "</siteFrequencies><terms xsi:type=\"array:TransitionTerm\" id=\"swap\" ket=\"010\" bra=\"101\" amplitude=\""
						+ reference.input("g") + "\"/></medium>")
				.bath("c", "COLD", (Map<String, Object>) baths.get("c"), (Double) g.get(0), "LocalOperators\" sites=\"1\"")
				.bath("r", "HOT", (Map<String, Object>) baths.get("r"), (Double) g.get(1), "LocalOperators\" sites=\"2\"")
				.bath("w", "AUXILIARY", (Map<String, Object>) baths.get("w"), (Double) g.get(2), "LocalOperators\" sites=\"3\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>"));
		for (String bath : List.of("c", "r", "w")) {
			assertEquals(reference.output("J_" + bath), analysis.bath(bath).orElseThrow().heatCurrent(), 1e-15);
		}
		assertEquals(reference.output("entropy_production"), analysis.entropyProduction().getAsDouble(), 1e-15);
		if (reference.output("J_c") > 0) {
			relative(reference.output("COP_Jc_over_Jw"), analysis.cop().getAsDouble(), 1e-10);
			relative(reference.output("COP_Carnot"), analysis.carnotCop().getAsDouble(), 1e-10);
		}
	}

	@ParameterizedTest
	@MethodSource("fluctuating")
	void fluctuates(ReferenceFile.Case reference) {
		String same = (String) reference.inputs().get("same_as");
		Analysis analysis = solved(same.startsWith("maser") ? maser(same) : qubit());
		NoiseAnalysis noise = analysis.noise().orElseThrow();
		if (same.startsWith("maser")) {
			relative(reference.output("S_hot"), noise.baths().get(0).noise(), 1e-11);
			relative(reference.output("S_work"), noise.baths().get(2).noise(), 1e-11);
			relative(reference.output("S_work"), noise.power().getAsDouble(), 1e-11);
			relative(reference.output("Fano_hot"), noise.baths().get(0).fano().getAsDouble(), 1e-11);
			relative(reference.output("TUR_ratio_hot"), noise.baths().get(0).uncertainty().getAsDouble(), 1e-11);
			relative(reference.output("TUR_ratio_work"), noise.baths().get(2).uncertainty().getAsDouble(), 1e-11);
		} else {
			relative(reference.output("S"), noise.baths().get(0).noise(), 1e-11);
			relative(reference.output("TUR_ratio"), noise.baths().get(0).uncertainty().getAsDouble(), 1e-11);
			assertEquals(-noise.baths().get(0).noise(), noise.covariances().get(0).get(1), 1e-15);
		}
	}

	@SuppressWarnings("unchecked")
	private static DesignText maser(String id) {
		ReferenceFile.Case machine = ReferenceFile.cases("three_level_maser").stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
		Map<String, Object> baths = map(machine, "baths");
		Map<String, Object> g = map(machine, "couplings");
		return DesignText
				.of("<medium xsi:type=\"array:LevelSystem\" id=\"medium\"><levels id=\"ground\" energy=\"0\"/><levels id=\"middle\" energy=\""
						+ machine.input("Ec") + "\"/><levels id=\"upper\" energy=\""
						+ machine.input("Eh") + "\"/></medium>")
				.bath("hot", "HOT", (Map<String, Object>) baths.get("hot"), (Double) g.get("hot"), "TransitionOperator\" upper=\"upper\" lower=\"ground\"")
				.bath("cold", "COLD", (Map<String, Object>) baths.get("cold"), (Double) g.get("cold"), "TransitionOperator\" upper=\"middle\" lower=\"ground\"")
				.bath("work", "WORK", (Map<String, Object>) baths.get("work"), (Double) g.get("work"), "TransitionOperator\" upper=\"upper\" lower=\"middle\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
	}

	/** The case names a qubit that no file lists; these are the parameters that its current, its noise and its uncertainty ratio determine together. */
	private static DesignText qubit() {
		return DesignText.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\"/>")
				.bath("one", "HOT", Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", 0.5), 0.1, "CollectiveOperator\"")
				.bath("two", "COLD", Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", 2.0), 0.1, "CollectiveOperator\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
	}
}
