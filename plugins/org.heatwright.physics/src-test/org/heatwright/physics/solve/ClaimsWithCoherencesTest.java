// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The errors that machines with symmetries and coherences claim for their heat currents, held against {@link ManyDigits}: no current is off by more than its
 * claim, whether its symmetry is exact, broken by 1e-16 to 1e-6, or stiff. {@code -Dheatwright.claims=N} takes N machines of each family.
 */
class ClaimsWithCoherencesTest {

	private static final int MACHINES = Integer.getInteger("heatwright.claims", 10);

	/** Half of the claims are closer to the error than this; those of sparse elimination are norms and larger. */
	private static final double MEDIAN = 20_000;
	/** What the oracle's own digits leave of a current that vanishes. */
	private static final double OF_ORACLE = 1e-80;

	private enum Family {
		SYMMETRIC, DEGENERATE, NEARLY, STIFF, LABORATORY, LOCAL
	}

	@ParameterizedTest
	@EnumSource(Family.class)
	void trueErrorsAgainstClaims(Family family) {
		Random random = new Random(1010 + family.ordinal());
		List<String> wrong = new ArrayList<>();
		List<Double> ratios = new ArrayList<>();
		int refused = 0;
		int large = 0;
		for (int machine = 0; machine < MACHINES; machine++) {
			Problem problem = problem(family, random);
			SolverOptions options = SolverOptions.defaults().with(family == Family.LOCAL ? Equation.LOCAL : Equation.GLOBAL);
			SteadyCurrents steady;
			try {
				steady = Solver.steadyCurrents(problem, options, Progress.NONE);
			} catch (SolverRefusedException e) {
				refused++;
				continue;
			}
			ManyDigits.Answer exact = exact(problem, options);
			double largest = exact.currents().stream().mapToDouble(current -> Math.abs(current.toDouble())).max().orElse(0);
			for (int b = 0; b < exact.currents().size(); b++) {
				Dfp current = exact.currents().get(b);
				double error = Math.abs(current.subtract(current.newInstance(steady.heatCurrents()[b])).toDouble());
				double claim = steady.errors()[b];
				if (!(error <= claim) && error > OF_ORACLE * scale(problem)) {
					wrong.add(family + " " + machine + " " + steady.steadyState().method() + " bath " + b + ": " + steady.heatCurrents()[b] + " error " + error
							+ ", claim " + claim + ", states " + steady.steadyState().uniqueness().stationaryStates() + " for " + exact.stationary() + " " + problem.medium());
				} else if (error > 0) {
					ratios.add(claim / error);
					large += claim > 1e-6 * largest && claim > 1e-14 ? 1 : 0;
				}
			}
		}
		double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		if (Boolean.getBoolean("heatwright.claims.print")) {
			System.out.println(family + ": " + sorted.length + " currents, refused " + refused + ", large claims " + large + ", claim over error "
					+ Arrays.toString(new double[] { sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1] }));
		}
		assertTrue(wrong.isEmpty(), wrong.size() + "\n" + String.join("\n", wrong));
		assertTrue(sorted.length >= MACHINES && 20 * refused <= MACHINES, sorted.length + " currents, " + refused + " machines refused");
		assertTrue(10 * large <= sorted.length, large + " of " + sorted.length + " claims leave less than six digits");
		assertTrue(sorted[sorted.length / 2] <= MEDIAN, family + ": the median claim is " + sorted[sorted.length / 2] + " times the true error");
	}

	private static ManyDigits.Answer exact(Problem problem, SolverOptions options) {
		EnergySpace space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes());
		List<FortyDigits.Acting> acting = new ArrayList<>();
		for (Bath bath : problem.baths()) {
			acting.add(new FortyDigits.Acting(bath, BathCoupling.of(bath, space, problem).declaredOperators()));
		}
		SparseHermitian hamiltonian = space.declaredHamiltonian();
		double[][] density = InitialPopulations.density(problem.initialState(), space);
		double[][] start = { density[0], new double[0] };
		return options.equation() == Equation.LOCAL ? ManyDigits.local(hamiltonian, space.bareEnergies(), acting, start)
				: ManyDigits.global(hamiltonian, space.declared().remainder().orElse(new SparseHermitian.Builder(hamiltonian.dimension(), 0).build()), acting,
						start);
	}

	private static Problem problem(Family family, Random random) {
		return switch (family) {
			case SYMMETRIC -> symmetric(random, 2 + random.nextInt(2), 0, 1, 0);
			case DEGENERATE -> random.nextBoolean() ? levels(random, 0) : symmetric(random, 2 + random.nextInt(2), 0, 1, 0);
			case NEARLY -> symmetric(random, 2 + random.nextInt(2), Math.pow(10, -16 + 10 * random.nextDouble()), 1, 0);
			case STIFF -> random.nextBoolean() ? levels(random, 6) : symmetric(random, 2 + random.nextInt(2), 0, 1, 6);
			case LABORATORY -> symmetric(random, 2 + random.nextInt(2), random.nextBoolean() ? 0 : 1e-7, 6.283185307179586e9, 0);
			case LOCAL -> symmetric(random, 2, 0, 1, random.nextBoolean() ? 0 : 6);
		};
	}

	/** Qubits that are alike up to a relative defect of the first one, with baths that see all of them, the ends, or one. */
	private static Problem symmetric(Random random, int size, double defect, double unit, int decades) {
		double outer = 0.8 + 0.4 * random.nextDouble();
		double inner = random.nextBoolean() ? outer : 1.3 + 0.7 * random.nextDouble();
		double[] frequencies = IntStream.range(0, size).mapToDouble(site -> unit * (site == 0 || site == size - 1 ? outer : inner)).toArray();
		frequencies[0] *= 1 + defect;
		PairKind[] kinds = PairKind.values();
		List<HamiltonianTerm> terms = new ArrayList<>();
		if (random.nextInt(4) > 0) {
			List<SitePair> pairs = random.nextBoolean() ? chain(size) : all(size);
			terms.add(new HamiltonianTerm.Pair(kinds[random.nextInt(kinds.length)], unit * (0.05 + 0.25 * random.nextDouble()), pairs));
		}
		if (random.nextInt(3) == 0) {
			terms.add(new HamiltonianTerm.Collective(random.nextBoolean() ? CollectiveQuantity.JX : CollectiveQuantity.JZ2, unit * (0.1 + 0.3 * random.nextDouble())));
		}
		InitialState start = switch (random.nextInt(3)) {
			case 0 -> new InitialState.Product(random.nextInt(5) / 4.0);
			case 1 -> new InitialState.MaximallyMixed();
			default -> new InitialState.Dicke(random.nextInt(size + 1) - 0.5 * size);
		};
		Medium medium = new QubitArray(size, frequencies, terms, Representation.FULL);
		return baths(random, medium, start, unit, decades, () -> switch (random.nextInt(4)) {
			case 0 -> new NoiseOperator.Local(Axis.X, new int[] { 0, size - 1 });
			case 1 -> new NoiseOperator.Local(Axis.X, new int[] { size / 2 });
			default -> new NoiseOperator.Collective(Axis.values()[random.nextInt(3)]);
		});
	}

	/** Levels of three energies at most. */
	private static Problem levels(Random random, int decades) {
		int n = 3 + random.nextInt(3);
		double[] few = random.doubles(3, 0, 3).toArray();
		double[] energies = IntStream.range(0, n).mapToDouble(level -> few[level % 3]).toArray();
		Medium medium = new LevelSystem(IntStream.range(0, n).mapToObj(k -> "n" + k).toList(), energies);
		InitialState start = random.nextBoolean() ? new InitialState.MaximallyMixed() : new InitialState.Level(random.nextInt(n));
		return baths(random, medium, start, 1, decades, () -> {
			double[][] re = new double[n][n];
			for (int i = 0; i < n; i++) {
				for (int j = i; j < n; j++) {
					re[i][j] = re[j][i] = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
				}
			}
			return new NoiseOperator.Matrix(re, new double[n][n]);
		});
	}

	private static Problem baths(Random random, Medium medium, InitialState start, double unit, int decades, Supplier<NoiseOperator> operators) {
		List<Bath> baths = new ArrayList<>();
		List<Coupling> couplings = new ArrayList<>();
		for (int b = 0; b < 2; b++) {
			double strength = 0.05 + random.nextDouble();
			Spectrum spectrum = random.nextBoolean() ? new Ohmic(strength, 1, unit * (1 + 9 * random.nextDouble()))
					: new DrudeLorentz(unit * strength, unit * (0.2 + random.nextDouble()));
			baths.add(new Bath("b" + b, Role.AUXILIARY, 1 / (unit * (0.2 + 3 * random.nextDouble())), spectrum, Convention.J_PI));
			for (int c = 0; c <= random.nextInt(2); c++) {
				double scale = 0.2 * Math.pow(10, -decades * random.nextDouble());
				couplings.add(new Coupling("c" + b + c, "b" + b, List.of(new Channel("c" + b + c, scale, operators.get(), java.util.OptionalDouble.empty())),
						Correlation.COMMON));
			}
		}
		return new Problem(medium, baths, couplings, start);
	}

	/** The square of a frequency of the machine. */
	private static double scale(Problem problem) {
		double energy = problem.medium() instanceof QubitArray array ? array.frequency(0) : 1;
		return Math.max(1, energy * energy);
	}

	private static List<SitePair> chain(int size) {
		return IntStream.range(1, size).mapToObj(site -> new SitePair(site - 1, site)).toList();
	}

	private static List<SitePair> all(int size) {
		return IntStream.range(0, size).boxed().flatMap(a -> IntStream.range(a + 1, size).mapToObj(b -> new SitePair(a, b))).toList();
	}
}
