// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bound.FlowLimits;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.CountedPolls;
import org.heatwright.physics.solve.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference: the files otto_limit_cycles, engine_L3_otto, engine_L3_otto_whitehot (QuTiP propagators, power iteration, closed forms). */
class CycleSolverTest {

	private static final int CYCLES = 1200;

	private static Coupling coupling(Bath bath, double strength, NoiseOperator operator) {
		return new Coupling(bath.id() + ".c", bath.id(), List.of(new Channel(bath.id() + ".0", strength, operator, OptionalDouble.empty())), Correlation.COMMON);
	}

	private static QubitArray array(int size, double omega, double field) {
		List<HamiltonianTerm> terms = field == 0 ? List.of() : List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, field));
		return new QubitArray(size, new double[] { omega }, terms, Representation.SYMMETRIC);
	}

	/** Otto: hot stroke at omega_h, ramp down, cold stroke at omega_c, ramp up. */
	private static CycleProblem otto(int size, double field, double hotOmega, double coldOmega, Bath hot, Bath cold, Coupling hotCoupling,
			Coupling coldCoupling, double hotTime, double coldTime,
			WorkProtocol protocol, double rampTime) {
		Problem machine = new Problem(array(size, hotOmega, field), List.of(hot, cold), List.of(hotCoupling, coldCoupling), new InitialState.Ground());
		return new CycleProblem(machine, List.of(new Stroke.Thermal("heat", hotTime, List.of(hotCoupling)),
				new Stroke.Work("expand", rampTime, protocol, s -> array(size, hotOmega + s * (coldOmega - hotOmega), field)),
				new Stroke.Thermal("cool", coldTime, List.of(coldCoupling)),
				new Stroke.Work("compress", rampTime, protocol, s -> array(size, coldOmega + s * (hotOmega - coldOmega), field))));
	}

	private static SolvedCycle solve(CycleProblem problem) {
		return CycleSolver.solve(problem, SolverOptions.defaults(), Progress.NONE);
	}

	static Stream<ReferenceCase> friction() {
		return ReferenceCase.of("otto_limit_cycles", "otto_qubit_friction").stream();
	}

	@ParameterizedTest
	@MethodSource("friction")
	void frictionCycles(ReferenceCase reference) {
		Bath hot = reference.bath("hot");
		Bath cold = reference.bath("cold");
		boolean adiabatic = reference.inputs().get("T_u") == null;
		CycleSolution cycle = solve(otto(1, reference.input("Delta"), reference.input("omega_h"), reference.input("omega_c"), hot, cold,
				coupling(hot, 0.5, new NoiseOperator.Collective(Axis.Y)),
				coupling(cold, 0.5, new NoiseOperator.Collective(Axis.Y)), reference.input("t_hot"), reference.input("t_cold"),
				adiabatic ? WorkProtocol.ADIABATIC : WorkProtocol.LINEAR,
				adiabatic ? 0 : reference.input("T_u"))).cycle();
		assertEquals(reference.output("Q_hot"), cycle.heat("hot"), 1e-10);
		assertEquals(reference.output("Q_cold"), cycle.heat("cold"), 1e-10);
		assertEquals(reference.output("W_out"), cycle.work(), 1e-10);
		assertEquals(reference.output("efficiency"), cycle.work() / cycle.heat("hot"), 1e-10);
		if (adiabatic) {
			assertEquals(0, cycle.friction(), 1e-12);
		} else {
			assertEquals(reference.output("P"), cycle.work() / cycle.period(), 1e-11);
			assertTrue(cycle.friction() > 1e-6);
		}
	}

	static Stream<ReferenceCase> cubic() {
		return Stream.concat(ReferenceCase.of("engine_L3_otto").stream(), ReferenceCase.of("engine_L3_otto_whitehot").stream());
	}

	/** P = Theta(L^3) at fixed efficiency from one operator of all qubits. */
	@ParameterizedTest
	@MethodSource("cubic")
	void manyBodyOtto(ReferenceCase reference) {
		int size = (int) reference.input("L");
		Bath hot = new Bath("hot", Role.HOT, reference.bath("hot").inverseTemperature(), reference.bath("hot").spectrum(), Convention.J_PI);
		Bath cold = reference.bath("cold");
		NoiseOperator all = new NoiseOperator.ManyBody(size);
		double g = reference.input("g");
		SolvedCycle solved = solve(otto(size, 0, reference.input("omega_h"), reference.input("omega_c"), hot, cold, coupling(hot, g, all),
				coupling(cold, g, all), reference.input("t_hot"),
				reference.input("t_cold"), WorkProtocol.SUDDEN, 0));
		CycleSolution cycle = solved.cycle();
		assertEquals(reference.output("W_per_cycle"), cycle.work(), 1e-10 * reference.output("W_per_cycle"));
		assertEquals(reference.output("P"), cycle.work() / cycle.period(), 1e-10 * reference.output("P"));
		assertEquals(reference.output("P"), solved.solution().thermodynamics().power().getAsDouble(), 1e-10 * reference.output("P"));
		assertEquals(reference.output("efficiency"), solved.solution().thermodynamics().efficiency().getAsDouble(), 1e-10);
		// The pairs {M, -M} are conserved.
		assertEquals(size > 1 ? CycleSolution.Uniqueness.DEPENDS_ON_INITIAL_STATE : CycleSolution.Uniqueness.UNIQUE, cycle.uniqueness());
		assertTrue(cycle.work() / cycle.period() <= solved.solution().powerBounds().power().getAsDouble());
	}

	/** First law per stroke, entropy production per cycle, and no flow above a limit, over random cycles with and without coherences. */
	@Test
	void randomCyclesObeyBothLawsAndTheirLimits() {
		Random random = new Random(20261125);
		for (int run = 0; run < CYCLES; run++) {
			Bath hot = new Bath("hot", Role.HOT, 0.1 + random.nextDouble(), new Ohmic(0.1, 1, 20), Convention.J_PI);
			Bath cold = new Bath("cold", Role.COLD, hot.inverseTemperature() + 2 * random.nextDouble(), new DrudeLorentz(0.05, 3), Convention.J_PI);
			int size = run % 20 == 0 ? 4 : 1 + random.nextInt(2);
			double field = random.nextBoolean() ? 0 : random.nextDouble();
			WorkProtocol protocol = WorkProtocol.values()[random.nextInt(3)];
			CycleProblem problem = otto(size, field, 1 + random.nextDouble(), 0.4 + random.nextDouble(), hot, cold,
					coupling(hot, 0.3, new NoiseOperator.Collective(field == 0 ? Axis.X : Axis.Y)),
					coupling(cold, 0.3, new NoiseOperator.Collective(Axis.X)), 5 * random.nextDouble(), 5 * random.nextDouble(), protocol, 0.1 + 3 * random.nextDouble());
			SolvedCycle solved = solve(problem);
			CycleSolution cycle = solved.cycle();
			assertWithinLimits(problem, solved, run);
			for (StrokeResult stroke : cycle.strokes()) {
				assertEquals(0, stroke.firstLawError(), 1e-12, "run " + run + " stroke " + stroke.id());
			}
			assertEquals(cycle.work(), cycle.heat("hot") + cycle.heat("cold"), 1e-11, "run " + run);
			double entropy = -hot.inverseTemperature() * cycle.heat("hot") - cold.inverseTemperature() * cycle.heat("cold");
			assertTrue(entropy >= -1e-12, "run " + run + ": entropy production " + entropy);
		}
	}

	/** The limits known before the solve are those of the solved cycle, and hold. */
	private static void assertWithinLimits(CycleProblem problem, SolvedCycle solved, int run) {
		FlowLimits limits = CycleAssessment.of(problem, SolverOptions.defaults(), Progress.NONE).flows();
		double period = solved.cycle().period();
		below(solved.cycle().work() / period, limits.power(), run);
		below(solved.cycle().heat("cold") / period, limits.cooling(), run);
		for (String bath : List.of("hot", "cold")) {
			below(solved.cycle().heat(bath) / period, limits.absorption(each -> each.id().equals(bath)), run);
			below(-solved.cycle().heat(bath) / period, limits.emission(each -> each.id().equals(bath)), run);
		}
		double tightest = PowerBounds.of(limits).power().orElseThrow();
		assertEquals(tightest, solved.solution().powerBounds().power().orElseThrow(), 1e-9 * tightest, "run " + run);
		assertEquals(solved.assessment().validity().size(), solved.solution().validity().size());
	}

	private static void below(double value, List<Limit> limits, int run) {
		assertTrue(!limits.isEmpty());
		limits.forEach(limit -> assertTrue(value <= limit.value() * (1 + 1e-9) + 1e-12, () -> "run " + run + ": " + value + " exceeds " + limit));
	}

	/** Bound 1 = 4 ||H|| Xi ||A||^2 and Bound 2 = 2 omega Xi ||A||^2 of a qubit, ||H|| = omega / 2, with the omega of each stroke and not that of the design. */
	@Test
	void boundsHaveTheHamiltonianOfTheirStroke() {
		Bath hot = new Bath("hot", Role.HOT, 0.3, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Bath cold = new Bath("cold", Role.COLD, 3, new Ohmic(0.1, 1, 20), Convention.J_PI);
		CycleSolution cycle = solve(otto(1, 0, 2, 0.7, hot, cold, coupling(hot, 0.3, new NoiseOperator.Collective(Axis.X)),
				coupling(cold, 0.2, new NoiseOperator.Collective(Axis.X)), 4, 5,
				WorkProtocol.SUDDEN, 0)).cycle();
		BathStroke heating = cycle.strokes().get(0).heats().get(0);
		BathStroke cooling = cycle.strokes().get(2).heats().get(0);
		assertEquals(2 * 2 * heating.xi().value() * 0.09, heating.bounds().bound1(), 1e-9 * heating.bounds().bound1());
		assertEquals(2 * 0.7 * cooling.xi().value() * 0.04, cooling.bounds().bound2(), 1e-9 * cooling.bounds().bound2());
		for (BathStroke stroke : List.of(heating, cooling)) {
			assertTrue(Math.abs(stroke.initialCurrent()) <= stroke.bounds().bound2());
		}
	}

	@Test
	void cyclesThatDoNotCloseAreRefused() {
		Bath hot = new Bath("hot", Role.HOT, 0.3, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Coupling coupling = coupling(hot, 0.3, new NoiseOperator.Collective(Axis.X));
		CycleProblem open = new CycleProblem(new Problem(array(1, 2, 0), List.of(hot), List.of(coupling), new InitialState.Ground()),
				List.of(new Stroke.Thermal("heat", 1, List.of(coupling)), new Stroke.Work("expand", 1, WorkProtocol.SUDDEN, s -> array(1, 2 - s, 0))));
		assertThrows(SolverRefusedException.class, () -> solve(open));
	}

	/** Asked whether to stop at every step of ramps, propagators and the search: stopped at any of the questions it asks no other. */
	@Test
	void stopsAtTheQuestionThatSaysSo() {
		Bath hot = new Bath("hot", Role.HOT, 0.3, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Bath cold = new Bath("cold", Role.COLD, 3, new Ohmic(0.1, 1, 20), Convention.J_PI);
		CycleProblem problem = otto(5, 0.5, 2, 1, hot, cold, coupling(hot, 0.3, new NoiseOperator.Collective(Axis.Y)),
				coupling(cold, 0.3, new NoiseOperator.Collective(Axis.Y)), 1, 1,
				WorkProtocol.LINEAR, 1);
		CountedPolls all = CountedPolls.unlimited();
		CycleSolver.solve(problem, SolverOptions.defaults(), all);
		assertTrue(all.asked() > 100, "it asked " + all.asked() + " times");
		for (long n = 1; n <= all.asked(); n += 1 + all.asked() / 20) {
			CountedPolls polls = CountedPolls.stopAt(n);
			assertThrows(CancellationException.class, () -> CycleSolver.solve(problem, SolverOptions.defaults(), polls), "question " + n);
			assertEquals(n, polls.asked());
		}
	}

	@Test
	void cancelled() {
		Bath hot = new Bath("hot", Role.HOT, 0.3, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Bath cold = new Bath("cold", Role.COLD, 3, new Ohmic(0.1, 1, 20), Convention.J_PI);
		CycleProblem problem = otto(3, 0.5, 2, 1, hot, cold, coupling(hot, 0.3, new NoiseOperator.Collective(Axis.Y)),
				coupling(cold, 0.3, new NoiseOperator.Collective(Axis.Y)), 1, 1,
				WorkProtocol.LINEAR, 1);
		assertThrows(CancellationException.class, () -> CycleSolver.solve(problem, SolverOptions.defaults(), new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}

			@Override
			public void report(double fraction, String task) {
				// nobody listens
			}
		}));
	}
}
