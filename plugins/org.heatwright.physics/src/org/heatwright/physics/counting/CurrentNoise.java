// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.generator.DrivenFrame;
import org.heatwright.physics.generator.LindbladGenerator;
import org.heatwright.physics.linear.SparseColumns;
import org.heatwright.physics.linear.SparseLu;
import org.heatwright.physics.steady.Populations;

/**
 * Zero-frequency noise of the heat currents: S_ab = lim cov(Q_a, Q_b) / t for the heat Q_a that bath a has given after the time t.
 *
 * <p>With the generator G of the populations p and D_n = W^a o (E_i - E_j)^n for the rates W_ij^a of bath a from j to i,
 * <pre>
 *   J_a = 1' D_1 p,    G x_a = D_1 p - J_a p with 1' x_a = 0,    S_ab = delta_ab 1' D_2 p - 1' D_1^a x_b - 1' D_1^b x_a.
 * </pre>
 * x is found with one sparse LU of G whose first row is replaced by the trace: the group inverse is never formed. Source: C. Flindt et al., Phys. Rev. B 82,
 * 155407 (2010); M. Esposito, U. Harbola, S. Mukamel, Rev. Mod. Phys. 81, 1665 (2009). Machines with coherences: see {@link GeneratorNoise}. Cost: one LU, one
 * solve per bath. Verified by {@code MachinesInTimeTest} against {@code counting_statistics.json}.
 */
public final class CurrentNoise {

	/** Pairs of states between two questions whether the result is still wanted. */
	private static final int QUESTION = 1 << 14;

	/** Roundings of a sum of a few terms. */
	private static final double EPSILON = 8 * Math.ulp(1.0);

	private static final long MOST_ELEMENTS = 1L << 23;

	private final double[][] covariance;
	private final double[] errors;
	private final OptionalDouble fieldPower;

	/** @param errors of the diagonal */
	private CurrentNoise(double[][] covariance, double[] errors, OptionalDouble fieldPower) {
		this.covariance = covariance;
		this.errors = errors;
		this.fieldPower = fieldPower;
	}

	/**
	 * The noise of a machine with coherences, heat counted by the energies of its jumps.
	 *
	 * @param rho coordinates of its only steady state
	 * @throws org.heatwright.physics.SolverRefusedException with the reason when there is none
	 */
	public static CurrentNoise of(LindbladGenerator generator, int baths, double[] rho, Progress progress) {
		GeneratorNoise.Covariances all = GeneratorNoise.of(generator, IntStream.range(0, baths).mapToObj(LindbladGenerator.Charge::heat).toList(), rho,
				MOST_ELEMENTS, progress);
		return new CurrentNoise(all.values(), all.errors(), OptionalDouble.empty());
	}

	/** The same of a driven machine, with the noise of the power given to its drive: each quantum takes the bare energy of the transition. */
	public static CurrentNoise of(DrivenFrame frame, double gap, int baths, double[] rho, Progress progress) {
		List<LindbladGenerator.Charge> charges = new ArrayList<>(IntStream.range(0, baths).mapToObj(LindbladGenerator.Charge::heat).toList());
		charges.add(frame.quanta());
		GeneratorNoise.Covariances all = GeneratorNoise.of(frame.generator(), charges, rho, MOST_ELEMENTS, progress);
		double[][] heats = new double[baths][];
		Arrays.setAll(heats, a -> Arrays.copyOf(all.values()[a], baths));
		return new CurrentNoise(heats, Arrays.copyOf(all.errors(), baths), OptionalDouble.of(gap * gap * all.values()[baths][baths]));
	}

	/** The noise of the power given to a coherent field; absent without one. */
	public OptionalDouble fieldPower() {
		return fieldPower;
	}

	/** S_ab in the order of the baths. */
	public double covariance(int a, int b) {
		return covariance[a][b];
	}

	/** S_aa. */
	public double noise(int bath) {
		return covariance[bath][bath];
	}

	/** What rounding may have done to S_aa. */
	public double error(int bath) {
		return errors[bath];
	}

	public int baths() {
		return covariance.length;
	}

	/**
	 * The noise in a steady state; empty when the populations can end in several classes, where the variance grows with the square of the time.
	 *
	 * @throws java.util.concurrent.CancellationException when {@code cancelled} says so
	 */
	public static Optional<CurrentNoise> of(List<BathRates> baths, Populations steady, BooleanSupplier cancelled) {
		int reached = -1;
		for (int c = 0; c < steady.classes().size(); c++) {
			if (steady.weights()[c] > 0) {
				if (reached >= 0) {
					return Optional.empty();
				}
				reached = c;
			}
		}
		int[] members = steady.classes().get(reached);
		if (members.length == 1) {
			return Optional.of(new CurrentNoise(new double[baths.size()][baths.size()], new double[baths.size()], OptionalDouble.empty()));
		}
		return Optional.of(within(members, baths, steady.values(), cancelled));
	}

