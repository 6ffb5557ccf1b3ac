// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.Part;
import org.heatwright.physics.medium.PartInteraction;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.PartOperator.Kind;
import org.heatwright.physics.operator.PartOperator.Symbol;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/** Machines of parts against QuTiP 4.7.1, closed forms and a second solver. */
class MachinesOfPartsTest {

	/** heat_valve_rqr_1 and heat_valve_rqr_1.5: the local equation closes the valve. */
	@Test
	void resonatorQubitResonator() {
		Solution resonant = Solver.solve(valve(1, OptionalInt.of(10)), local(), Progress.NONE);
		assertEquals(0.0005436140707439803, resonant.baths().get(0).heatCurrent(), 1e-14);
		assertEquals(-0.0005436140707439803, resonant.baths().get(1).heatCurrent(), 1e-14);
		assertEquals(Representation.PARTS, resonant.steadyState().representation());
		assertEquals(4.861188464323699e-06, Solver.solve(valve(1.5, OptionalInt.of(10)), local(), Progress.NONE).baths().get(0).heatCurrent(), 1e-13);
	}

	/** heat_valve_rqr_global_1 and _1.5: the global equation never closes it. */
	@Test
	void resonatorQubitResonatorGlobally() {
		assertEquals(0.0014923062619068613, hot(valve(1, OptionalInt.of(12)), SolverOptions.defaults()), 2e-12);
		assertEquals(0.0014922144879490817, hot(valve(1.5, OptionalInt.of(12)), SolverOptions.defaults()), 2e-12);
	}

	/** Without a typed number the levels are found; the error that is printed covers what a few levels miss. */
	@Test
	void levelsAreFoundAndTheirErrorIsTold() {
		Solution found = Solver.solve(valve(1, OptionalInt.empty()), SolverOptions.defaults(), Progress.NONE);
		assertEquals(0.0014923062619068613, found.baths().get(0).heatCurrent(), 2e-12);
		assertTrue(found.baths().get(0).heatCurrentError() < 1e-9 * 0.0015);
		BathResult few = Solver.solve(valve(1, OptionalInt.of(3)), SolverOptions.defaults(), Progress.NONE).baths().get(0);
		assertTrue(few.heatCurrentError() > 0.5 * Math.abs(few.heatCurrent() - 0.0014923062619068613), "error " + few.heatCurrentError());
		assertTrue(few.heatCurrentError() > 1e-7);
	}

	/** osc2_resonant: local and global. */
	@Test
	void twoOscillatorsInResonance() {
		Problem problem = twoOscillators(1, 14);
		assertEquals(0.0016951017491701292, hot(problem, local()), 1e-11);
		assertEquals(0.0017986327000682647, hot(problem, SolverOptions.defaults()), 1e-11);
	}

	/** osc2_detuned and osc2_local_cold_to_hot, global. */
	@Test
	void twoDetunedOscillators() {
		assertEquals(0.00040894108147450457, hot(twoOscillators(0.8, 18), SolverOptions.defaults()), 1e-12);
	}

	/** fridge_three_oscillators at the levels 4, 4, 4. */
	@Test
	void trilinearRefrigerator() {
		List<Part> parts = List.of(oscillator("cold", 1, 4), oscillator("hot", 3, 4), oscillator("work", 2, 4));
		PartOperator down = product(symbol(0, Kind.A), symbol(1, Kind.AD), symbol(2, Kind.A));
		ProductMedium medium = new ProductMedium(parts, List.of(new PartInteraction("trilinear", 0.05, withAdjoint(down))));
		List<Bath> baths = List.of(rate("cold", 0.4, 0.02), rate("hot", 0.5, 0.02), rate("work", 1.5, 0.02));
		List<Coupling> couplings = List.of(on("cold", 0, Kind.X), on("hot", 1, Kind.X), on("work", 2, Kind.X));
		Solution solution = Solver.solve(new Problem(medium, baths, couplings, new InitialState.Ground()), local(), Progress.NONE);
		assertEquals(0.00022762403214932362, solution.baths().get(0).heatCurrent(), 1e-15);
		assertEquals(0.5, solution.baths().get(0).heatCurrent() / solution.baths().get(2).heatCurrent(), 1e-12);
	}

