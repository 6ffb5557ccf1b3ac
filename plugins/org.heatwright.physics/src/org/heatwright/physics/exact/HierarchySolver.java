// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.Exponent;
import org.heatwright.physics.bath.spectrum.PadePoles;
import org.heatwright.physics.generator.JumpOperator;
import org.heatwright.physics.levels.Eigenbasis;
import org.heatwright.physics.linear.Gmres;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Steady heat currents of a small machine at any coupling strength, by hierarchical equations of motion whose depth and number of Pade terms are raised
 * until the currents move by less than a tolerance: what the next tier and the next term change is added and is the error. The current of a bath is that
 * into the medium, i &lt;[H_I, H]&gt;, H with the counter-terms where there are any, so that all of them add up to zero. Verified by {@code
 * HierarchySolverTest} against {@code heom_strong_coupling.json} and the machines of {@code third_*.json}.
 *
 * <p>Cost: some thirty applications of the hierarchy for each of a handful of sizes; what would not fit is refused before it is begun, with memory and time.
 */
public final class HierarchySolver {

	/** States of the medium. */
	public static final int MOST_STATES = 16;
	/** Relative to the largest current. */
	private static final double TOLERANCE = 1e-5;
	/** An answer with this error is still one, where a larger hierarchy does not fit. */
	private static final double STILL = 0.01;
	private static final double RESIDUAL = 1e-12;
	private static final int MOST_ITERATIONS = 400;
	/** Multiplications in a second. */
	private static final double SPEED = 4e8;
	private static final double LONGEST = 600;
	/** Matrices of a hierarchy of two baths that has settled, at least. */
	private static final int LEAST = 1000;
	private static final int MOST_TERMS = 20;
	private static final int MOST_TIERS = 24;

	private final List<Bath> baths;
	private final List<List<SparseHermitian>> operators;
	private final double[] energies;
	private final Eigenbasis turn;
	private final long memory;
	private final Progress progress;
	private final Map<List<Integer>, Level> solved = new HashMap<>();

	/** One size of the hierarchy, solved. */
	private record Level(double[] currents, double[][] density, double residual, int matrices) {
	}

	private HierarchySolver(double[] bare, List<Bath> baths, List<List<SparseHermitian>> operators, boolean counterTerm, long memory, Progress progress) {
		this.baths = baths;
		this.memory = memory;
		this.progress = progress;
		SparseHermitian.Builder shifted = new SparseHermitian.Builder(bare.length, bare.length * bare.length);
		for (int i = 0; i < bare.length; i++) {
			shifted.add(i, i, bare[i], 0);
		}
		for (int b = 0; counterTerm && b < baths.size(); b++) {
			double counter = baths.get(b).spectrum().isWhite() ? 0 : -baths.get(b).lambShift(0);
			for (SparseHermitian operator : operators.get(b)) {
				JumpOperator.of(operator).addSquareTo(shifted, counter);
			}
		}
		turn = counterTerm ? Eigenbasis.of(shifted.build(), progress) : null;
		energies = turn == null ? bare : turn.energies();
		this.operators = operators.stream().map(own -> own.stream().map(this::turned).toList()).toList();
	}

	private SparseHermitian turned(SparseHermitian operator) {
		return turn == null ? operator : turn.transform(operator, progress);
	}

	/** Why so many states are refused, with what they would take. */
	public static String tooLarge(int states) {
		double size = 16.0 * states * states * LEAST;
		return String.format(Locale.ROOT, "the exact equation is solved for up to %d states; the hierarchy of this machine with %d would "
				+ "take %.2g GB and %.2g hours or more",
				MOST_STATES, states, size * (Gmres.RESTART + 6) / (1 << 30), 80.0 * 16 * LEAST * states * states * states / SPEED / 3600);
	}

	/** Whether the memory of every bath is a sum of exponentials. */
	public static boolean knows(List<Bath> baths) {
		return baths.stream().allMatch(bath -> bath.exponents(PadePoles.of(0)).isPresent());
	}

