// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.CoherentDrive;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.physics.thermo.Thermodynamics;
import org.junit.jupiter.api.Test;

/**
 * Three-level machines in a field of any frequency and strength: both laws and Carnot's limits hold for heat and power by bare energies, engines have the
 * efficiency 1 - E_c / E_h.
 */
class DrivenLawsTest {

	private static final Role[] NAMES = { Role.HOT, Role.COLD, Role.AUXILIARY };

	@Test
	void bothLawsAtEveryDetuning() {
		Random random = new Random(20287);
		int engines = 0;
		int refrigerators = 0;
		for (int i = 0; i < 300; i++) {
			double middle = 0.3 + 1.5 * random.nextDouble();
			double upper = middle + 0.3 + 2 * random.nextDouble();
			double frequency = i % 3 == 0 ? upper - middle : Math.exp(random.nextDouble(-3, 4));
			Solution solution = solve(middle, upper, frequency, Math.exp(random.nextDouble(-6, 1)), random);
			Thermodynamics balance = solution.thermodynamics();
			String name = "machine " + i + ": gaps " + middle + ", " + upper + ", field " + frequency + ", " + balance;
			double size = solution.baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElseThrow();
			assertEquals(0, balance.energyBalance(), 1e-9 * size + 1e-17, name);
			assertTrue(balance.entropyProduction() >= -1e-9 * size - 1e-17, name);
			assertNotEquals(Regime.FORBIDDEN, balance.regime(), name);
			balance.efficiency().ifPresent(efficiency -> assertEquals(1 - middle / upper, efficiency, 1e-6 + balance.errors().efficiency().orElseThrow(), name));
			assertLimited(balance.efficiency(), balance.errors().efficiency(), balance.carnotEfficiency(), name);
			for (CopKind kind : CopKind.values()) {
				assertLimited(balance.cop(kind), balance.errors().cop(kind), balance.carnotCop(kind), name);
			}
			DriveResult drive = solution.drive().orElseThrow();
			assertEquals(drive.barePower() - drive.power(), drive.defect(), 1e-12 * (Math.abs(drive.power()) + Math.abs(drive.barePower())), name);
			assertEquals(drive.power(), drive.withDrive().stream().mapToDouble(Double::doubleValue).sum(), 1e-9 * size + 1e-9 * Math.abs(drive.power()) + 1e-16, name);
			engines += balance.regime() == Regime.ENGINE ? 1 : 0;
			refrigerators += balance.regime() == Regime.REFRIGERATOR ? 1 : 0;
		}
		assertTrue(engines > 20 && refrigerators > 20, engines + " engines and " + refrigerators + " refrigerators");
	}

	private static void assertLimited(OptionalDouble value, OptionalDouble error, OptionalDouble limit, String name) {
		if (value.isPresent() && limit.isPresent()) {
			assertTrue(value.getAsDouble() <= limit.getAsDouble() * (1 + 1e-9) + error.orElseThrow(), name);
		}
	}

	/** The maser of levels 0, 1, 3 in a field ten times its gap: one first law, efficiency 2/3 below Carnot's 0.95; the energy of the quanta is told apart. */
	@Test
	void farOffResonance() {
		Bath hot = new Bath("h", Role.HOT, 0.1, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Bath cold = new Bath("c", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Solution solution = solve(new double[] { 0, 1, 3 }, List.of(hot, cold), 0.3, 0.2, 20, 0.05);
		assertEquals(2.0 / 3, solution.thermodynamics().efficiency().orElseThrow(), 1e-7);
		assertEquals(0.95, solution.thermodynamics().carnotEfficiency().orElseThrow(), 1e-15);
		assertEquals(10, solution.drive().orElseThrow().power() / solution.thermodynamics().power().orElseThrow(), 1e-9);
		assertEquals(9, check(solution, "driveDetuning"), 1e-12);
		assertEquals(0.05, check(solution, "driveAmplitude"), 1e-12);
	}

	private static double check(Solution solution, String name) {
		return solution.validity().stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow().value();
	}

	private static Solution solve(double middle, double upper, double frequency, double amplitude, Random random) {
		List<Bath> baths = new ArrayList<>();
		for (String id : List.of("h", "c")) {
			baths.add(new Bath(id, NAMES[random.nextInt(NAMES.length)], Math.exp(random.nextDouble(-2, 1.5)),
					new Ohmic(0.1 * random.nextDouble(), 1, 5 + 10 * random.nextDouble()), Convention.J_PI));
		}
		return solve(new double[] { 0, middle, upper }, baths, 0.3, 0.3, frequency, amplitude);
	}

	private static Solution solve(double[] energies, List<Bath> baths, double hot, double cold, double frequency, double amplitude) {
		List<Coupling> couplings = List.of(
				new Coupling("a", "h", List.of(new Channel("a.0", hot, new NoiseOperator.Transition(2, 0), OptionalDouble.empty())), Correlation.COMMON),
				new Coupling("b", "c", List.of(new Channel("b.0", cold, new NoiseOperator.Transition(1, 0), OptionalDouble.empty())), Correlation.COMMON));
		Problem problem = new Problem(new LevelSystem(List.of("g", "m", "u"), energies), baths, couplings, new InitialState.Ground(),
				Optional.of(new CoherentDrive("field", frequency, amplitude, new NoiseOperator.Transition(2, 1))));
		return Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
	}
}