	/** spin_1_two_baths. */
	@Test
	void spinOneBetweenTwoBaths() {
		ProductMedium medium = new ProductMedium(List.of(new Part.Spin("spin", 2, 1, 0.4)), List.of());
		List<Coupling> couplings = List.of(coupling("hot", new NoiseOperator.Collective(Axis.X)), coupling("cold", new NoiseOperator.Collective(Axis.X)));
		Problem problem = new Problem(medium, List.of(rate("hot", 2, 0.02), rate("cold", 0.4, 0.01)), couplings, new InitialState.Ground());
		assertEquals(0.007230126244850775, hot(problem, SolverOptions.defaults()), 1e-15);
	}

	/** tavis_cummings_valve_N1 and N4: an array enters as its Dicke ladder. */
	@Test
	void tavisCummingsValve() {
		assertEquals(0.005231348772681244, hot(tavisCummings(1, 10), local()), 1e-8);
		Solution four = Solver.solve(tavisCummings(4, 12), local(), Progress.NONE);
		assertEquals(0.017911534935403695, four.baths().get(0).heatCurrent(), 1e-6);
		assertEquals(60, four.steadyState().dimension());
	}

	/** The same three qubits as one array and as three parts. */
	@Test
	void partsOrArray() {
		double[] frequencies = { 1, 2, 3 };
		List<HamiltonianTerm> pairs = List.of(new HamiltonianTerm.Pair(PairKind.EXCHANGE, 0.1, List.of(new SitePair(0, 1))),
				new HamiltonianTerm.Pair(PairKind.ZZ, 0.2, List.of(new SitePair(1, 2))));
		List<Bath> baths = List.of(rate("hot", 2, 0.02), rate("cold", 0.4, 0.01));
		Problem array = new Problem(new QubitArray(3, frequencies, pairs, Representation.FULL), baths,
				List.of(coupling("hot", new NoiseOperator.Local(Axis.X, new int[] { 0 })), coupling("cold", new NoiseOperator.Local(Axis.X, new int[] { 2 }))),
				new InitialState.Ground());
		List<Part> parts = new ArrayList<>();
		for (double frequency : frequencies) {
			parts.add(new Part.Qubits("q" + frequency, new QubitArray(1, new double[] { frequency }, List.of(), Representation.AUTOMATIC)));
		}
		PartOperator exchange = withAdjoint(product(Symbol.atSite(0, Kind.SIGMA_P, 0), Symbol.atSite(1, Kind.SIGMA_M, 0)));
		PartOperator zz = product(Symbol.atSite(1, Kind.SIGMA_Z, 0), Symbol.atSite(2, Kind.SIGMA_Z, 0));
		Problem ofParts = new Problem(new ProductMedium(parts, List.of(new PartInteraction("xy", 0.1, exchange), new PartInteraction("zz", 0.2, zz))), baths,
				List.of(coupling("hot", new NoiseOperator.OnPart(0, new NoiseOperator.Collective(Axis.X))),
						coupling("cold", new NoiseOperator.OnPart(2, new NoiseOperator.Local(Axis.X, new int[0])))),
				new InitialState.Ground());
		for (SolverOptions options : List.of(SolverOptions.defaults(), local())) {
			assertEquals(hot(array, options), hot(ofParts, options), 1e-16);
		}
	}

	/** No bound of a medium with an oscillator depends on the levels that are kept. */
	@Test
	void boundsOfOscillatorsAreInfiniteWithThatReason() {
		for (int levels : new int[] { 3, 6 }) {
			BathResult hot = Solver.solve(valve(1, OptionalInt.of(levels)), SolverOptions.defaults(), Progress.NONE).baths().get(0);
			assertEquals(Double.POSITIVE_INFINITY, hot.bounds().bound1());
			assertEquals(Double.POSITIVE_INFINITY, hot.bounds().bound2());
			assertEquals(Double.POSITIVE_INFINITY, hot.bounds().spectral());
			assertEquals(OptionalDouble.empty(), hot.bounds().exactMax());
			assertTrue(hot.bounds().reason().contains("oscillator"));
		}
		ProductMedium spin = new ProductMedium(List.of(new Part.Spin("spin", 2, 1, 0.4)), List.of());
		assertFalse(spin.isUnbounded());
	}

