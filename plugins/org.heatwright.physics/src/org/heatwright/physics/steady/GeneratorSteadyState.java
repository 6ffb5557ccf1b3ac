// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.generator.DensityGenerator;
import org.heatwright.physics.generator.ReachedCoordinates;
import org.heatwright.physics.generator.ReachedCoordinates.Part;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.linear.HermitianSpectrum;
import org.heatwright.physics.linear.SparseColumns;
import org.heatwright.physics.linear.SparseLu;

/**
 * The stationary state that a state ends in under a {@link DensityGenerator}: L(rho) = 0 and Tr rho = 1 on the coordinates that populations and the initial
 * state reach, one row of each part
 * replaced by the trace, by sparse LU. A part with several stationary states is projected on them instead, so that what is conserved keeps its initial value;
 * coherences that oscillate for ever
 * average to zero. Verified by {@code LindbladGeneratorTest}.
 *
 * @param rho                 coordinates of the state, see {@link HermitianCoordinates}
 * @param uniqueness          how many independent stationary states there are among the reached coordinates, and what oscillates there
 * @param classes             the invariant subspaces that the state tells apart, with their weights; one when it is unique
 * @param unknowns            coordinates solved for
 * @param residual            max |L(rho)| / max |L|
 * @param reciprocalCondition the smallest estimate of 1 / (||M||_1 ||M^-1||_1) over the parts; where several stationary states had to be told apart, the
 *        smallest pivot over the largest
 * @param solved              the parts whose stationary state is unique, with their factors
 * @param projected           the other parts
 */
