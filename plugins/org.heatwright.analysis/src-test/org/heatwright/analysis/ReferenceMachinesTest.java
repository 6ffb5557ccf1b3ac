// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.heatwright.model.bath.BathRole;
import org.heatwright.model.io.DesignFile;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of the shared reference numbers that this version solves, from a design file to the analysis, to 1e-10 relative.
 * The numbers were made with QuTiP, numpy and mpmath by two methods each.
 */
class ReferenceMachinesTest {

	private static final double RELATIVE = 1e-10;
	/** What "zero" means for a current of a machine whose other numbers are of order 1e-3. */
	private static final double ABSOLUTE = 1e-16;

	@TempDir
	Path folder;

	static Stream<ReferenceFile.Case> masers() {
		return ReferenceFile.cases("three_level_maser").stream();
	}

	static Stream<ReferenceFile.Case> qubits() {
		return ReferenceFile.cases("steady_single_qubit").stream();
	}

	static Stream<ReferenceFile.Case> ladders() {
		return ReferenceFile.cases("dicke_steady").stream();
	}

	static Stream<ReferenceFile.Case> manyBody() {
		return ReferenceFile.cases("eq12_mbody").stream();
	}

	static Stream<ReferenceFile.Case> superradiant() {
		return ReferenceFile.cases("superradiance_superabsorption").stream();
	}

	@ParameterizedTest
	@MethodSource("masers")
	void maser(ReferenceFile.Case reference) throws Exception {
		Map<String, Object> couplings = map(reference.inputs().get("couplings"));
		Map<String, Object> baths = map(reference.inputs().get("baths"));
		Machines machines = Machines.levels("maser", "ground", 0, "middle", reference.input("Ec"), "upper", reference.input("Eh"));
		machines.bath("hot", BathRole.HOT, map(baths.get("hot")), number(couplings.get("hot")), Machines.transition("upper", "ground"));
		machines.bath("cold", BathRole.COLD, map(baths.get("cold")), number(couplings.get("cold")), Machines.transition("middle", "ground"));
		machines.bath("work", BathRole.WORK, map(baths.get("work")), number(couplings.get("work")), Machines.transition("upper", "middle"));
		Analysis analysis = solved(machines);
		for (String bath : List.of("hot", "cold", "work")) {
			assertClose(reference.output("J_" + bath), analysis.bath(bath).orElseThrow().heatCurrent());
		}
		assertClose(reference.output("P"), analysis.power().orElseThrow());
		assertClose(reference.output("entropy_production"), analysis.entropyProduction().orElseThrow());
		assertPopulations(reference, "populations", analysis);
		if (reference.outputs().containsKey("efficiency_closed")) {
			assertClose(reference.output("efficiency_closed"), analysis.efficiency().orElseThrow());
		}
		if (reference.outputs().containsKey("COP_cold_over_work")) {
			assertClose(reference.output("COP_cold_over_work"), analysis.cop().orElseThrow());
		}
	}

	@ParameterizedTest
	@MethodSource("qubits")
	void qubit(ReferenceFile.Case reference) throws Exception {
		Machines machines = Machines.ladder("qubit", 1, reference.input("omega"));
		addCollectiveBaths(machines, reference);
		Analysis analysis = solved(machines);
		assertClose(reference.output("J_1"), analysis.bath("bath1").orElseThrow().heatCurrent());
		assertClose(reference.output("J_2"), analysis.bath("bath2").orElseThrow().heatCurrent());
		assertClose(reference.output("entropy_production"), analysis.entropyProduction().orElseThrow());
		assertClose(reference.output("p_excited"), populationOf(analysis, reference.input("omega") / 2));
	}

	@ParameterizedTest
	@MethodSource("ladders")
	void ladder(ReferenceFile.Case reference) throws Exception {
		Machines machines = Machines.ladder("ladder", reference.input("L"), reference.input("omega_q"));
		if (reference.inputs().containsKey("Omega")) {
			machines.squared(reference.input("Omega"));
		}
		if (reference.id().contains("cold")) {
			cold(machines, reference);
		} else {
			currents(machines, reference);
		}
	}

	private void currents(Machines machines, ReferenceFile.Case reference) throws Exception {
		if (reference.id().contains("SA")) {
			addBath(machines, 1, reference, Machines.collective());
			addBath(machines, 2, reference, Machines.manyBody(2));
		} else {
			addCollectiveBaths(machines, reference);
		}
		Analysis analysis = solved(machines);
		int baths = ((List<?>) reference.inputs().get("baths")).size();
		for (int bath = 1; bath <= baths; bath++) {
			assertClose(reference.output("J_" + bath), analysis.bath("bath" + bath).orElseThrow().heatCurrent());
		}
		if (reference.outputs().containsKey("populations_from_M_plus_to_minus")) {
			assertPopulations(reference, "populations_from_M_plus_to_minus", analysis);
		} else {
			assertPopulations(reference, "populations", analysis);
		}
	}

	/** A single cold bath: the rarest population must keep its relative accuracy, 50 orders below the largest. */
	private void cold(Machines machines, ReferenceFile.Case reference) throws Exception {
		machines.bath("bath1", BathRole.COLD, map(reference.inputs().get("bath")), reference.input("coupling"), Machines.collective());
		Analysis analysis = solved(machines);
		double rarest = analysis.steadyState().orElseThrow().levels().stream().mapToDouble(Certificate.LevelPopulation::population).min().orElseThrow();
		assertClose(reference.output("p_top"), rarest);
	}