	private static Problem valve(double qubit, OptionalInt levels) {
		List<Part> parts = List.of(new Part.Oscillator("left", 1, 0, levels),
				new Part.Qubits("qubit", new QubitArray(1, new double[] { qubit }, List.of(), Representation.AUTOMATIC)), new Part.Oscillator("right", 1, 0, levels));
		List<PartInteraction> interactions = List.of(
				new PartInteraction("l", 0.02, withAdjoint(product(symbol(0, Kind.A), symbol(1, Kind.JP)))),
				new PartInteraction("r", 0.02, withAdjoint(product(symbol(2, Kind.A), symbol(1, Kind.JP)))));
		return new Problem(new ProductMedium(parts, interactions), List.of(rate("hot", 0.35, 0.05), rate("cold", 0.15, 0.05)),
				List.of(on("hot", 0, Kind.X), on("cold", 2, Kind.X)), new InitialState.Ground());
	}

	private static Problem twoOscillators(double second, int levels) {
		List<Part> parts = List.of(oscillator("first", 1, levels), oscillator("second", second, levels));
		PartOperator exchange = withAdjoint(product(symbol(0, Kind.AD), symbol(1, Kind.A)));
		return new Problem(new ProductMedium(parts, List.of(new PartInteraction("exchange", 0.05, exchange))),
				List.of(rate("hot", 0.5, 0.02), rate("cold", 0.2, 0.03)), List.of(on("hot", 0, Kind.X), on("cold", 1, Kind.X)), new InitialState.Ground());
	}

	private static Problem tavisCummings(int qubits, int levels) {
		List<Part> parts = List.of(new Part.Qubits("atoms", new QubitArray(qubits, new double[] { 1 }, List.of(), Representation.AUTOMATIC)),
				oscillator("cavity", 1, levels));
		PartOperator exchange = withAdjoint(product(symbol(1, Kind.A), symbol(0, Kind.JP)));
		return new Problem(new ProductMedium(parts, List.of(new PartInteraction("exchange", 0.05, exchange))),
				List.of(rate("hot", 1, 0.02), rate("cold", 0.3, 0.1)),
				List.of(coupling("hot", new NoiseOperator.OnPart(0, new NoiseOperator.Collective(Axis.X))), on("cold", 1, Kind.X)), new InitialState.Ground());
	}

	private static double hot(Problem problem, SolverOptions options) {
		return Solver.solve(problem, options, Progress.NONE).baths().get(0).heatCurrent();
	}

	private static SolverOptions local() {
		SolverOptions defaults = SolverOptions.defaults();
		return new SolverOptions(Equation.LOCAL, LambShift.NONE, defaults.memoryLimitBytes(), defaults.maxResidual());
	}

	private static Part oscillator(String name, double frequency, int levels) {
		return new Part.Oscillator(name, frequency, 0, OptionalInt.of(levels));
	}

	private static Symbol symbol(int part, Kind kind) {
		return Symbol.of(part, kind);
	}

	private static PartOperator product(PartOperator... factors) {
		return new PartOperator.Product(List.of(factors));
	}

	private static PartOperator withAdjoint(PartOperator operator) {
		return new PartOperator.Sum(List.of(operator, new PartOperator.Adjoint(operator)));
	}

	private static Bath rate(String id, double temperature, double rate) {
		Role role = id.equals("hot") ? Role.HOT : id.equals("cold") ? Role.COLD : Role.WORK;
		return new Bath(id, role, 1 / temperature, new ConstantRate(rate), Convention.RATE);
	}

	private static Coupling on(String bath, int part, Kind kind) {
		return coupling(bath, new NoiseOperator.Expression(symbol(part, kind)));
	}

	private static Coupling coupling(String bath, NoiseOperator operator) {
		return new Coupling(bath + ".coupling", bath, List.of(new Channel(bath + ".channel", 1, operator, OptionalDouble.empty())), Correlation.COMMON);
	}
}
