// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;

/**
 * The coupling of a given norm that carries most heat in a state without coherences, and a value that no coupling of the norm exceeds. Verified by {@code
 * BestCouplingTest}.
 *
 * @param bathId    the bath of the coupling
 * @param norm      ||A|| of the operator that the coupling has now, which the best one has too
 * @param now       the heat current that it carries now in the state
 * @param current   that of the best operator, positive into the medium
 * @param limit     |J| of no operator of the norm, and of the allowed locality, is larger
 * @param pairs     the pairs of states that the best operator joins; empty with a limit of the locality
 * @param matrix    {re, im} of the best operator in the declared basis, row by row; empty with a limit of the locality, or where it is too large
 * @param strengths g_m of the m-body operators of Eq. (11) that the best operator is the sum of, by m; empty without a limit of the locality
 * @param oddCycles lengths of the odd cycles that keep the two values apart
 * @param span      strengths of the channels that the coupling has, of their best combination; empty unless that was asked for
 */
public record BestCoupling(String bathId, double norm, double now, double current, double limit, List<Pair> pairs, Optional<double[][]> matrix,
		List<Double> strengths, List<Integer> oddCycles, List<Double> span) {

	private static final int LARGEST = 1500;
	private static final int LARGEST_MATRIX = 1024;
	private static final int LARGEST_ARRAY = 60;
	private static final int LARGEST_SPAN = 64;
	private static final int MOST_CHANNELS = 12;
	private static final double MET = 1e-9;

	/** The state that a coupling is to be best in: the initial one, or the steady one that it brings about itself. */
	public enum State {
		INITIAL, STEADY
	}

	/** Two states that the operator joins, and |A_ij| between them. */
	public record Pair(String upper, String lower, double amplitude) {
	}

	public BestCoupling {
		pairs = List.copyOf(pairs);
		strengths = List.copyOf(strengths);
		oddCycles = List.copyOf(oddCycles);
		span = List.copyOf(span);
	}

	/** One that is no combination of the channels that there are. */
	public BestCoupling(String bathId, double norm, double now, double current, double limit, List<Pair> pairs, Optional<double[][]> matrix,
			List<Double> strengths, List<Integer> oddCycles) {
		this(bathId, norm, now, current, limit, pairs, matrix, strengths, oddCycles, List.of());
	}

	/** Among which operators the best one is looked for. */
	public enum Among {
		/** All Hermitian operators, or all symmetric ones of a limited number of bodies. */
		ALL,
		/** Real combinations of the operators of the coupling's own channels. */
		SPAN
	}

	/** Whether the current is the optimum to rounding. */
	public boolean isCertified() {
		return limit - Math.abs(current) <= MET * limit;
	}

	/** The best coupling in the initial state. */
	public static BestCoupling of(Problem problem, String couplingId, OptionalInt bodies, SolverOptions options, Progress progress) {
		return of(problem, couplingId, bodies, State.INITIAL, Among.ALL, options, progress);
	}

	/**
	 * @param bodies the largest number of qubits that a term of a permutation-symmetric operator may act on; empty for no limit
	 * @param state  in the steady one the lower value is that of an ascent, and the upper one that of the bounds and the first law
	 * @throws SolverRefusedException when the equation is not the global one, the coupling is not one operator, the state has coherences, or the
	 *         machine is too large
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static BestCoupling of(Problem problem, String couplingId, OptionalInt bodies, State state, Among among, SolverOptions options,
			Progress progress) {
		if (options.equation() != Equation.GLOBAL) {
			throw refused("the best coupling is known for the global equation, whose currents are sums over pairs of energy states; choose it with --equation gksl");
		}
		Coupling coupling = problem.couplings().stream().filter(each -> each.id().equals(couplingId)).findFirst()
				.orElseThrow(() -> refused("there is no coupling " + couplingId));
		Bath bath = problem.baths().stream().filter(each -> each.id().equals(coupling.bathId())).findFirst().orElseThrow();
		EnergySpace space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes(), progress);
		Problem alone = new Problem(problem.medium(), problem.baths(), List.of(coupling), problem.initialState());
		BathCoupling acts = BathCoupling.of(bath, space, alone);
		if (acts.acting().size() != 1) {
			throw refused("coupling " + couplingId + " acts by " + acts.acting().size()
					+ " independent operators; the best coupling of a norm is one operator: give its channels the correlation COMMON, or choose a collective operator");
		}
		if (among == Among.SPAN && (state == State.STEADY || bodies.isPresent())) {
			throw refused("the best combination of the channels that there are is found in the initial state, and without a limit of the bodies");
		}
		if (state == State.STEADY) {
			return SteadyBest.of(problem, coupling, bath, bodies, options, progress);
		}
		if (InitialPopulations.acrossLevels(problem.initialState(), space).isPresent()
				|| space.hasDegenerateLevels() && InitialPopulations.coherences(problem.initialState(), space).isPresent()) {
			throw refused("the initial state has coherences between energy states; the best coupling is found for states that commute with the Hamiltonian, "
					+ "such as thermal, Dicke or product states of a diagonal one");
		}
		if (space.dimension() > LARGEST) {
			throw refused("the medium has " + space.dimension() + " states; the best coupling is found up to " + LARGEST);
		}
		double[] populations = InitialPopulations.of(problem.initialState(), space);
		double norm = acts.acting().get(0).norm();
		double now = acts.rates().heatCurrent(populations);
		double[][][] both = { TransferValues.of(bath, space.energies(), populations, false, space.levelTolerance()),
				TransferValues.of(bath, space.energies(), populations, true, space.levelTolerance()) };
		requireFinite(bath, both[0]);
		progress.check();
		if (among == Among.SPAN) {
			return span(coupling, space, bath, norm, now, both, progress);
		}
		return bodies.isPresent() ? symmetric(problem, space, bath, norm, now, both, bodies.getAsInt()) : any(problem, space, bath, norm, now, both);
	}

	private static BestCoupling span(Coupling coupling, EnergySpace space, Bath bath, double norm, double now, double[][][] both, Progress progress) {
		if (space.dimension() > LARGEST_SPAN || coupling.channels().size() > MOST_CHANNELS) {
			throw refused("the best combination is found for up to " + MOST_CHANNELS + " channels and " + LARGEST_SPAN + " states, not for "
					+ coupling.channels().size() + " and " + space.dimension());
		}
		if (space.hasSectors()) {
			throw refused("the best combination is found in a space with states of its own, not in sectors");
		}
		List<SparseHermitian> operators = new ArrayList<>();
		for (Channel channel : coupling.channels()) {
			space.declaredOperators(channel.operator(), channel.id()).forEach(unit -> operators.add(space.inEnergyBasis(unit, bath)));
		}
		SpanOptimum in;
		SpanOptimum out;
		try {
			in = SpanOptimum.of(operators, both[0], progress);
			out = SpanOptimum.of(operators, both[1], progress);
		} catch (IllegalArgumentException e) {
			throw refused(e.getMessage() + "; leave one of them out");
		}
		SpanOptimum best = out.lower() > in.lower() ? out : in;
		double square = norm * norm;
		return new BestCoupling(bath.id(), norm, now, (best == out ? -square : square) * best.lower(), square * Math.max(in.upper(), out.upper()), List.of(),
				Optional.empty(), List.of(), List.of(), Arrays.stream(best.coefficients()).map(c -> norm * c).boxed().toList());
	}

	private static BestCoupling any(Problem problem, EnergySpace space, Bath bath, double norm, double now, double[][][] both) {
		Matching in = Matching.of(both[0]);
		Matching out = Matching.of(both[1]);
		boolean emits = out.lower() > in.lower();
		Matching best = emits ? out : in;
		double square = norm * norm;
		int n = space.dimension();
		List<Pair> pairs = new ArrayList<>();
		double[][] matrix = new double[2][n <= LARGEST_MATRIX ? n * n : 0];
		int[] partner = best.partner();
		for (int i = 0; i < n; i++) {
			if (partner[i] > i) {
				int high = space.energies()[i] > space.energies()[partner[i]] ? i : partner[i];
				pairs.add(new Pair(space.name(high), space.name(high == i ? partner[i] : i), norm));
			}
			if (partner[i] != i && n <= LARGEST_MATRIX) {
				matrix[0][i * n + partner[i]] = norm;
			}
		}
		boolean written = n <= LARGEST_MATRIX && !space.hasSectors();
		return new BestCoupling(bath.id(), norm, now, (emits ? -square : square) * best.lower(), square * Math.max(in.upper(), out.upper()), pairs,
				written ? Optional.of(space.isDeclaredBasis() ? matrix : space.densityInDeclaredBasis(matrix)) : Optional.empty(), List.of(), best.oddCycles());
	}

	private static BestCoupling symmetric(Problem problem, EnergySpace space, Bath bath, double norm, double now, double[][][] both, int bodies) {
		if (!(problem.medium() instanceof QubitArray array) || space.representation() != Representation.SYMMETRIC || !space.isDeclaredBasis()) {
			throw refused("a limit of the number of qubits at once is for ladders: an array of identical qubits in the symmetric representation whose Hamiltonian "
					+ "is a function of J_z");
		}
		if (bodies < 1 || bodies > array.size()) {
			throw refused("a term acts on 1 to " + array.size() + " qubits, not on " + bodies);
		}
		if (array.size() > LARGEST_ARRAY) {
			throw refused("the array has " + array.size() + " qubits; the best symmetric operator is found up to " + LARGEST_ARRAY);
		}
		PolynomialOptimum in = PolynomialOptimum.of(both[0], bodies);
		PolynomialOptimum out = PolynomialOptimum.of(both[1], bodies);
		boolean emits = out.lower() > in.lower();
		PolynomialOptimum best = emits ? out : in;
		double g = norm / array.size();
		List<Double> strengths = new ArrayList<>();
		for (double coefficient : best.manyBody()) {
			strengths.add(g * coefficient);
		}
		return new BestCoupling(bath.id(), norm, now, (emits ? -1 : 1) * g * g * best.lower(), g * g * Math.max(in.upper(), out.upper()), List.of(), Optional.empty(),
				strengths, List.of());
	}

	private static void requireFinite(Bath bath, double[][] values) {
		for (double[] row : values) {
			for (double value : row) {
				if (!Double.isFinite(value)) {
					throw refused("bath " + bath.id() + " has an infinite rate at a frequency of the medium");
				}
			}
		}
	}

	private static SolverRefusedException refused(String why) {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, why);
	}
}
