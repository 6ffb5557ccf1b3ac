// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

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
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/** Cycles that keep more than one state, and cycles that hardly change theirs, against closed forms. */
class LimitCyclesTest {

	private static final Bath HOT = new Bath("hot", Role.HOT, 0.25, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final Bath COLD = new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);

	private static Coupling coupling(Bath bath, NoiseOperator... operators) {
		List<Channel> channels = java.util.stream.IntStream.range(0, operators.length)
				.mapToObj(k -> new Channel(bath.id() + "." + k, 0.4, operators[k], OptionalDouble.empty())).toList();
		return new Coupling(bath.id() + ".c", bath.id(), channels, Correlation.INDEPENDENT);
	}

	private static SolvedCycle solve(CycleProblem problem) {
		return CycleSolver.solve(problem, SolverOptions.defaults(), Progress.NONE);
	}

	/** Two pairs of levels that nothing joins. */
	private static CycleProblem twoPairs(double duration, InitialState start) {
		NoiseOperator[] pairs = { new NoiseOperator.Transition(1, 0), new NoiseOperator.Transition(3, 2) };
		Coupling heat = coupling(HOT, pairs);
		Coupling cool = coupling(COLD, pairs);
		Medium wide = new LevelSystem(List.of("a", "b", "c", "d"), new double[] { 0, 2, 0.3, 2.9 });
		Medium narrow = new LevelSystem(List.of("a", "b", "c", "d"), new double[] { 0, 1, 0.3, 1.5 });
		return new CycleProblem(new Problem(wide, List.of(HOT, COLD), List.of(heat, cool), start), List.of(new Stroke.Thermal("heat", duration, List.of(heat)),
				new Stroke.Work("expand", 0, WorkProtocol.SUDDEN, s -> s < 1 ? wide : narrow), new Stroke.Thermal("cool", duration, List.of(cool)),
				new Stroke.Work("compress", 0, WorkProtocol.SUDDEN, s -> s < 1 ? narrow : wide)));
	}

	/** W of a two-level Otto cycle: (E_h - E_c) (p_h - p_c) (1 - a)(1 - b) / (1 - a b), PHYSICS section 6. */
	private static double work(double hotGap, double coldGap, double duration) {
		double hotRate = 0.16 * (HOT.rate(hotGap) + HOT.rate(-hotGap));
		double coldRate = 0.16 * (COLD.rate(coldGap) + COLD.rate(-coldGap));
		double p = 1 / (1 + Math.exp(0.25 * hotGap)) - 1 / (1 + Math.exp(2 * coldGap));
		double a = -Math.expm1(-hotRate * duration);
		double b = -Math.expm1(-coldRate * duration);
		return (hotGap - coldGap) * p * a * b / -Math.expm1(-(hotRate + coldRate) * duration);
	}

	/**
	 * Each pair keeps its weight, for strokes of any length: so short that a period changes the state by a part of 1e-12, so long that a rounding per time would
	 * add up to any number.
	 */
	@Test
	void conservedPartsKeepTheirWeightInStrokesOfAnyLength() {
		for (double duration : new double[] { 1e-200, 1e-12, 1e-6, 0.1, 30, 3000, 1e9, 1e17 }) {
			SolvedCycle lower = solve(twoPairs(duration, new InitialState.Level(0)));
			assertEquals(work(2, 1, duration), lower.cycle().work(), Math.max(1e-15, 1e-12 * Math.abs(work(2, 1, duration))), "duration " + duration);
			assertEquals(CycleSolution.Uniqueness.DEPENDS_ON_INITIAL_STATE, lower.cycle().uniqueness());
			assertEquals(2, lower.solution().steadyState().uniqueness().stationaryStates());
			SolvedCycle both = solve(twoPairs(duration, new InitialState.MaximallyMixed()));
			assertEquals(0.5 * (work(2, 1, duration) + work(2.6, 1.2, duration)), both.cycle().work(), 1e-12, "duration " + duration);
			assertEquals(0, both.cycle().closure(), 1e-12, "duration " + duration);
		}
	}

	/** The power of very short strokes is that of the closed form for tau to 0, to nearly all digits of the state. */
	@Test
	void shortStrokesHaveTheirLimitingState() {
		SolvedCycle cycle = solve(twoPairs(1e-9, new InitialState.Level(1)));
		double hotRate = 0.16 * (HOT.rate(2) + HOT.rate(-2));
		double coldRate = 0.16 * (COLD.rate(1) + COLD.rate(-1));
		double expected = (hotRate / (1 + Math.exp(0.5)) + coldRate / (1 + Math.exp(2))) / (hotRate + coldRate);
		assertEquals(expected, cycle.solution().steadyState().populations()[1], 1e-9);
	}