	/**
	 * @param bare        energies of H
	 * @param operators   of each bath, between eigenstates of H, each with a bath of its own
	 * @param counterTerm whether lambda A^2 of each bath is added to H
	 * @param memory      in bytes
	 * @throws SolverRefusedException when the machine is too large, or a bath no sum of exponentials
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static HierarchyResult solve(double[] bare, List<Bath> baths, List<List<SparseHermitian>> operators, boolean counterTerm, long memory,
			Progress progress) {
		if (bare.length > MOST_STATES) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, tooLarge(bare.length));
		}
		baths.forEach(bath -> exponents(bath, 0));
		return new HierarchySolver(bare, baths, operators, counterTerm, memory, progress).raised();
	}

	/** The currents of one size of the hierarchy, for comparison with others who have solved it. */
	static double[] currents(double[] bare, List<Bath> baths, List<List<SparseHermitian>> operators, boolean counterTerm, int depth, int terms) {
		return new HierarchySolver(bare, baths, operators, counterTerm, Long.MAX_VALUE, Progress.NONE).level(depth, terms).currents;
	}

	/** Raises depth and terms, whichever matters more. */
	private HierarchyResult raised() {
		boolean remembered = baths.stream().anyMatch(bath -> !bath.spectrum().isWhite());
		boolean poles = baths.stream().anyMatch(bath -> exponents(bath, 1).size() > exponents(bath, 0).size());
		int depth = remembered ? 2 : 1;
		int terms = poles ? 1 : 0;
		HierarchyResult last = null;
		double lastDistance = Double.POSITIVE_INFINITY;
		while (true) {
			Level base = level(depth, terms);
			Level deeper;
			Level finer;
			try {
				deeper = remembered ? level(depth + 1, terms) : base;
				finer = poles ? level(depth, terms + 1) : base;
			} catch (SolverRefusedException e) {
				if (lastDistance <= STILL) {
					return last;
				}
				throw e;
			}
			double byDepth = distance(base, deeper);
			double byTerms = distance(base, finer);
			double scale = Arrays.stream(base.currents).map(Math::abs).max().orElse(0);
			HierarchyResult result = combined(base, deeper, finer, depth, terms);
			// Of baths in equilibrium nothing flows but rounding.
			double rounding = 1e-13 * rate();
			if (byDepth + byTerms <= Math.max(TOLERANCE * scale, rounding)) {
				return result;
			}
			last = result;
			lastDistance = (byDepth + byTerms) / scale;
			boolean deepen = byDepth >= byTerms;
			int nextDepth = deepen ? depth + 1 : depth;
			int nextTerms = deepen ? terms : terms + 1;
			String obstacle = obstacle(nextDepth + 1, nextTerms, poles ? 1 : 0);
			if (!obstacle.isEmpty()) {
				if (lastDistance <= STILL) {
					return result;
				}
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, String.format(Locale.ROOT,
						"the hierarchical equations have not settled with %d tiers and %d Pade terms, where the currents still move by %.2g %%, and larger ones %s",
						depth, terms, 100 * lastDistance, obstacle));
			}
			depth = nextDepth;
			terms = nextTerms;
		}
	}

	/** Energy per time that the baths could move, about. */
	private double rate() {
		double sum = 0;
		for (int b = 0; b < baths.size(); b++) {
			double spread = Arrays.stream(energies).max().orElse(0) - Arrays.stream(energies).min().orElse(0);
			double strength = exponents(baths.get(b), 0).stream().mapToDouble(each -> each.modulus() / each.rate()).sum() + white(baths.get(b));
			for (SparseHermitian operator : operators.get(b)) {
				for (int e = 0; e < operator.size(); e++) {
					sum += spread * strength * operator.squaredModulus(e);
				}
			}
		}
		return sum;
	}

	private static double distance(Level a, Level b) {
		double largest = 0;
		for (int i = 0; i < a.currents.length; i++) {
			largest = Math.max(largest, Math.abs(a.currents[i] - b.currents[i]));
		}
		return largest;
	}

	/** Both corrections added to the base; their sizes are the error. */
	private HierarchyResult combined(Level base, Level deeper, Level finer, int depth, int terms) {
		double[] currents = new double[base.currents.length];
		double[] errors = new double[currents.length];
		for (int b = 0; b < currents.length; b++) {
			double byDepth = deeper.currents[b] - base.currents[b];
			double byTerms = finer.currents[b] - base.currents[b];
			currents[b] = base.currents[b] + byDepth + byTerms;
			errors[b] = Math.abs(byDepth) + Math.abs(byTerms) + 1e-13 * rate();
		}
		double[][] density = turn == null ? deeper.density : turn.restore(deeper.density);
		return new HierarchyResult(currents, errors, density, Math.max(deeper.residual, finer.residual), deeper.matrices, depth + 1, terms);
	}

	/** The rate of a bath without memory; 0 of all others. */
	private static double white(Bath bath) {
		return bath.spectrum().isWhite() ? bath.rate(1) : 0;
	}

	private static List<Exponent> exponents(Bath bath, int terms) {
		return bath.exponents(PadePoles.of(terms)).orElseThrow(() -> new SolverRefusedException(Reason.NOT_SUPPORTED, "bath " + bath.id()
				+ " forgets by no sum of exponentials; the exact equation knows Drude, underdamped, exponential and white baths above zero temperature"));
	}

	private List<Exponent> exponents(int terms) {
		List<Exponent> all = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			for (int o = 0; o < operators.get(b).size(); o++) {
				all.addAll(exponents(baths.get(b), terms));
			}
		}
		return all;
	}

	/** Why a size cannot be solved; empty where it can. */
	private String obstacle(int depth, int terms, int more) {
		List<Exponent> all = exponents(terms + more);
		if (depth > MOST_TIERS || terms + more > MOST_TERMS) {
			return "are not tried";
		}
		double matrices = Tiers.count(exponents(terms), depth);
		double size = 16 * matrices * energies.length * energies.length;
		double bytes = size * (Gmres.RESTART + 6) + matrices * all.size() * 9;
		double elements = operators.stream().flatMap(List::stream).mapToDouble(SparseHermitian::size).sum() * 2;
		double work = matrices * energies.length * (2 * elements * 8 + 4.0 * all.size() * energies.length);
		double seconds = 80 * work / SPEED;
		if (bytes > memory || seconds > LONGEST) {
			return String.format(Locale.ROOT, "would take about %.2g GB and %.0f min", bytes / (1 << 30), Math.max(1, seconds / 60));
		}
		return "";
	}

	private Level level(int depth, int terms) {
		Level known = solved.get(List.of(depth, terms));
		if (known == null) {
			String obstacle = obstacle(depth, terms, 0);
			if (!obstacle.isEmpty()) {
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the hierarchical equations " + obstacle);
			}
			progress.report(0.4, "hierarchy, " + depth + " tiers, " + terms + " Pade terms");
			known = solve(depth, terms);
			solved.put(List.of(depth, terms), known);
		}
		return known;
	}

	private Level solve(int depth, int terms) {
		List<Hierarchy.Channel> channels = new ArrayList<>();
		List<Hierarchy.White> whites = new ArrayList<>();
		List<Exponent> all = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			List<Exponent> own = exponents(baths.get(b), terms);
			for (SparseHermitian operator : operators.get(b)) {
				SmallMatrix matrix = new SmallMatrix(operator);
				if (own.isEmpty()) {
					whites.add(new Hierarchy.White(b, matrix, white(baths.get(b))));
				} else {
					channels.add(new Hierarchy.Channel(b, matrix, all.size(), all.size() + own.size()));
					all.addAll(own);
				}
			}
		}
		progress.check();
		Hierarchy hierarchy = new Hierarchy(energies, channels, whites, all, depth);
		Gmres.Result state = hierarchy.stationary(RESIDUAL, MOST_ITERATIONS, () -> {
			progress.check();
			return false;
		});
		if (!(state.residual() <= 1e-9)) {
			throw new SolverRefusedException(Reason.INACCURATE, "the hierarchical equations with " + depth + " tiers and " + terms
					+ " Pade terms were not solved: their residual stayed at " + state.residual());
		}
		double[] currents = new double[baths.size()];
		for (int b = 0; b < currents.length; b++) {
			currents[b] = hierarchy.current(state.solution(), b);
		}
		return new Level(currents, hierarchy.density(state.solution()), state.residual(), hierarchy.matrices());
	}
}
