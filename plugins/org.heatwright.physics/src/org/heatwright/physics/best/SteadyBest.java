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
import org.heatwright.physics.bound.BathLimits;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.steady.Populations;

/**
 * An operator of a given norm that carries much heat in the steady state that it itself brings about, and a value that no operator of the norm exceeds.
 *
 * <p>With z_ij = |A_ij|^2 the steady current is a ratio of polynomials in z. Its gradient comes from one adjoint solution,
 * <pre>
 *   dJ/dz_ij = (gamma(-w) p_low - gamma(w) p_high) (w + y_high - y_low),   w = E_high - E_low,
 * </pre>
 * y the potential of the reward that J is the mean of. The ascent goes from matching to matching (or, with at most k bodies, from polynomial to polynomial)
 * along the best one of the gradient, then by single pairs, then by their strengths; a step is taken only when the solved current grows. It reaches a
 * maximum near the starts, of which no one knows that it is the largest. The upper value is the smallest of the bounds that hold for every operator of the
 * norm (spectral over all pairs of energies, Bound 2 with the spread of the energies, the thermal cap) and, by the first law, of what the other baths can
 * take or give. Verified by {@code SteadyBestTest}.
 */
final class SteadyBest {

	private static final int LARGEST = 128;
	private static final int LARGEST_ARRAY = 40;
	private static final int MOST_EDITED = 16;
	private static final int MOST_STEPS = 40;
	private static final double GROWS = 1e-12;
	private static final double LEAST_STEP = 1e-6;

	private final Problem problem;
	private final EnergySpace space;
	private final Bath bath;
	private final List<BathRates> others = new ArrayList<>();
	private final double[] start;
	private final double[] energies;
	private final double norm;
	private final SolverOptions options;
	private final Progress progress;

	/** A solved machine. */
	private record Solved(double current, double[][] gradient) {
	}

	/** An operator made of pairs: state i is joined with partner[i] by sqrt(weight[i]) norm. */
	private record Pairs(int[] partner, double[] weight) {
	}

