// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/** The verdict on the machines of the reference files, whose exact currents are known: b covers nine of ten, 2.5 b all of them. */
class EquationVerdictTest {

	private static EquationVerdict verdict(ReferenceCase reference) {
		HamiltonianReading reading = EquationMachines.hasCounterTerm(reference) ? HamiltonianReading.BARE_WITH_COUNTER_TERM : HamiltonianReading.BARE;
		return EquationVerdict.of(EquationMachines.of(reference), SolverOptions.defaults().reading(reading), Progress.NONE);
	}

	private static Stream<ReferenceCase> exact(String file) {
		return ReferenceCase.of("equations/" + file).stream().filter(each -> each.gives("J_exact_heom"));
	}

	/** R and the mean frequency are those that the files were made with. */
	@Test
	void rateAndFrequency() {
		for (String file : List.of("third_two_qubits", "third_v_type", "third_valve")) {
			exact(file).filter(each -> each.has("R")).forEach(each -> {
				EquationVerdict verdict = verdict(each);
				assertEquals(each.input("R"), verdict.rate(), 1e-9 * each.input("R"), each::id);
				assertEquals(each.input("w_mean"), verdict.mean(), 1e-9, each::id);
			});
		}
	}

	@Test
	void noMachineIsOutsideTwoAndAHalfTimes() {
		List<Double> ratios = new ArrayList<>();
		for (String file : List.of("third_two_qubits", "third_v_type", "third_valve", "third_random_grid")) {
			exact(file).forEach(each -> {
				double rate = each.has("R") ? each.input("R") : Double.NaN;
				double mean = each.has("w") ? each.input("w") : each.input("w_mean");
				double b = EquationVerdict.estimate(rate, mean, each.output("J_perlind_in_H'"), each.output("J_redfield"));
				double error = Math.abs(each.output("J_perlind_in_H'") / each.output("J_exact_heom") - 1);
				ratios.add(error / b);
				assertTrue(error <= 2.5 * b, () -> each.id() + ": wrong by " + error + ", b = " + b);
			});
		}
		long covered = ratios.stream().filter(ratio -> ratio <= 1).count();
		assertTrue(ratios.size() > 300 && covered >= 0.9 * ratios.size(), covered + " of " + ratios.size());
	}

	@Test
	void whatFollows() {
		assertEquals(EquationVerdict.Kind.AGREE, kind("third_two_qubits", "qq_lam0.003_kap0.2_delta0.5"));
		assertEquals(EquationVerdict.Kind.USE_GEOMETRIC, kind("third_two_qubits", "qq_lam0.003_kap0.002_delta0.05"));
		assertEquals(EquationVerdict.Kind.ESTIMATED, kind("third_two_qubits", "qq_lam0.03_kap0.2_delta0.5"));
		assertEquals(EquationVerdict.Kind.BEYOND_WEAK_COUPLING, kind("third_valve", "valve_kappa0.05_wq1"));
	}

	/** With H as observed the geometric currents are those of H, the estimate stays that of a shifted H. */
	@Test
	void theGeometricCurrentsAreThoseOfTheReading() {
		ReferenceCase reference = exact("third_two_qubits").filter(each -> !EquationMachines.hasCounterTerm(each)).findFirst().orElseThrow();
		EquationVerdict observed = EquationVerdict.of(EquationMachines.of(reference), SolverOptions.defaults(), Progress.NONE);
		EquationVerdict bare = verdict(reference);
		assertEquals(reference.output("J_perlind"), observed.currents().get(0).geometric(), 1e-8 * Math.abs(reference.output("J_perlind")));
		assertEquals(reference.output("J_perlind_in_H'"), observed.currents().get(0).bare(), 1e-8 * Math.abs(reference.output("J_perlind_in_H'")));
		assertEquals(bare.worst(), observed.worst(), 0);
	}

	/** Where the start chooses the steady state, equations are not compared: two qubits without interaction, of which one has no bath. */
	@Test
	void severalSteadyStatesHaveNoVerdict() {
		Problem parted = EquationMachines.twoQubits(1, 1.1, 0, 0.01, 3, new double[] { 1 });
		assertTrue(EquationVerdict.ifCheap(parted, SolverOptions.defaults(), Progress.NONE).isEmpty());
	}

	/** The limit is on the coherences that are kept, not on the states alone. */
	@Test
	void manyLevelsThatAreAllNearAreNotCheap() {
		for (double distance : new double[] { 1e-5, 0.3 }) {
			double[] energies = IntStream.range(0, 50).mapToDouble(i -> distance * i).toArray();
			double[][] ladder = new double[50][50];
			for (int i = 1; i < 50; i++) {
				ladder[i][i - 1] = 1;
				ladder[i - 1][i] = 1;
			}
			NoiseOperator step = new NoiseOperator.Matrix(ladder, new double[50][50]);
			Problem problem = EquationMachines.problem(new LevelSystem(IntStream.range(0, 50).mapToObj(i -> "n" + i).toList(), energies), 1e-3, 5,
					new double[] { 1, 0.5 }, step, step);
			assertEquals(distance > 0.1, EquationVerdict.ifCheap(problem, SolverOptions.defaults(), Progress.NONE).isPresent());
		}
	}

	private static EquationVerdict.Kind kind(String file, String id) {
		return verdict(ReferenceCase.of("equations/" + file).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow()).kind();
	}
}