public record GeneratorSteadyState(HermitianCoordinates coordinates, double[] rho, Uniqueness uniqueness, List<ClosedClass> classes, long unknowns,
		double residual, double traceError, double minEigenvalue,
		double reciprocalCondition, List<Solved> solved, List<Projected> projected) {

	/** A part of the coordinates, the generator on it, and the factors of the matrix that was solved. */
	public record Solved(int[] coordinates, SparseColumns generator, SparseLu factors) {
	}

	/** A part of the coordinates with several stationary states, or none. */
	record Projected(int[] coordinates, Kernel kernel) {

		/** What the errors of its generator do to the sum of q x, and what is lost where slow states are hardly told from stationary ones. */
		private double error(double[] rho, double[] q, double share) {
			int d = (int) Math.round(Math.sqrt(rho.length));
			double[] x = Arrays.stream(coordinates).mapToDouble(c -> rho[c]).toArray();
			double[] c = Arrays.stream(coordinates).mapToDouble(at -> q[at]).toArray();
			double[] trace = Arrays.stream(coordinates).mapToDouble(at -> at < d ? 1 : 0).toArray();
			double value = 0;
			double weight = 0;
			double largest = 0;
			double sum = 0;
			for (int i = 0; i < x.length; i++) {
				value += c[i] * x[i];
				weight += trace[i] * x[i];
				largest = Math.max(largest, Math.abs(x[i]));
				sum += Math.abs(c[i]);
			}
			for (int i = 0; weight != 0 && i < x.length; i++) {
				c[i] -= value / weight * trace[i];
			}
			double lost = Math.min(1, ROUNDINGS_OF_PROJECTION * x.length * x.length * share / Math.max(kernel.reciprocalCondition(), share));
			return sum * largest * lost + kernel.error(c, x, trace, share);
		}
	}

	/** Below this a part is examined for several stationary states. */
	private static final double NEARLY_SINGULAR = 1e-13;
	private static final int LARGEST_DENSE = 2500;
	private static final double ROUNDINGS_OF_PROJECTION = 8;
	/** Multiplications of a sparse elimination per second. */
	private static final double OPERATIONS = 5e8;
	/** States up to which invariant subspaces are named. */
	private static final int LARGEST_NAMED = 128;

	/**
	 * @param start coordinates of the initial state
	 * @throws SolverRefusedException when it does not fit in the memory
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static GeneratorSteadyState of(DensityGenerator generator, double[] start, long memoryLimit, Progress progress) {
		HermitianCoordinates coordinates = generator.coordinates();
		int d = coordinates.dimension();
		int[] seeds = IntStream.range(0, start.length).filter(c -> c < d || start[c] != 0).toArray();
		List<Part> parts = ReachedCoordinates.of(generator, seeds, Math.min(memoryLimit / 64, Integer.MAX_VALUE / 2), progress);
		if (parts.isEmpty()) {
			throw new SolverRefusedException(Reason.TOO_LARGE, String.format(Locale.ROOT,
					"the generator on the %d^2 coordinates of a density matrix does not fit into %d MiB; use the global equation, or a representation with fewer states",
					d, memoryLimit >> 20));
		}
		double[] rho = new double[start.length];
		Found found = new Found(memoryLimit / 16, d);
		for (Part part : parts) {
			progress.check();
			found.add(part, start, rho, progress);
		}
		double[] change = found.residual(parts, rho);
		double trace = coordinates.trace(rho);
		double[][] matrix = coordinates.matrix(rho);
		return new GeneratorSteadyState(coordinates, rho, found.undamped.with(found.stationary), found.classes(generator, matrix), found.unknowns, change[0],
				Math.abs(trace - 1), HermitianSpectrum.smallest(d, matrix[0], matrix[1], progress::cancelled),
				found.reciprocalCondition, List.copyOf(found.solved), List.copyOf(found.projected));
	}

	/** Whether there are parts with several stationary states, or slow ones that count as such. */
	public boolean isProjected() {
		return !projected.isEmpty();
	}

	/**
	 * How far Tr(Q rho) can be off: every row r of L(rho) = 0 that is wrong by e_r moves it by |y_r| e_r, with y the solution of the transposed system. A row is
	 * wrong by a share of the sum of its moduli, |L| |rho|, and by what the same errors of the levels do to a commutator. Where a part has several
	 * stationary states every coordinate of it may be off by the rounding of the largest over the reciprocal condition. Nowhere is a coordinate known better
	 * than to the rounding of
	 * the largest.
	 *
	 * @param q      coordinates of Q, those of off-diagonal elements counted twice
	 * @param share  relative error of the elements of L
	 * @param levels error of the Hamiltonian
	 */
	public double error(double[] q, double share, double levels) {
		double direct = 0;
		double size = 0;
		double largest = 0;
		double all = 0;
		for (int c = 0; c < q.length; c++) {
			direct += Math.abs(q[c] * rho[c]);
			size += Math.abs(rho[c]);
			largest = Math.max(largest, Math.abs(rho[c]));
			all += Math.abs(q[c]);
		}
		double error = 8 * (direct * share + all * largest * Math.ulp(1.0));
		for (Projected part : projected) {
			error += part.error(rho, q, share);
		}
		for (Solved part : solved) {
			int[] at = part.coordinates();
			double[] y = part.factors().solveTransposed(Arrays.stream(at).mapToDouble(c -> q[c]).toArray());
			double[] rows = new double[at.length];
			SparseColumns generator = part.generator();
			for (int c = 0; c < at.length; c++) {
				for (int e = generator.start()[c]; e < generator.start()[c + 1]; e++) {
					rows[generator.row()[e]] += Math.abs(generator.value()[e] * rho[at[c]]);
				}
			}
			// What the elimination left, row by row; the first row is that of the trace.
			double[] left = generator.times(Arrays.stream(at).mapToDouble(c -> rho[c]).toArray());
			for (int r = 0; r < at.length; r++) {
				error += Math.abs(y[r]) * (share * rows[r] + 2 * levels * size + (r == 0 ? 0 : Math.abs(left[r])));
			}
		}
		return error;
	}

	/** What the parts add up to. */
	private static final class Found {

		private final long mostElements;
		private final int d;
		/** What the mixture of all states becomes. */
		private final double[] full;
		private final Undamped undamped = new Undamped();
		private int stationary;
		private long unknowns;
		private double reciprocalCondition = 1;
		private final List<Solved> solved = new ArrayList<>();
		private final List<Projected> projected = new ArrayList<>();

		Found(long mostElements, int d) {
			this.mostElements = mostElements;
			this.d = d;
			this.full = new double[d * d];
		}

		void add(Part part, double[] start, double[] rho, Progress progress) {
			int[] at = part.coordinates();
			boolean hasPopulations = at[0] < d;
			unknowns += at.length;
			undamped.examine(part.generator());
			if (hasPopulations && at.length > 1) {
				SparseLu lu = factors(part, d, progress);
				double condition = lu.reciprocalCondition();
				if (condition >= NEARLY_SINGULAR) {
					double[] right = new double[at.length];
					right[0] = traceScale(part);
					double[] one = lu.solve(right);
					scatter(one, Arrays.stream(at).filter(c -> c < d).mapToDouble(c -> start[c]).sum(), at, rho);
					scatter(one, (double) Arrays.stream(at).filter(c -> c < d).count() / d, at, full);
					stationary++;
					solved.add(new Solved(at, part.generator(), lu));
					reciprocalCondition = Math.min(reciprocalCondition, condition);
					return;
				}
			}
			project(part, start, rho, progress);
		}

		private SparseLu factors(Part part, int d, Progress progress) {
			try {
				return SparseLu.of(withTrace(part, d), mostElements, progress::cancelled);
			} catch (SparseLu.FillException e) {
				throw new SolverRefusedException(Reason.TOO_LARGE, String.format(Locale.ROOT,
						"the generator on %d coordinates fills up to about %.3g elements, %.3g MiB, of which %d MiB may be used, and would take about %.2g s; use the global "
								+ "equation, or a machine with more symmetry",
						part.coordinates().length, (double) e.elements(), e.elements() * 12.0 / 0x1p20, mostElements * 12 >> 20, e.operations() / OPERATIONS));
			}
		}

		private void project(Part part, double[] start, double[] rho, Progress progress) {
			int[] at = part.coordinates();
			if (at.length > LARGEST_DENSE) {
				throw new SolverRefusedException(Reason.TOO_LARGE,
						"the machine has several steady states among " + at.length + " coordinates, or one that cannot be told from rounding; "
						+ "more than " + LARGEST_DENSE + " are not separated");
			}
			Kernel kernel = Kernel.of(part.generator().dense(), Arrays.stream(at).mapToDouble(c -> c < d ? 1 : 0).toArray(), progress::cancelled);
			stationary += kernel.dimension();
			projected.add(new Projected(at, kernel));
			reciprocalCondition = Math.min(reciprocalCondition, kernel.reciprocalCondition());
			if (kernel.dimension() > 0) {
				scatter(kernel.project(Arrays.stream(at).mapToDouble(c -> start[c]).toArray()), 1, at, rho);
				scatter(kernel.project(Arrays.stream(at).mapToDouble(c -> c < d ? 1.0 / d : 0).toArray()), 1, at, full);
			}
		}

		List<ClosedClass> classes(DensityGenerator generator, double[][] rho) {
			if (stationary <= 1) {
				return List.of(new ClosedClass("all states", 1, d));
			}
			if (d > LARGEST_NAMED) {
				return List.of(new ClosedClass("all states, of which " + stationary + " mixtures are stationary", 1, d));
			}
			return InvariantSubspaces.of(generator.coordinates().matrix(full), rho, generator.hamiltonian());
		}

		/** max |L(rho)| / max |L|. */
		double[] residual(List<Part> parts, double[] rho) {
			double largest = 0;
			double scale = 0;
			for (Part part : parts) {
				for (double change : part.generator().times(Arrays.stream(part.coordinates()).mapToDouble(c -> rho[c]).toArray())) {
					largest = Math.max(largest, Math.abs(change));
				}
				scale = Math.max(scale, traceScale(part));
			}
			return new double[] { scale == 0 ? 0 : largest / scale };
		}
	}

	/** The generator with its first row, that of a population, replaced by the trace; in the size of the other rows. */
	private static SparseColumns withTrace(Part part, int d) {
		SparseColumns generator = part.generator();
		double one = traceScale(part);
		int n = generator.n();
		int[] start = new int[n + 1];
		int[] row = new int[generator.row().length + n];
		double[] value = new double[row.length];
		int at = 0;
		for (int c = 0; c < n; c++) {
			if (part.coordinates()[c] < d) {
				row[at] = 0;
				value[at++] = one;
			}
			for (int e = generator.start()[c]; e < generator.start()[c + 1]; e++) {
				if (generator.row()[e] != 0) {
					row[at] = generator.row()[e];
					value[at++] = generator.value()[e];
				}
			}
			start[c + 1] = at;
		}
		return new SparseColumns(n, start, row, value);
	}

	private static double traceScale(Part part) {
		double largest = 0;
		for (double value : part.generator().value()) {
			largest = Math.max(largest, Math.abs(value));
		}
		return largest;
	}

	private static void scatter(double[] values, double factor, int[] at, double[] rho) {
		for (int i = 0; i < at.length; i++) {
			rho[at[i]] = factor * values[i];
		}
	}
}