	private SteadyBest(Problem problem, Coupling coupling, Bath bath, SolverOptions options, Progress progress) {
		this.problem = problem;
		this.bath = bath;
		this.options = options;
		this.progress = progress;
		this.space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes(), progress);
		requireSimple(coupling);
		this.energies = space.energies();
		List<Coupling> rest = problem.couplings().stream().filter(each -> each != coupling).toList();
		Problem without = new Problem(problem.medium(), problem.baths(), rest, problem.initialState());
		for (Bath other : problem.baths()) {
			if (rest.stream().anyMatch(each -> each.bathId().equals(other.id()))) {
				BathCoupling acts = BathCoupling.of(other, space, without);
				if (!space.populationsSuffice(other, acts.independentOperators())) {
					throw refused("the steady state has coherences; the best steady coupling is found where populations suffice");
				}
				others.add(acts.rates());
			}
		}
		this.start = InitialPopulations.of(problem.initialState(), space);
		Problem alone = new Problem(problem.medium(), problem.baths(), List.of(coupling), problem.initialState());
		this.norm = BathCoupling.of(bath, space, alone).acting().get(0).norm();
	}

	/** @param coupling acts by one operator, and the equation is the global one */
	static BestCoupling of(Problem problem, Coupling coupling, Bath bath, OptionalInt bodies, SolverOptions options, Progress progress) {
		SteadyBest search = new SteadyBest(problem, coupling, bath, options, progress);
		Solution now = Solver.solve(problem, options, progress);
		BathResult own = now.baths().stream().filter(each -> each.bathId().equals(bath.id())).findFirst().orElseThrow();
		double limit = Math.max(search.limit(now, true), search.limit(now, false));
		return bodies.isPresent() ? search.symmetric(own.heatCurrent(), limit, bodies.getAsInt()) : search.any(own.heatCurrent(), limit);
	}

	private void requireSimple(Coupling coupling) {
		if (problem.drive().isPresent()) {
			throw refused("the machine is driven; the best steady coupling is found for machines without a drive");
		}
		if (problem.couplings().stream().anyMatch(each -> each != coupling && each.bathId().equals(coupling.bathId()))) {
			throw refused("bath " + coupling.bathId() + " has other couplings; the best steady coupling is found for a bath that has one");
		}
		if (problem.couplings().size() < 2) {
			throw refused("no other bath is coupled, and no heat flows in a steady state");
		}
		if (space.hasSectors() || problem.medium().isUnbounded()) {
			throw refused("the best steady coupling is found for media with finitely many states of their own, not for sectors or oscillators");
		}
		if (space.hasDegenerateLevels()) {
			throw refused("levels of the medium are degenerate, so that an operator may bring about coherences; the best steady coupling is found for levels apart");
		}
		if (space.dimension() > LARGEST) {
			throw refused("the medium has " + space.dimension() + " states; the best steady coupling is found up to " + LARGEST);
		}
	}

	/** No operator of the norm carries more heat in (or out) in a steady state. */
	private double limit(Solution now, boolean absorbs) {
		double largest = 0;
		double[] rates = new double[2];
		for (double high : energies) {
			for (double low : energies) {
				if (high > low) {
					bath.rates(high - low, rates);
					if (!Double.isFinite(rates[0])) {
						throw refused("bath " + bath.id() + " has an infinite rate at a frequency of the medium");
					}
					largest = Math.max(largest, (high - low) * rates[absorbs ? 1 : 0]);
				}
			}
		}
		double limit = norm * norm * largest;
		double xi = bath.correlationNorm().certified();
		limit = Math.min(limit, norm == 0 ? 0 : 2 * xi * (space.maxEnergy() - space.minEnergy()) * norm * norm);
		if (absorbs && bath.inverseTemperature() > 0) {
			limit = Math.min(limit, norm * norm * bath.supremumAbsorption());
		}
		double balancing = 0;
		for (BathResult other : now.baths()) {
			if (!other.bathId().equals(bath.id())) {
				Bath reservoir = problem.baths().stream().filter(each -> each.id().equals(other.bathId())).findFirst().orElseThrow();
				BathLimits limits = new BathLimits(reservoir, other.bounds());
				balancing += (absorbs ? limits.emission() : limits.absorption()).stream().mapToDouble(Limit::value).min().orElse(Double.POSITIVE_INFINITY);
			}
		}
		return Math.min(limit, balancing);
	}

	private Solved solve(SparseHermitian operator) {
		progress.check();
		BathRates own = BathRates.of(bath, energies, List.of(operator));
		List<BathRates> all = new ArrayList<>(others);
		all.add(own);
		int n = energies.length;
		Populations steady = Populations.steady(n, all, start, options.memoryLimitBytes(), progress);
		double[] p = steady.values();
		double[] reward = new double[n];
		for (int e = 0; e < own.size(); e++) {
			reward[own.low(e)] += own.gap(e) * own.up(e);
			reward[own.high(e)] -= own.gap(e) * own.down(e);
		}
		double[] y = steady.potential().apply(reward);
		double[][] gradient = new double[n][n];
		double[] rates = new double[2];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				int high = energies[i] > energies[j] ? i : j;
				int low = high == i ? j : i;
				double gap = energies[high] - energies[low];
				bath.rates(gap, rates);
				gradient[i][j] = gradient[j][i] = (rates[1] * p[low] - rates[0] * p[high]) * (gap + y[high] - y[low]);
			}
		}
		return new Solved(own.heatCurrent(p), gradient);
	}

	private static double[][] directed(double[][] gradient, boolean emits) {
		double[][] values = new double[gradient.length][];
		for (int i = 0; i < values.length; i++) {
			values[i] = Arrays.stream(gradient[i]).map(value -> emits ? -value : value).toArray();
		}
		return values;
	}

	private static double worth(double current, boolean emits) {
		return emits ? -current : current;
	}

	private SparseHermitian operator(Pairs pairs) {
		int n = energies.length;
		SparseHermitian.Builder builder = new SparseHermitian.Builder(n, n / 2 + 1);
		for (int i = 0; i < n; i++) {
			if (pairs.partner[i] > i) {
				builder.add(i, pairs.partner[i], norm * Math.sqrt(pairs.weight[i]), 0);
			}
		}
		return builder.build();
	}

	private double value(Pairs pairs, boolean emits) {
		return worth(solve(operator(pairs)).current(), emits);
	}

	private Pairs whole(int[] partner) {
		double[] weight = new double[partner.length];
		Arrays.fill(weight, 1);
		return new Pairs(partner.clone(), weight);
	}

	private Pairs ascend(Pairs first, boolean emits) {
		Pairs best = first;
		double value = value(best, emits);
		for (int step = 0; step < MOST_STEPS; step++) {
			Pairs next = whole(Matching.of(directed(solve(operator(best)).gradient(), emits)).partner());
			double reached = value(next, emits);
			if (!(reached > value + GROWS * Math.abs(value))) {
				break;
			}
			best = next;
			value = reached;
		}
		return strengths(edited(best, emits), emits);
	}

	/** Pairs joined or parted one at a time, as long as the current grows. */
	private Pairs edited(Pairs first, boolean emits) {
		int n = energies.length;
		Pairs best = first;
		double value = value(best, emits);
		boolean grew = n <= MOST_EDITED;
		while (grew) {
			grew = false;
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < i; j++) {
					Pairs next = whole(toggled(best.partner, i, j));
					double reached = value(next, emits);
					if (reached > value + GROWS * Math.abs(value)) {
						best = next;
						value = reached;
						grew = true;
					}
				}
			}
		}
		return best;
	}

	private static int[] toggled(int[] partner, int i, int j) {
		int[] next = partner.clone();
		if (partner[i] == j) {
			next[i] = i;
			next[j] = j;
			return next;
		}
		next[partner[i]] = partner[i];
		next[partner[j]] = partner[j];
		next[i] = j;
		next[j] = i;
		return next;
	}

	/** Weaker pairs, along the gradient inside 0 &lt;= z &lt;= 1. */
	private Pairs strengths(Pairs first, boolean emits) {
		int n = energies.length;
		Pairs best = first;
		Solved at = solve(operator(best));
		double value = worth(at.current(), emits);
		double t = 0.5;
		while (t > LEAST_STEP) {
			double[][] gradient = directed(at.gradient(), emits);
			double largest = 0;
			for (int i = 0; i < n; i++) {
				largest = Math.max(largest, best.partner[i] == i ? 0 : Math.abs(gradient[i][best.partner[i]]));
			}
			if (largest == 0) {
				break;
			}
			double[] weight = best.weight.clone();
			for (int i = 0; i < n; i++) {
				weight[i] = best.partner[i] == i ? 1 : Math.max(0, Math.min(1, weight[i] + t * gradient[i][best.partner[i]] / largest));
			}
			Pairs next = new Pairs(best.partner, weight);
			Solved there = solve(operator(next));
			double reached = worth(there.current(), emits);
			if (reached > value + GROWS * Math.abs(value)) {
				best = next;
				at = there;
				value = reached;
			} else {
				t /= 4;
			}
		}
		return best;
	}

	private BestCoupling any(double now, double limit) {
		int n = energies.length;
		int[] none = new int[n];
		Arrays.setAll(none, i -> i);
		Pairs best = whole(none);
		double value = 0;
		boolean emits = false;
		for (boolean out : new boolean[] { false, true }) {
			for (int[] start : starts(none, out)) {
				progress.report(out ? 0.5 : 0.1, "ascent to the best steady coupling");
				Pairs found = ascend(whole(start), out);
				double reached = value(found, out);
				if (reached > value) {
					best = found;
					value = reached;
					emits = out;
				}
			}
		}
		List<BestCoupling.Pair> pairs = new ArrayList<>();
		double[][] matrix = new double[2][n * n];
		for (int i = 0; i < n; i++) {
			int j = best.partner[i];
			if (j != i && best.weight[i] > 0) {
				matrix[0][i * n + j] = norm * Math.sqrt(best.weight[i]);
				if (j > i) {
					int high = energies[i] > energies[j] ? i : j;
					pairs.add(new BestCoupling.Pair(space.name(high), space.name(high == i ? j : i), norm * Math.sqrt(best.weight[i])));
				}
			}
		}
		return new BestCoupling(bath.id(), norm, now, emits ? -value : value, Math.max(value, limit), pairs,
				Optional.of(space.isDeclaredBasis() ? matrix : space.densityInDeclaredBasis(matrix)), List.of(), List.of());
	}

	/** The best matching of the machine without the coupling, and each single pair of small media. */
	private List<int[]> starts(int[] none, boolean emits) {
		List<int[]> starts = new ArrayList<>();
		starts.add(Matching.of(directed(solve(operator(whole(none))).gradient(), emits)).partner());
		int n = energies.length;
		for (int i = 0; i < n && n <= MOST_EDITED / 2; i++) {
			for (int j = 0; j < i; j++) {
				starts.add(toggled(none, i, j));
			}
		}
		return starts;
	}

	private BestCoupling symmetric(double now, double limit, int bodies) {
		if (!(problem.medium() instanceof QubitArray array) || space.representation() != Representation.SYMMETRIC || !space.isDeclaredBasis()) {
			throw refused("a limit of the number of qubits at once is for ladders: an array of identical qubits in the symmetric representation whose Hamiltonian "
					+ "is a function of J_z");
		}
		int size = array.size();
		if (bodies < 1 || bodies > size) {
			throw refused("a term acts on 1 to " + size + " qubits, not on " + bodies);
		}
		if (size > LARGEST_ARRAY) {
			throw refused("the array has " + size + " qubits; the best steady symmetric operator is found up to " + LARGEST_ARRAY);
		}
		GridPolynomials basis = new GridPolynomials(size, bodies);
		double[] best = new double[size + 1];
		double value = 0;
		boolean emits = false;
		for (boolean out : new boolean[] { false, true }) {
			for (int k = 1; k <= bodies; k++) {
				progress.report((k - 1.0) / bodies, "ascent to the best steady coupling");
				double[] found = ascend(basis, chebyshev(basis, size, k), bodies, out);
				double reached = worth(solve(operator(basis, found)).current(), out);
				if (reached > value) {
					best = found;
					value = reached;
					emits = out;
				}
			}
		}
		double g = norm / size;
		List<Double> strengths = Arrays.stream(basis.manyBody(best)).mapToObj(coefficient -> g * coefficient).toList();
		return new BestCoupling(bath.id(), norm, now, emits ? -value : value, Math.max(value, limit), List.of(), Optional.empty(), strengths, List.of());
	}

	private static double[] chebyshev(GridPolynomials basis, int size, int k) {
		double[] values = new double[size + 1];
		Arrays.setAll(values, q -> Math.cos(k * Math.acos(basis.x(q))));
		return values;
	}

	/** P on the grid goes to the best polynomial of the gradient, whole or a part of the way. */
	private double[] ascend(GridPolynomials basis, double[] first, int bodies, boolean emits) {
		double[] best = first;
		Solved at = solve(operator(basis, best));
		double value = worth(at.current(), emits);
		for (int step = 0; step < MOST_STEPS; step++) {
			double[] towards = PolynomialOptimum.of(directed(at.gradient(), emits), bodies).values();
			boolean grew = false;
			for (double t = 1; t > 1e-4 && !grew; t /= 3) {
				for (int sign = -1; sign <= 1 && !grew; sign += 2) {
					double[] next = new double[best.length];
					for (int q = 0; q < next.length; q++) {
						next[q] = best[q] + t * (sign * towards[q] - best[q]);
					}
					Solved there = solve(operator(basis, next));
					double reached = worth(there.current(), emits);
					if (reached > value + 1e-9 * Math.abs(value)) {
						best = next;
						at = there;
						value = reached;
						grew = true;
					}
				}
			}
			if (!grew) {
				break;
			}
		}
		return best;
	}

	/** norm P(2 J_x / L) of the values of P on the grid. */
	private SparseHermitian operator(GridPolynomials basis, double[] values) {
		int n = energies.length;
		double[][] sum = new double[n][n];
		for (int m = 0; m < basis.dimension(); m++) {
			double coefficient = 0;
			for (int q = 0; q < n; q++) {
				coefficient += values[q] * basis.value(m, q);
			}
			for (int i = 0; i < n; i++) {
				for (int j = i; j < n; j++) {
					sum[i][j] += coefficient * basis.operator(m)[i][j];
				}
			}
		}
		SparseHermitian.Builder builder = new SparseHermitian.Builder(n, n * basis.dimension());
		for (int i = 0; i < n; i++) {
			for (int j = i; j < n; j++) {
				if (Math.abs(sum[i][j]) > 1e-14) {
					builder.add(i, j, norm * sum[i][j], 0);
				}
			}
		}
		return builder.build();
	}

	private static SolverRefusedException refused(String why) {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, why);
	}
}
