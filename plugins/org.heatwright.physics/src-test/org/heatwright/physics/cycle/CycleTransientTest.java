// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.TimeTrace;
import org.heatwright.physics.solve.CountedPolls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a stroke cycle from its initial state, against closed forms and the limit cycle. */
class CycleTransientTest {

	private static final Bath HOT = new Bath("hot", Role.HOT, 0.25, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final Bath COLD = new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);

	private static Coupling coupling(Bath bath, NoiseOperator operator) {
		return new Coupling(bath.id() + ".c", bath.id(), List.of(new Channel(bath.id() + ".0", 0.3, operator, OptionalDouble.empty())), Correlation.COMMON);
	}

	private static QubitArray array(int size, double omega, double field) {
		List<HamiltonianTerm> terms = field == 0 ? List.of() : List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, field));
		return new QubitArray(size, new double[] { omega }, terms, Representation.SYMMETRIC);
	}

	/** Heats 3 at omega = 2, ramps to 1, cools 5, ramps back. */
	private static CycleProblem otto(int size, double field, WorkProtocol protocol, double ramp) {
		Coupling heat = coupling(HOT, new NoiseOperator.Collective(Axis.Y));
		Coupling cool = coupling(COLD, new NoiseOperator.Collective(Axis.Y));
		Problem machine = new Problem(array(size, 2, field), List.of(HOT, COLD), List.of(heat, cool), new InitialState.Ground());
		return new CycleProblem(machine,
				List.of(new Stroke.Thermal("heat", 3, List.of(heat)), new Stroke.Work("expand", ramp, protocol, s -> array(size, 2 - s, field)),
				new Stroke.Thermal("cool", 5, List.of(cool)), new Stroke.Work("compress", ramp, protocol, s -> array(size, 1 + s, field))));
	}

	private static CycleTransient.Trace follow(CycleProblem problem, double until, int points) {
		return CycleTransient.of(problem, until, points, SolverOptions.defaults(), Progress.NONE);
	}

	/** One qubit relaxes as p + (p_0 - p) exp(-Gamma t) in each stroke, Gamma = 0.09 (gamma(w) + gamma(-w)); the energy is w (p_e - 1/2). */
	@Test
	void qubitInClosedForm() {
		TimeTrace trace = follow(otto(1, 0, WorkProtocol.SUDDEN, 0), 20, 401).times();
		for (int k = 0; k < 401; k++) {
			double t = k * 0.05;
			double p = excited(t);
			boolean hot = inHot(t);
			double omega = hot ? 2 : 1;
			assertEquals(omega * (p - 0.5), trace.energy()[k], 1e-12, "time " + t);
			Bath bath = hot ? HOT : COLD;
			double current = omega * 0.09 * (bath.rate(-omega) * (1 - p) - bath.rate(omega) * p);
			assertEquals(hot ? current : 0, trace.heatCurrents()[0][k], 1e-13, "time " + t);
			assertEquals(hot ? 0 : current, trace.heatCurrents()[1][k], 1e-13, "time " + t);
		}
	}

	private static boolean inHot(double t) {
		return t - 8 * Math.floor((t + 1e-9) / 8) < 3 - 1e-9;
	}

	private static double excited(double t) {
		double p = 0;
		double at = 0;
		while (at < t - 1e-12) {
			boolean hot = inHot(at);
			double end = 8 * Math.floor((at + 1e-9) / 8) + (hot ? 3 : 8);
			double span = Math.min(t, end) - at;
			double omega = hot ? 2 : 1;
			Bath bath = hot ? HOT : COLD;
			double up = 0.09 * bath.rate(-omega);
			double down = 0.09 * bath.rate(omega);
			p = up / (up + down) + (p - up / (up + down)) * Math.exp(-(up + down) * span);
			at += span;
		}
		return p;
	}

	/** With friction and without: every period keeps the first law, and the last one is the limit cycle. */
	@ParameterizedTest
	@EnumSource(WorkProtocol.class)
	void endsInTheLimitCycle(WorkProtocol protocol) {
		CycleProblem problem = otto(3, 0.7, protocol, 1.3);
		CycleTransient.Trace trace = follow(problem, 100 * 10.6, 57);
		CycleSolution limit = CycleSolver.solve(problem, SolverOptions.defaults(), Progress.NONE).cycle();
		assertEquals(100, trace.periods().size());
		double energy = trace.times().energy()[0];
		for (CycleTransient.Period period : trace.periods()) {
			assertEquals(period.energy() - energy, period.heat()[0] + period.heat()[1] - period.work(), 1e-12);
			energy = period.energy();
		}
		CycleTransient.Period last = trace.periods().get(99);
		assertEquals(limit.heat("hot"), last.heat()[0], 1e-10);
		assertEquals(limit.heat("cold"), last.heat()[1], 1e-10);
		assertEquals(limit.work(), last.work(), 1e-10);
		assertTrue(last.change() < 1e-9 && trace.periods().get(0).change() > 1e-3);
	}

	/** Where one looks does not change the way: few and many points agree, inside ramps too, and the energy of a ramp is continuous into the next stroke. */
	@Test
	void lookingChangesNothing() {
		CycleProblem problem = otto(2, 0.7, WorkProtocol.LINEAR, 1.3);
		TimeTrace fine = follow(problem, 21.2, 2121).times();
		TimeTrace coarse = follow(problem, 21.2, 213).times();
		for (int k = 0; k < 213; k++) {
			assertEquals(fine.energy()[10 * k], coarse.energy()[k], 1e-11);
		}
		for (int k = 1; k < 2121; k++) {
			assertTrue(Math.abs(fine.energy()[k] - fine.energy()[k - 1]) < 0.03, "the energy jumps at " + fine.times()[k]);
		}
	}

	@Test
	void cyclesWithoutTimeAreRefused() {
		CycleProblem problem = otto(1, 0, WorkProtocol.SUDDEN, 0);
		CycleProblem timeless = new CycleProblem(problem.machine(), problem.strokes().stream().filter(stroke -> stroke instanceof Stroke.Work).toList());
		assertThrows(SolverRefusedException.class, () -> follow(timeless, 1, 3));
	}

	/** It asks often enough: stopped at the third question it goes no further. */
	@Test
	void cancelled() {
		CountedPolls polls = CountedPolls.stopAt(3);
		assertThrows(CancellationException.class, () -> CycleTransient.of(otto(2, 0.5, WorkProtocol.LINEAR, 1), 100, 1000, SolverOptions.defaults(), polls));
		assertEquals(3, polls.asked());
	}

	private static CycleProblem pair(double interaction) {
		Coupling heat = coupling(HOT, new NoiseOperator.Local(Axis.X, new int[] { 0 }));
		Coupling cool = coupling(COLD, new NoiseOperator.Local(Axis.X, new int[] { 1 }));
		Problem machine = new Problem(pair(2, interaction), List.of(HOT, COLD), List.of(heat, cool), new InitialState.Ground());
		return new CycleProblem(machine,
				List.of(new Stroke.Thermal("heat", 6, List.of(heat)), new Stroke.Work("expand", 0.7, WorkProtocol.LINEAR, s -> pair(2 - s, interaction)),
				new Stroke.Thermal("cool", 9, List.of(cool)), new Stroke.Work("compress", 0.7, WorkProtocol.LINEAR, s -> pair(1 + s, interaction))));
	}

	private static QubitArray pair(double omega, double interaction) {
		return new QubitArray(2, new double[] { omega, 1.4 * omega },
				List.of(new HamiltonianTerm.Pair(PairKind.EXCHANGE, interaction, List.of(new SitePair(0, 1)))), Representation.FULL);
	}

	private static CycleSolution local(double interaction, Equation equation) {
		SolverOptions defaults = SolverOptions.defaults();
		return CycleSolver
				.solve(pair(interaction), new SolverOptions(equation, LambShift.NONE, defaults.memoryLimitBytes(), defaults.maxResidual()), Progress.NONE)
				.cycle();
	}

	/** Strokes by the local equation: both laws of every stroke are those of the whole Hamiltonian, and for vanishing interaction it is the global one. */
	@Test
	void strokesByTheLocalEquation() {
		CycleSolution strong = local(0.4, Equation.LOCAL);
		for (StrokeResult stroke : strong.strokes()) {
			assertEquals(0, stroke.firstLawError(), 1e-12, stroke.id());
		}
		assertEquals(strong.work(), strong.heat("hot") + strong.heat("cold"), 1e-12);
		assertTrue(Math.abs(strong.heat("hot") - local(0.4, Equation.GLOBAL).heat("hot")) > 1e-3, "the two equations differ");
		assertEquals(local(0, Equation.GLOBAL).heat("hot"), local(0, Equation.LOCAL).heat("hot"), 1e-12);
		assertEquals(local(0, Equation.GLOBAL).heat("hot"), local(1e-7, Equation.LOCAL).heat("hot"), 1e-9);
	}
}