	private static CurrentNoise within(int[] members, List<BathRates> baths, double[] populations, BooleanSupplier cancelled) {
		int[] place = new int[populations.length];
		Arrays.fill(place, -1);
		double[] p = new double[members.length];
		for (int i = 0; i < members.length; i++) {
			place[members[i]] = i;
			p[i] = populations[members[i]];
		}
		double scale = largestRate(baths);
		SparseColumns matrix = withTrace(place, members.length, baths, scale, cancelled);
		SparseLu lu = SparseLu.of(matrix, cancelled);
		int n = baths.size();
		double[][] x = new double[n][];
		double[] second = new double[n];
		for (int a = 0; a < n; a++) {
			x[a] = lu.solve(right(place, baths.get(a), p, second, a));
		}
		double[][] covariance = new double[n][n];
		for (int a = 0; a < n; a++) {
			for (int b = 0; b < n; b++) {
				covariance[a][b] = (a == b ? second[a] : 0) - mean(place, baths.get(a), x[b]) - mean(place, baths.get(b), x[a]);
			}
		}
		double[] errors = new double[n];
		for (int a = 0; a < n; a++) {
			int bath = a;
			double[] weights = sizes(place, baths.get(a), p);
			errors[a] = NoiseRounding.of(matrix, lu, x[a], weights, change -> mean(place, baths.get(bath), change))
					+ EPSILON * (second[a] + 2 * size(place, baths.get(a), x[a]));
		}
		return new CurrentNoise(covariance, errors, OptionalDouble.empty());
	}

	/** The sizes of what is added up in each row of D_1 p - J p. */
	private static double[] sizes(int[] place, BathRates bath, double[] p) {
		double[] sizes = new double[p.length];
		double total = 0;
		for (int e = 0; e < bath.size(); e++) {
			int low = place[bath.low(e)];
			int high = place[bath.high(e)];
			if (low >= 0 && high >= 0) {
				sizes[high] += bath.gap(e) * bath.up(e) * p[low];
				sizes[low] += bath.gap(e) * bath.down(e) * p[high];
				total += bath.gap(e) * (bath.up(e) * p[low] + bath.down(e) * p[high]);
			}
		}
		for (int i = 0; i < p.length; i++) {
			sizes[i] += total * p[i];
		}
		return sizes;
	}

	/** What 1' D_1 x is the sum of, without signs. */
	private static double size(int[] place, BathRates bath, double[] x) {
		double sum = 0;
		for (int e = 0; e < bath.size(); e++) {
			int low = place[bath.low(e)];
			int high = place[bath.high(e)];
			if (low >= 0 && high >= 0) {
				sum += bath.gap(e) * (bath.up(e) * Math.abs(x[low]) + bath.down(e) * Math.abs(x[high]));
			}
		}
		return sum;
	}

	/** D_1 p - J p, its first element replaced by the trace 0; stores 1' D_2 p. */
	private static double[] right(int[] place, BathRates bath, double[] p, double[] second, int a) {
		double[] right = new double[p.length];
		double current = 0;
		for (int e = 0; e < bath.size(); e++) {
			int low = place[bath.low(e)];
			int high = place[bath.high(e)];
			if (low < 0 || high < 0) {
				continue;
			}
			double up = bath.up(e) * p[low];
			double down = bath.down(e) * p[high];
			right[high] += bath.gap(e) * up;
			right[low] -= bath.gap(e) * down;
			current += bath.gap(e) * (up - down);
			second[a] += bath.gap(e) * bath.gap(e) * (up + down);
		}
		for (int i = 0; i < p.length; i++) {
			right[i] -= current * p[i];
		}
		right[0] = 0;
		return right;
	}

	/** 1' D_1 x. */
	private static double mean(int[] place, BathRates bath, double[] x) {
		double sum = 0;
		for (int e = 0; e < bath.size(); e++) {
			int low = place[bath.low(e)];
			int high = place[bath.high(e)];
			if (low >= 0 && high >= 0) {
				sum += bath.gap(e) * (bath.up(e) * x[low] - bath.down(e) * x[high]);
			}
		}
		return sum;
	}

	private static double largestRate(List<BathRates> baths) {
		double largest = Double.MIN_NORMAL;
		for (BathRates bath : baths) {
			for (int e = 0; e < bath.size(); e++) {
				largest = Math.max(largest, Math.max(bath.up(e), bath.down(e)));
			}
		}
		return largest;
	}

	/** G with its first row replaced by scale (1 ... 1). */
	private static SparseColumns withTrace(int[] place, int n, List<BathRates> baths, double scale, BooleanSupplier cancelled) {
		GeneratorColumns columns = new GeneratorColumns(n);
		for (BathRates bath : baths) {
			for (int e = 0; e < bath.size(); e++) {
				if (e % QUESTION == 0 && cancelled.getAsBoolean()) {
					throw new CancellationException("cancelled");
				}
				int low = place[bath.low(e)];
				int high = place[bath.high(e)];
				if (low >= 0 && high >= 0) {
					columns.transition(low, high, bath.up(e));
					columns.transition(high, low, bath.down(e));
				}
			}
		}
		return columns.withFirstRow(scale);
	}
}