	@ParameterizedTest
	@MethodSource("manyBody")
	void manyBodySaturation(ReferenceFile.Case reference) throws Exception {
		double size = reference.input("L");
		double start = reference.inputs().containsKey("M") ? reference.input("M") : size / 2;
		Machines machines = Machines.ladder("saturator", size, reference.input("omega_q")).start(start);
		machines.bath("noise", BathRole.HOT, map(reference.inputs().get("bath")), reference.input("g"), Machines.manyBody(reference.input("m")));
		Analysis analysis = solved(machines);
		BathAnalysis bath = analysis.bath("noise").orElseThrow();
		assertClose(reference.output("J0"), bath.instantaneousHeatCurrent());
		if (reference.outputs().containsKey("bound1")) {
			assertClose(reference.output("bound1"), bath.bounds().bound1());
			assertClose(reference.output("bound2"), bath.bounds().bound2());
			assertClose(reference.output("saturation_bound1"), bath.saturationBound1().orElseThrow());
			assertClose(reference.output("saturation_bound2"), bath.saturationBound2().orElseThrow());
			assertClose(reference.output("Xi"), bath.xi().value());
			assertClose(reference.output("normA"), analysis.operators().get(0).norm());
			assertClose(reference.output("DeltaE"), analysis.operators().get(0).transferLimit());
			assertClose(reference.output("normH"), analysis.hamiltonian().orElseThrow().norm());
		}
	}

	@ParameterizedTest
	@MethodSource("superradiant")
	void superradiance(ReferenceFile.Case reference) throws Exception {
		Machines machines = Machines.ladder("ladder", reference.input("L"), reference.input("omega_q")).start(startOf(reference));
		boolean absorption = reference.inputs().containsKey("Omega");
		if (absorption) {
			machines.squared(reference.input("Omega"));
		}
		machines.bath("bath", BathRole.COLD, map(reference.inputs().get("bath")), reference.input("g"), Machines.collective());
		Analysis analysis = solved(machines);
		BathAnalysis bath = analysis.bath("bath").orElseThrow();
		assertClose(reference.output(absorption ? "J_total_unfiltered" : "J0"), bath.instantaneousHeatCurrent());
		if (reference.outputs().containsKey("bound1")) {
			assertClose(reference.output("bound1"), bath.bounds().bound1());
			assertClose(reference.output("bound2"), bath.bounds().bound2());
			assertClose(reference.output("Xi"), bath.xi().value());
		}
		if (absorption) {
			assertClose(reference.output("norm_H"), analysis.hamiltonian().orElseThrow().norm());
			assertClose(reference.output("DeltaE"), analysis.operators().get(0).transferLimit());
		}
	}

	private static double startOf(ReferenceFile.Case reference) {
		String m = ((String) reference.inputs().get("state")).replace("M=", "");
		return switch (m) {
			case "1/2" -> 0.5;
			case "-1/2" -> -0.5;
			default -> Double.parseDouble(m);
		};
	}

	private static void addCollectiveBaths(Machines machines, ReferenceFile.Case reference) {
		int baths = ((List<?>) reference.inputs().get("baths")).size();
		for (int bath = 1; bath <= baths; bath++) {
			addBath(machines, bath, reference, Machines.collective());
		}
	}

	private static void addBath(Machines machines, int bath, ReferenceFile.Case reference, org.heatwright.model.bath.NoiseOperator operator) {
		List<?> baths = (List<?>) reference.inputs().get("baths");
		List<?> couplings = (List<?>) reference.inputs().get("couplings");
		machines.bath("bath" + bath, bath == 1 ? BathRole.HOT : BathRole.COLD, map(baths.get(bath - 1)), number(couplings.get(bath - 1)), operator);
	}

	/** Through a file, as a user's design goes. */
	private Analysis solved(Machines machines) throws Exception {
		Path file = folder.resolve("machine.qtm");
		DesignFile.save(machines.machine, file);
		Analysis analysis = Analyzer.analyze(DesignFile.load(file), AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
		return analysis;
	}

	private static void assertPopulations(ReferenceFile.Case reference, String name, Analysis analysis) {
		double[] expected = ((List<?>) reference.outputs().get(name)).stream().mapToDouble(value -> ((Number) value).doubleValue()).sorted().toArray();
		double[] actual = analysis.steadyState().orElseThrow().levels().stream().mapToDouble(Certificate.LevelPopulation::population).sorted().toArray();
		assertEquals(expected.length, actual.length);
		for (int i = 0; i < expected.length; i++) {
			assertClose(expected[i], actual[i]);
		}
	}

	private static double populationOf(Analysis analysis, double energy) {
		return analysis.steadyState().orElseThrow().levels().stream().filter(level -> Math.abs(level.energy() - energy) < 1e-12).findFirst().orElseThrow()
				.population();
	}

	private static void assertClose(double expected, double actual) {
		assertTrue(Double.isFinite(actual), () -> "not finite: " + actual);
		assertEquals(expected, actual, RELATIVE * Math.abs(expected) + ABSOLUTE * Math.min(1, Math.abs(expected)));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	private static double number(Object value) {
		return ((Number) value).doubleValue();
	}
}
