// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.Line;
import org.heatwright.physics.bath.spectrum.LineShape;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.bound.StateBound;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.ReferenceCase;
import org.heatwright.physics.solve.Solver;
import org.heatwright.physics.solve.StartCurrent;

/** The bound that knows the state, against numbers made outside this program and on random designs. */
class StateBoundTest {

	private static final double SLACK = 1e-9;

	static List<ReferenceCase> oscillators() {
		return ReferenceCase.of("state_bound", "osc");
	}

	static List<ReferenceCase> ladders() {
		return ReferenceCase.of("state_bound", "dicke");
	}

	/** The norm of a + a^dagger grows with the number of Fock states that are kept; the bound does not know it. */
	@ParameterizedTest
	@MethodSource("oscillators")
	void oscillator(ReferenceCase reference) {
		double quanta = reference.input("n_s");
		int levels = 30 + (int) (40 * quanta);
		double[][] re = new double[levels][levels];
		for (int n = 1; n < levels; n++) {
			re[n - 1][n] = re[n][n - 1] = Math.sqrt(n);
		}
		LevelSystem system = new LevelSystem(IntStream.range(0, levels).mapToObj(n -> "n" + n).toList(), IntStream.range(0, levels).asDoubleStream().toArray());
		Bath bath = new Bath("b", Role.AUXILIARY, 1 / reference.input("T_bath"), new DrudeLorentz(reference.input("lam"), reference.input("gd")),
				Convention.J_PI);
		BathResult result = new MachineBuilder(system).start(quanta == 0 ? new InitialState.Ground() : new InitialState.Thermal(1 / Math.log1p(1 / quanta)))
				.bath(bath, 1, new NoiseOperator.Matrix(re, new double[levels][levels])).solve().baths().get(0);
		StateBound state = result.states().start().orElseThrow();
		assertFalse(state.coherent());
		reference.assertOutput("J", result.instantaneousHeatCurrent());
		assertNear(reference.output("bound"), state.value());
		assertNear(reference.output("ratio"), Math.abs(result.instantaneousHeatCurrent()) / state.value());
		assertEquals(state.value(), state.commutator(), 1e-12 * state.value(), "one frequency");
	}

	/** The Xi of the file is known to 1e-10. */
	private static void assertNear(double expected, double actual) {
		assertEquals(expected, actual, 1e-9 * expected);
	}

	/** The best Dicke state beats every product state from L = 3 on where the line is resonant. */
	@ParameterizedTest
	@MethodSource("ladders")
	void superradiantLadder(ReferenceCase reference) {
		int size = (int) reference.input("L");
		double best = reference.output("M_best");
		BathResult result = ladder(reference, new InitialState.Dicke(best));
		double cap = result.states().caps().product().orElseThrow();
		StateBound state = result.states().start().orElseThrow();
		reference.assertOutput("J_best", result.instantaneousHeatCurrent());
		reference.assertOutput("A2_best", state.meanSquare());
		assertNear(reference.output("bound_state"), state.value());
		assertEquals(reference.output("product_cap"), cap, 1e-9 * cap);
		assertNear(reference.output("ratio_to_cap"), Math.abs(result.instantaneousHeatCurrent()) / cap);
		assertEquals(reference.output("product_worst"), Math.abs(ladder(reference, new InitialState.Product(1)).instantaneousHeatCurrent()) / cap, 1e-9);
		double pinched = 0;
		double square = 0;
		double weight = Math.pow(0.5, size);
		for (int k = 0; k <= size; k++) {
			BathResult rung = ladder(reference, new InitialState.Dicke(k - 0.5 * size));
			pinched += weight * rung.instantaneousHeatCurrent();
			square += weight * rung.states().start().orElseThrow().meanSquare();
			weight *= (size - k) / (k + 1.0);
		}
		reference.assertOutput("pinched_plus", pinched);
		reference.assertOutput("A2_pinched", square);
		assertNear(reference.output("pinched_over_cap"), Math.abs(pinched) / cap);
	}

