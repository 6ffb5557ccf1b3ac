// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.generator.BlockGenerator;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.linear.HermitianJacobi;
import org.heatwright.physics.problem.LambShift;

/**
 * The stationary state of the secular generator with coherences inside degenerate levels: the time average of exp(Gt) rho(0), so that every conserved quantity
 * keeps its initial value.
 * Coordinates that G does not connect are solved apart, and those that the initial state and the mixture of all states leave empty not at all. Verified by
 * {@code BlockSecularTest}.
 *
 * @param rho        coordinates of the state, see {@link LevelBlocks}
 * @param full       coordinates of what the mixture of all states becomes: it reaches every stationary state
 * @param uniqueness how many independent stationary states there are
 * @param reciprocalCondition smallest pivot over the largest, see {@link Kernel}
 * @param residual   max |G rho| / max |G|
 * @param solved     the coordinates that belong together, with what was solved for them
 */
public record BlockSteadyState(double[] rho, double[] full, Uniqueness uniqueness, double residual, double traceError, double minEigenvalue,
		double reciprocalCondition,
		double[] populations, List<Solved> solved) {

	/** A part of the coordinates that is solved by itself. */
	record Solved(int[] part, Kernel kernel) {
	}

	/**
	 * How far a number q rho of the state may be off by the solution of the equation.
	 *
	 * @param q     coefficients of the coordinates
	 * @param unit  those of the trace
	 * @param share how far the elements of a column of G are off, over its norm
	 */
	public double error(double[] q, double[] unit, double share) {
		double sum = 0;
		for (Solved each : solved) {
			double[] x = gather(rho, each.part);
			double[] c = gather(q, each.part);
			double[] one = gather(unit, each.part);
			double value = 0;
			double weight = 0;
			for (int i = 0; i < x.length; i++) {
				value += c[i] * x[i];
				weight += one[i] * x[i];
			}
			for (int i = 0; weight != 0 && i < x.length; i++) {
				c[i] -= value / weight * one[i];
			}
			sum += each.kernel.error(c, x, one, share);
		}
		return sum;
	}

	/** Whether it is open how many states are stationary, so that any of them may be the answer. */
	public boolean isUnsettled() {
		return solved.stream().anyMatch(each -> each.kernel.isUnsettled());
	}

	/**
	 * Without a Lamb shift nothing oscillates inside the levels: what an eigenvalue on the imaginary axis belongs to commutes with all jump operators, and only a
	 * Hamiltonian would turn it.
	 *
	 * @param lambShift whether the generator holds one
	 * @param elements  how well the matrix elements are known
	 * @throws SolverRefusedException when the matrix does not fit
	 */
	public static BlockSteadyState of(BlockGenerator generator, double[] start, LambShift lambShift, Elements elements, Progress progress) {
		LevelBlocks levels = generator.levels();
		int n = levels.unknowns();
		double[] rho = new double[n];
		double[] full = new double[n];
		double[] mixed = new double[n];
		double[] trace = new double[n];
		for (int level = 0; level < levels.levels(); level++) {
			for (int i = 0; i < levels.size(level); i++) {
				mixed[levels.diagonal(level, i)] = 1.0 / levels.states();
				trace[levels.diagonal(level, i)] = 1;
			}
		}
		int stationary = 0;
		double condition = 1;
		Undamped undamped = new Undamped();
		List<Solved> solved = new ArrayList<>();
		for (int[] part : parts(generator.matrix(), progress)) {
			progress.check();
			DMatrixRMaj matrix = submatrix(generator.matrix(), part, progress);
			DMatrixRMaj remainder = submatrix(DMatrixRMaj.wrap(n, n, generator.remainder()), part, progress);
			Kernel kernel = Kernel.of(new Kernel.Precise(matrix, remainder, elements), gather(trace, part), progress::cancelled);
			if (lambShift == LambShift.INCLUDED) {
				undamped.examine(matrix);
			}
			stationary += kernel.dimension();
			condition = Math.min(condition, kernel.reciprocalCondition());
			if (kernel.dimension() > 0) {
				solved.add(new Solved(part, kernel));
				scatter(kernel.project(gather(start, part)), part, rho);
				scatter(kernel.project(gather(mixed, part)), part, full);
			}
		}
		return new BlockSteadyState(rho, full, undamped.with(stationary), residual(generator.matrix(), rho), Math.abs(trace(levels, rho) - 1),
				minEigenvalue(levels, rho), condition,
				populations(levels, rho), solved);
	}

	/** Memory that {@link #of} needs for n unknowns. */
	public static double bytes(int n) {
		return 40.0 * n * n;
	}

	static int[][] parts(DMatrixRMaj matrix, Progress progress) {
		int n = matrix.numRows;
		int[] parent = IntStream.range(0, n).toArray();
		for (int i = 0; i < n; i++) {
			progress.check();
			for (int j = 0; j < n; j++) {
				if (matrix.data[i * n + j] != 0) {
					parent[root(parent, i)] = root(parent, j);
				}
			}
		}
		int[] roots = IntStream.range(0, n).map(i -> root(parent, i)).toArray();
		return Arrays.stream(roots).distinct().mapToObj(r -> IntStream.range(0, n).filter(i -> roots[i] == r).toArray()).toArray(int[][]::new);
	}

	private static int root(int[] parent, int i) {
		int at = i;
		while (parent[at] != at) {
			parent[at] = parent[parent[at]];
			at = parent[at];
		}
		return at;
	}

	static DMatrixRMaj submatrix(DMatrixRMaj matrix, int[] part, Progress progress) {
		DMatrixRMaj sub = new DMatrixRMaj(part.length, part.length);
		for (int i = 0; i < part.length; i++) {
			progress.check();
			for (int j = 0; j < part.length; j++) {
				sub.set(i, j, matrix.get(part[i], part[j]));
			}
		}
		return sub;
	}

	private static double[] gather(double[] x, int[] part) {
		return Arrays.stream(part).mapToDouble(i -> x[i]).toArray();
	}

	private static void scatter(double[] values, int[] part, double[] x) {
		for (int i = 0; i < part.length; i++) {
			x[part[i]] = values[i];
		}
	}

	private static double residual(DMatrixRMaj matrix, double[] x) {
		int n = x.length;
		double largest = 0;
		double scale = 0;
		for (int i = 0; i < n; i++) {
			double sum = 0;
			for (int j = 0; j < n; j++) {
				sum += matrix.data[i * n + j] * x[j];
				scale = Math.max(scale, Math.abs(matrix.data[i * n + j]));
			}
			largest = Math.max(largest, Math.abs(sum));
		}
		return scale == 0 ? 0 : largest / scale;
	}

	private static double[] populations(LevelBlocks levels, double[] rho) {
		double[] populations = new double[levels.states()];
		for (int level = 0; level < levels.levels(); level++) {
			for (int i = 0; i < levels.size(level); i++) {
				populations[levels.state(level, i)] = rho[levels.diagonal(level, i)];
			}
		}
		return populations;
	}

	private static double trace(LevelBlocks levels, double[] rho) {
		return Arrays.stream(populations(levels, rho)).sum();
	}

	private static double minEigenvalue(LevelBlocks levels, double[] rho) {
		double smallest = Double.POSITIVE_INFINITY;
		for (int level = 0; level < levels.levels(); level++) {
			double[][] block = levels.block(rho, level);
			smallest = Math.min(smallest, HermitianJacobi.of(levels.size(level), block[0], block[1]).smallest());
		}
		return smallest;
	}
}
