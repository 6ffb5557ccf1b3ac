// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.linear.HermitianJacobi;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Names the subspaces among which the initial state of a degenerate machine chooses. With a stationary state S = sum w_c rho_c over smallest invariant
 * subspaces c, in all of which the state F that
 * the mixture of all states becomes is positive, F^(-1/2) S F^(-1/2) is a multiple of one on each: its eigenvalues tell them apart.
 * Source: B. Baumgartner and H. Narnhofer, J. Phys. A 41, 395303 (2008). Verified by {@code BlockSecularTest}.
 */
public final class InvariantSubspaces {

	private static final double EMPTY = 1e-11;
	private static final double SAME = 1e-7;

	private record Direction(double ratio, double weight, double energy) {
	}

	private InvariantSubspaces() {
	}

	/** Classes that the steady state itself tells apart, heaviest first; one class when it is unique. */
	public static List<ClosedClass> of(LevelBlocks levels, BlockSteadyState steady) {
		if (steady.uniqueness().stationaryStates() == 1) {
			return List.of(new ClosedClass("all states", 1, levels.states()));
		}
		List<Direction> directions = new ArrayList<>();
		for (int level = 0; level < levels.levels(); level++) {
			double energy = levels.energy(level);
			addDirections(levels.size(level), levels.block(steady.full(), level), levels.block(steady.rho(), level), vector -> energy, directions);
		}
		return named(directions, "at", "from", "to");
	}

	/**
	 * The same for a whole density matrix in any basis.
	 *
	 * @param full        what the mixture of all states becomes, as {re, im} row by row
	 * @param rho         the stationary state
	 * @param hamiltonian whose mean in a state of the subspace describes it
	 */
	static List<ClosedClass> of(double[][] full, double[][] rho, SparseHermitian hamiltonian) {
		List<Direction> directions = new ArrayList<>();
		addDirections(hamiltonian.dimension(), full, rho, vector -> mean(hamiltonian, vector), directions);
		return named(directions, "around", "between", "and");
	}

	private static double mean(SparseHermitian h, double[][] v) {
		double sum = 0;
		for (int e = 0; e < h.size(); e++) {
			int i = h.row(e);
			int j = h.column(e);
			double x = v[0][i] * v[0][j] + v[1][i] * v[1][j];
			double y = v[0][i] * v[1][j] - v[1][i] * v[0][j];
			sum += i == j ? h.real(e) * x : 2 * (h.real(e) * x - h.imaginary(e) * y);
		}
		return sum;
	}

	private static List<ClosedClass> named(List<Direction> directions, String at, String from, String to) {
		directions.sort(Comparator.comparingDouble(Direction::ratio));
		List<ClosedClass> classes = new ArrayList<>();
		int begin = 0;
		for (int i = 1; i <= directions.size(); i++) {
			double scale = Math.max(1, Math.abs(directions.get(i - 1).ratio()));
			if (i == directions.size() || directions.get(i).ratio() - directions.get(i - 1).ratio() > SAME * scale) {
				classes.add(subspace(directions.subList(begin, i), at, from, to));
				begin = i;
			}
		}
		classes.sort(Comparator.comparingDouble(ClosedClass::weight).reversed());
		return classes;
	}

	private static ClosedClass subspace(List<Direction> directions, String at, String from, String to) {
		double weight = directions.stream().mapToDouble(Direction::weight).sum();
		double low = directions.stream().mapToDouble(Direction::energy).min().orElseThrow();
		double high = directions.stream().mapToDouble(Direction::energy).max().orElseThrow();
		String states = directions.size() == 1 ? "1 state" : directions.size() + " states";
		boolean same = high - low <= SAME * Math.max(1, Math.abs(high));
		String energies = same ? String.format(Locale.ROOT, "%s E=%.6g", at, low) : String.format(Locale.ROOT, "%s E=%.6g %s E=%.6g", from, low, to, high);
		return new ClosedClass("invariant subspace of " + states + " " + energies, Math.max(0, weight), directions.size());
	}

	private static void addDirections(int d, double[][] full, double[][] rho, ToDoubleFunction<double[][]> energy, List<Direction> directions) {
		HermitianJacobi metric = HermitianJacobi.of(d, full[0], full[1]);
		int[] kept = java.util.stream.IntStream.range(0, d).filter(n -> metric.eigenvalue(n) > EMPTY).toArray();
		int k = kept.length;
		double[] re = new double[k * k];
		double[] im = new double[k * k];
		for (int a = 0; a < k; a++) {
			for (int b = 0; b < k; b++) {
				double norm = Math.sqrt(metric.eigenvalue(kept[a]) * metric.eigenvalue(kept[b]));
				double[] element = sandwich(metric, kept[a], kept[b], rho, d);
				re[a * k + b] = element[0] / norm;
				im[a * k + b] = element[1] / norm;
			}
		}
		HermitianJacobi ratios = HermitianJacobi.of(k, re, im);
		for (int c = 0; c < k; c++) {
			double weight = 0;
			for (int a = 0; a < k; a++) {
				double share = ratios.real(a, c) * ratios.real(a, c) + ratios.imaginary(a, c) * ratios.imaginary(a, c);
				weight += share * metric.eigenvalue(kept[a]);
			}
			directions.add(new Direction(ratios.eigenvalue(c), ratios.eigenvalue(c) * weight, energy.applyAsDouble(vector(metric, kept, ratios, c, d))));
		}
	}

	/** Eigenvector c in the basis of the matrices. */
	private static double[][] vector(HermitianJacobi metric, int[] kept, HermitianJacobi ratios, int c, int d) {
		double[][] v = new double[2][d];
		for (int a = 0; a < kept.length; a++) {
			for (int i = 0; i < d; i++) {
				v[0][i] += metric.real(i, kept[a]) * ratios.real(a, c) - metric.imaginary(i, kept[a]) * ratios.imaginary(a, c);
				v[1][i] += metric.real(i, kept[a]) * ratios.imaginary(a, c) + metric.imaginary(i, kept[a]) * ratios.real(a, c);
			}
		}
		return v;
	}

	/** v_a^+ rho v_b. */
	private static double[] sandwich(HermitianJacobi vectors, int a, int b, double[][] rho, int d) {
		double[] sum = new double[2];
		for (int i = 0; i < d; i++) {
			double x = 0;
			double y = 0;
			for (int j = 0; j < d; j++) {
				x += rho[0][i * d + j] * vectors.real(j, b) - rho[1][i * d + j] * vectors.imaginary(j, b);
				y += rho[0][i * d + j] * vectors.imaginary(j, b) + rho[1][i * d + j] * vectors.real(j, b);
			}
			sum[0] += vectors.real(i, a) * x + vectors.imaginary(i, a) * y;
			sum[1] += vectors.real(i, a) * y - vectors.imaginary(i, a) * x;
		}
		return sum;
	}
}