	private static BathResult ladder(ReferenceCase reference, InitialState start) {
		String kind = (String) reference.inputs().get("bath");
		Bath bath = kind.startsWith("resonant")
				? new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, new Line(LineShape.TRIANGLE, 1, 1, 0.2), Convention.J_PI)
				: new Bath("b", Role.COLD, kind.endsWith("T=.5") ? 2 : 10, new DrudeLorentz(0.01, 5), Convention.J_PI);
		return MachineBuilder.qubits((int) reference.input("L"), 1).start(start).bath(bath, 1, new NoiseOperator.Collective(Axis.X)).solve().baths().get(0);
	}

	/** Half of the designs have channels that share a bath operator, a third degenerate levels; the worst ratio comes close to one. */
	@Test
	void randomDesigns() {
		Random random = new Random(2026);
		double worst = 0;
		for (int i = 0; i < 2000; i++) {
			int n = 2 + random.nextInt(5);
			boolean degenerate = i % 3 == 0;
			double[] energies = random.doubles(n, 0, 3).map(energy -> degenerate ? Math.rint(energy) : energy).toArray();
			LevelSystem levels = new LevelSystem(IntStream.range(0, n).mapToObj(k -> "n" + k).toList(), energies);
			Bath hot = bath(random, "hot");
			Bath cold = bath(random, "cold");
			Problem problem = new Problem(levels, List.of(hot, cold), List.of(coupling(random, "hot", n), coupling(random, "cold", n)),
					new InitialState.Level(random.nextInt(n)));
			for (BathResult bath : Solver.solve(problem, SolverOptions.defaults(), Progress.NONE).baths()) {
				StateBound steady = bath.states().steady().orElseThrow();
				StateBound start = bath.states().start().orElseThrow();
				worst = Math.max(worst, steady.value() > 0 ? Math.abs(bath.heatCurrent()) / steady.value() : 0);
				worst = Math.max(worst, start.value() > 0 ? Math.abs(bath.instantaneousHeatCurrent()) / start.value() : 0);
				requireOrder("steady " + i, Math.abs(bath.heatCurrent()), steady.commutator());
				requireOrder("start " + i, Math.abs(bath.instantaneousHeatCurrent()), start.commutator());
				for (StateBound state : List.of(steady, start)) {
					requireOrder("commutator form " + i, state.commutator(), state.value());
					requireOrder("Bound 2 of the sum " + i, state.value(), bath.bounds().bound2Acting());
					requireOrder("Bound 2 " + i, bath.bounds().bound2Acting(), bath.bounds().bound2());
					requireOrder("Bound 1 of the sum " + i, bath.bounds().bound2Acting(), bath.bounds().bound1Acting());
				}
			}
		}
		assertTrue(worst > 0.9 && worst <= 1 + SLACK, "the bound is tight somewhere: " + worst);
	}

	/** A state with coherences between energies obeys the general form with its supremum over time; Dicke states of an array that is not diagonal have them. */
	@Test
	void statesWithCoherences() {
		Random random = new Random(77);
		int coherent = 0;
		for (int i = 0; i < 150; i++) {
			int size = 2 + random.nextInt(3);
			double field = random.nextGaussian();
			Problem problem = new Problem(new QubitArray(size, new double[] { 1 },
					List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, field)),
					Representation.AUTOMATIC),
					List.of(bath(random, "b")), List.of(new Coupling("c", "b", List.of(new Channel("x", random.nextGaussian(),
							new NoiseOperator.Collective(Axis.values()[random.nextInt(3)]), OptionalDouble.empty())), Correlation.COMMON)),
					new InitialState.Dicke(random.nextInt(size + 1) - 0.5 * size));
			BathResult bath = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE).baths().get(0);
			StateBound start = bath.states().start().orElseThrow();
			coherent += bath.start().kind() == StartCurrent.Kind.REDFIELD && start.coherent() ? 1 : 0;
			requireOrder("coherent " + i, Math.abs(bath.instantaneousHeatCurrent()), start.value());
			requireOrder("commutator " + i, start.value(), bath.bounds().commutator());
		}
		assertTrue(coherent > 100, () -> "few states have coherences");
	}

	private static void requireOrder(String name, double smaller, double larger) {
		assertTrue(smaller <= larger * (1 + SLACK) + 1e-13, () -> name + ": " + smaller + " > " + larger);
	}

	private static Bath bath(Random random, String id) {
		Spectrum spectrum = switch (random.nextInt(4)) {
			case 0 -> new WhiteNoise(0.01 + random.nextDouble());
			case 1 -> new Ohmic(0.01 + random.nextDouble(), 1, 1 + 4 * random.nextDouble());
			case 2 -> new Line(LineShape.TRIANGLE, 1, 1.5, 1.4);
			default -> new DrudeLorentz(0.01 + random.nextDouble(), 0.2 + random.nextDouble());
		};
		double beta = spectrum instanceof WhiteNoise ? 0 : spectrum instanceof Line ? Double.POSITIVE_INFINITY : 0.1 + 2 * random.nextDouble();
		return new Bath(id, Role.AUXILIARY, beta, spectrum, Convention.J_PI);
	}

	private static Coupling coupling(Random random, String bath, int n) {
		List<Channel> channels = new ArrayList<>();
		for (int c = 0; c < 1 + random.nextInt(2); c++) {
			double[][] re = new double[n][n];
			double[][] im = new double[n][n];
			for (int i = 0; i < n; i++) {
				for (int j = i; j < n; j++) {
					if (random.nextInt(3) > 0) {
						re[i][j] = re[j][i] = random.nextGaussian();
						im[i][j] = i == j ? 0 : random.nextGaussian();
						im[j][i] = -im[i][j];
					}
				}
			}
			channels.add(new Channel(bath + c, random.nextGaussian(), new NoiseOperator.Matrix(re, im), OptionalDouble.empty()));
		}
		return new Coupling(bath + ".c", bath, channels, random.nextBoolean() ? Correlation.COMMON : Correlation.INDEPENDENT);
	}
}