	private static QubitArray qubits(double omega, double field) {
		List<HamiltonianTerm> terms = field == 0 ? List.of() : List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, field));
		return new QubitArray(2, new double[] { omega }, terms, Representation.SYMMETRIC);
	}

	/**
	 * Density matrices: sudden strokes between Hamiltonians that do not commute, from 1e-5 to a million relaxation times; short ones have a power that no longer
	 * depends on their length.
	 */
	@Test
	void densityMatricesInStrokesOfAnyLength() {
		double[] durations = { 1e-7, 1e-5, 1e6, 1e15 };
		double[] power = new double[durations.length];
		double[] work = new double[durations.length];
		for (int k = 0; k < durations.length; k++) {
			Coupling heat = coupling(HOT, new NoiseOperator.Collective(Axis.Y));
			Coupling cool = coupling(COLD, new NoiseOperator.Collective(Axis.Y));
			CycleProblem problem = new CycleProblem(new Problem(qubits(2, 0.5), List.of(HOT, COLD), List.of(heat, cool), new InitialState.Ground()),
					List.of(new Stroke.Thermal("heat", durations[k], List.of(heat)),
					new Stroke.Work("expand", 0, WorkProtocol.SUDDEN, s -> qubits(2 - s, 0.5)), new Stroke.Thermal("cool", durations[k], List.of(cool)),
					new Stroke.Work("compress", 0, WorkProtocol.SUDDEN, s -> qubits(1 + s, 0.5))));
			SolvedCycle solved = solve(problem);
			power[k] = solved.cycle().work() / solved.cycle().period();
			work[k] = solved.cycle().work();
			assertEquals(1, java.util.Arrays.stream(solved.solution().steadyState().populations()).sum(), 1e-13);
			assertTrue(solved.cycle().closure() <= 1e-10, "closure " + solved.cycle().closure());
		}
		assertEquals(power[0], power[1], 2e-4 * Math.abs(power[1]));
		assertEquals(work[2], work[3], 1e-12);
	}

	/**
	 * The map of one period is too large for a matrix: 32 states with 1,024 coordinates. From a symmetric start it is the cycle of the six Dicke states, which is
	 * solved by its matrix; from the mixture of all states it is another, and both are told apart.
	 */
	@Test
	void largeMapsKeepTheirParts() {
		SolvedCycle large = solve(fiveQubits(Representation.FULL));
		SolvedCycle small = solve(fiveQubits(Representation.SYMMETRIC));
		assertTrue(large.solution().steadyState().method().contains("GMRES"), large.solution().steadyState().method());
		assertEquals(small.cycle().work(), large.cycle().work(), 1e-10 * Math.abs(small.cycle().work()));
		assertEquals(CycleSolution.Uniqueness.UNIQUE, small.cycle().uniqueness());
		assertEquals(CycleSolution.Uniqueness.DEPENDS_ON_INITIAL_STATE, large.cycle().uniqueness());
		assertTrue(large.solution().steadyState().uniqueness().stationaryStates() > 1);
		assertEquals(1, large.solution().others().size());
	}

	/** What not even GMRES carries is refused with its numbers and a remedy. */
	@Test
	void mapsThatAreTooLargeAreRefusedWithARemedy() {
		Coupling heat = coupling(HOT, new NoiseOperator.Collective(Axis.Y));
		Medium medium = new QubitArray(8, new double[] { 2 }, List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.5)), Representation.FULL);
		CycleProblem problem = new CycleProblem(new Problem(medium, List.of(HOT), List.of(heat), new InitialState.Dicke(0)),
				List.of(new Stroke.Thermal("heat", 1, List.of(heat)), new Stroke.Work("wait", 1, WorkProtocol.SUDDEN, s -> medium)));
		SolverRefusedException refused = assertThrows(SolverRefusedException.class, () -> solve(problem));
		assertTrue(refused.getMessage().contains("256 states") && refused.getMessage().contains("160") && refused.getMessage().contains("representation"),
				refused.getMessage());
	}

	private static CycleProblem fiveQubits(Representation representation) {
		Coupling heat = coupling(HOT, new NoiseOperator.Collective(Axis.Y));
		Coupling cool = coupling(COLD, new NoiseOperator.Collective(Axis.Y));
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.5),
				new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, 0.3));
		Medium wide = new QubitArray(5, new double[] { 2 }, terms, representation);
		Medium narrow = new QubitArray(5, new double[] { 1 }, terms, representation);
		return new CycleProblem(new Problem(wide, List.of(HOT, COLD), List.of(heat, cool), new InitialState.Dicke(-0.5)),
				List.of(new Stroke.Thermal("heat", 3, List.of(heat)),
				new Stroke.Work("expand", 0, WorkProtocol.SUDDEN, s -> s < 1 ? wide : narrow), new Stroke.Thermal("cool", 3, List.of(cool)),
				new Stroke.Work("compress", 0, WorkProtocol.SUDDEN, s -> s < 1 ? narrow : wide)));
	}

	/** A slow ramp there and back with strokes of nearly no time: rounding of the ramp is larger than what a period changes. */
	@Test
	void whatRoundingWouldDecideIsRefused() {
		Coupling heat = coupling(HOT, new NoiseOperator.Collective(Axis.Y));
		CycleProblem problem = new CycleProblem(new Problem(qubits(2, 0.5), List.of(HOT), List.of(heat), new InitialState.Ground()), List.of(
				new Stroke.Thermal("heat", 1e-13, List.of(heat)),
				new Stroke.Work("expand", 1, WorkProtocol.LINEAR, s -> qubits(2 - s, 0.5)), new Stroke.Work("compress", 1, WorkProtocol.LINEAR, s -> qubits(1 + s, 0.5))));
		SolverRefusedException refused = assertThrows(SolverRefusedException.class, () -> solve(problem));
		assertTrue(refused.getMessage().contains("hardly changes some of its states"), refused.getMessage());
	}
}
