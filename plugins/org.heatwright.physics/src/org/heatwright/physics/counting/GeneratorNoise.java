// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.generator.LindbladGenerator;
import org.heatwright.physics.generator.LindbladGenerator.Charge;
import org.heatwright.physics.generator.ReachedCoordinates;
import org.heatwright.physics.linear.SparseColumns;
import org.heatwright.physics.linear.SparseLu;

/**
 * Zero-frequency covariances of what is counted in the jumps of a GKSL generator with coherences, S_ab = lim cov(N_a, N_b) / t. With the steady state rho and
 * D_n^a(rho) = sum_k q_ak^n gamma_k A_k rho A_k^+,
 * <pre>
 *   J_a = Tr D_1^a(rho),    L(x_a) = D_1^a(rho) - J_a rho with Tr x_a = 0,    S_ab = Tr sum_k q_ak q_bk gamma_k A_k rho A_k^+ - Tr D_1^a(x_b) - Tr D_1^b(x_a):
 * </pre>
 * x = L^D D_1(rho) with the group inverse L^D, found by sparse LU on the coordinates that are reached, one row replaced by the trace. Source: C. Flindt, T.
 * Novotny, A. Braggio, A.-P. Jauho,
 * Phys. Rev. B 82, 155407 (2010). Cost: one LU of the reached coordinates, one solve per charge. Verified by {@code GeneratorNoiseTest} against the dominant
 * eigenvalue of the tilted generator.
 */
final class GeneratorNoise {

	/** Roundings of a sum of a few terms. */
	private static final double EPSILON = 8 * Math.ulp(1.0);

	private final LindbladGenerator generator;
	private final List<Charge> charges;
	private final double[] rho;
	private final int dimension;

	private GeneratorNoise(LindbladGenerator generator, List<Charge> charges, double[] rho) {
		this.generator = generator;
		this.charges = charges;
		this.rho = rho;
		this.dimension = generator.coordinates().dimension();
	}

	/** S_ab, and what rounding may have done to S_aa. */
	record Covariances(double[][] values, double[] errors) {
	}

	/**
	 * S_ab in the order of the charges.
	 *
	 * @param rho coordinates of the steady state, which must be the only one
	 * @throws SolverRefusedException when the generator is too large or has several steady states
	 */
	static Covariances of(LindbladGenerator generator, List<Charge> charges, double[] rho, long mostElements, Progress progress) {
		return new GeneratorNoise(generator, charges, rho).covariance(mostElements, progress);
	}

	private Covariances covariance(long mostElements, Progress progress) {
		int n = charges.size();
		double[][] right = new double[n][];
		for (int a = 0; a < n; a++) {
			right[a] = generator.counted(charges.get(a), 1, rho);
			double mean = generator.coordinates().trace(right[a]);
			for (int c = 0; c < rho.length; c++) {
				right[a][c] -= mean * rho[c];
			}
		}
		double[] errors = new double[n];
		double[][] x = solve(right, errors, mostElements, progress);
		double[][] covariance = new double[n][n];
		for (int a = 0; a < n; a++) {
			for (int b = 0; b <= a; b++) {
				Charge one = charges.get(a);
				Charge other = charges.get(b);
				Charge both = (bath, energy, operator) -> one.of(bath, energy, operator) * other.of(bath, energy, operator);
				covariance[a][b] = trace(both, rho) - trace(one, x[b]) - trace(other, x[a]);
				covariance[b][a] = covariance[a][b];
			}
		}
		for (int a = 0; a < n; a++) {
			Charge one = charges.get(a);
			double jumps = trace((bath, energy, operator) -> one.of(bath, energy, operator) * one.of(bath, energy, operator), rho);
			errors[a] += EPSILON * (Math.abs(jumps) + 2 * Math.abs(trace(one, x[a])));
		}
		return new Covariances(covariance, errors);
	}

	private double trace(Charge charge, double[] state) {
		return generator.coordinates().trace(generator.counted(charge, 1, state));
	}

	private double[][] solve(double[][] right, double[] errors, long mostElements, Progress progress) {
		int[] seeds = IntStream.range(0, rho.length).filter(c -> c < dimension || rho[c] != 0 || Arrays.stream(right).anyMatch(b -> b[c] != 0)).toArray();
		List<ReachedCoordinates.Part> parts = ReachedCoordinates.of(generator, seeds, mostElements, progress);
		if (parts.isEmpty()) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "its generator has more than " + mostElements + " elements");
		}
		double[][] x = new double[right.length][rho.length];
		boolean populated = false;
		for (ReachedCoordinates.Part part : parts) {
			int[] at = part.coordinates();
			boolean populations = at[0] < dimension;
			boolean idle = !populations && Arrays.stream(right).allMatch(b -> Arrays.stream(at).allMatch(c -> b[c] == 0));
			if (idle) {
				continue;
			}
			if (populations && populated) {
				throw several();
			}
			populated |= populations;
			solve(part, right, x, errors, mostElements, progress);
		}
		return x;
	}

	private void solve(ReachedCoordinates.Part part, double[][] right, double[][] x, double[] errors, long mostElements, Progress progress) {
		int[] at = part.coordinates();
		boolean populations = at[0] < dimension;
		SparseColumns matrix = populations ? withTrace(part) : part.generator();
		SparseLu lu;
		try {
			lu = SparseLu.of(matrix, mostElements, progress::cancelled);
		} catch (SparseLu.FillException e) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "the factors of its generator have more than " + mostElements + " elements");
		}
		if (!(lu.reciprocalCondition() > 1e-14)) {
			throw several();
		}
		for (int a = 0; a < right.length; a++) {
			double[] b = new double[at.length];
			for (int i = populations ? 1 : 0; i < b.length; i++) {
				b[i] = right[a][at[i]];
			}
			double[] solution = lu.solve(b);
			for (int i = 0; i < b.length; i++) {
				x[a][at[i]] = solution[i];
			}
			Charge charge = charges.get(a);
			errors[a] += NoiseRounding.of(matrix, lu, solution, Arrays.stream(b).map(Math::abs).toArray(), change -> trace(charge, whole(at, change)));
		}
	}

	private double[] whole(int[] at, double[] part) {
		double[] all = new double[rho.length];
		for (int i = 0; i < at.length; i++) {
			all[at[i]] = part[i];
		}
		return all;
	}

	private static SolverRefusedException several() {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, "it has several steady states, among which the variance grows with the square of the time");
	}

	/** The generator with its first row, that of a population, replaced by the trace in the size of the other rows. */
	private SparseColumns withTrace(ReachedCoordinates.Part part) {
		SparseColumns matrix = part.generator();
		double scale = Arrays.stream(matrix.value()).map(Math::abs).max().orElse(1);
		int[] start = new int[matrix.n() + 1];
		int[] row = new int[matrix.row().length + matrix.n()];
		double[] value = new double[row.length];
		int size = 0;
		for (int c = 0; c < matrix.n(); c++) {
			if (part.coordinates()[c] < dimension) {
				row[size] = 0;
				value[size++] = scale;
			}
			for (int e = matrix.start()[c]; e < matrix.start()[c + 1]; e++) {
				if (matrix.row()[e] != 0) {
					row[size] = matrix.row()[e];
					value[size++] = matrix.value()[e];
				}
			}
			start[c + 1] = size;
		}
		return new SparseColumns(matrix.n(), start, Arrays.copyOf(row, size), Arrays.copyOf(value, size));
	}
}
