// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.function.DoubleUnaryOperator;

/**
 * int_0^inf |C(t)| dt of a band-limited C whose modulus falls like P(t) / t^2, P a sum of oscillations, or faster.
 *
 * <p>C is sampled at 12 Gauss-Legendre points on panels on which its fastest oscillation turns by 1.5, where its polynomial is exact to rounding; |C| with its
 * kinks is integrated on halves of the polynomial, not of C.
 * The tail is not cut off but smoothed: with a weight W that is one up to 0.4 T and goes to zero with seven derivatives at T, and with
 * <pre>
 *   int W(t) t^(-j) dt = int t^(-j) dt   from 0.4 T,   j = 2, 3, 4,
 * </pre>
 * the sum over the panels differs from the whole integral by oscillations of P over T alone, which the smoothness of W suppresses. The error claimed is the
 * difference from half of T.
 * Source: smooth truncation as in A. Iserles, S. P. Nørsett, Proc. R. Soc. A 461, 1383 (2005), and A. Sidi, Practical Extrapolation Methods (2003), chapter 11.
 * Verified by {@code LineXiTest}.
 */
final class OscillatingIntegral {

	/** C at the points of a panel. */
	interface Signal {
		void sample(double from, double width, double[] re, double[] im);
	}

	static final double TURN = 1.5;
	private static final int N = 12;
	private static final int DEEPEST = 23;
	private static final double AGREEMENT = 1e-13;
	private static final double PLATEAU = 0.4;
	/** Gauss-Legendre points on (-1, 1), ascending. */
	static final double[] NODES = new double[N];
	static final double[] WEIGHTS = new double[N];
	private static final double[][] LEFT = new double[N][N];
	private static final double[][] RIGHT = new double[N][N];
	private static final double[] FIRST = new double[N];
	private static final double[] LAST = new double[N];
	private static final double[] SMOOTH = smoothStep(6);
	private static final double[] BUMP;

	static {
		for (int i = 0; i < N; i++) {
			int k = i < N / 2 ? N / 2 - 1 - i : i - N / 2;
			NODES[i] = (i < N / 2 ? -1 : 1) * FrequencyPanels.node(k);
			WEIGHTS[i] = FrequencyPanels.weight(k);
		}
		for (int i = 0; i < N; i++) {
			FIRST[i] = lagrange(i, -1);
			LAST[i] = lagrange(i, 1);
			for (int k = 0; k < N; k++) {
				LEFT[i][k] = lagrange(k, 0.5 * (NODES[i] - 1));
				RIGHT[i][k] = lagrange(k, 0.5 * (NODES[i] + 1));
			}
		}
		BUMP = bump();
	}

	private final double end;
	private double total;
	private double half;
	private double rounding;

	private OscillatingIntegral(double end) {
		this.end = end;
	}

	/**
	 * @param fastest largest angular frequency of C
	 * @param end     T
	 */
	static LogarithmicTrapezoid.Estimate of(Signal signal, double fastest, double end) {
		OscillatingIntegral integral = new OscillatingIntegral(end);
		int panels = panels(fastest, end);
		double width = end / panels;
		double[] re = new double[N];
		double[] im = new double[N];
		for (int p = 0; p < panels; p++) {
			signal.sample(p * width, width, re, im);
			integral.refine(p * width, width, re, im, integral.sums(p * width, width, re, im), 0);
		}
		return new LogarithmicTrapezoid.Estimate(integral.total, Math.abs(integral.total - integral.half) + integral.rounding + 1e-12 * integral.total);
	}

	/** An even number, so that T / 2 ends a panel. */
	static int panels(double fastest, double end) {
		return 2 * (int) Math.ceil(Math.min(1e8, 0.5 * end * fastest / TURN));
	}

	/** int |C| W(t / T) and int |C| W(2 t / T) over a panel. */
	private double[] sums(double from, double width, double[] re, double[] im) {
		double[] sums = new double[2];
		for (int i = 0; i < N; i++) {
			double time = from + 0.5 * width * (1 + NODES[i]);
			double modulus = 0.5 * width * WEIGHTS[i] * Math.hypot(re[i], im[i]);
			sums[0] += modulus * weight(time / end);
			sums[1] += modulus * weight(2 * time / end);
		}
		return sums;
	}

	private void refine(double from, double width, double[] re, double[] im, double[] whole, int depth) {
		double[][] left = { times(LEFT, re), times(LEFT, im) };
		double[][] right = { times(RIGHT, re), times(RIGHT, im) };
		double[] first = sums(from, width / 2, left[0], left[1]);
		double[] second = sums(from + width / 2, width / 2, right[0], right[1]);
		double difference = Math.abs(first[0] + second[0] - whole[0]) + Math.abs(first[1] + second[1] - whole[1]);
		boolean small = Math.abs(whole[0]) + Math.abs(whole[1]) <= AGREEMENT * total;
		if (small || difference <= AGREEMENT * Math.max(total, whole[0]) && !hidden(re, im) || depth == DEEPEST) {
			total += first[0] + second[0];
			half += first[1] + second[1];
			rounding += difference;
		} else {
			refine(from, width / 2, left[0], left[1], first, depth + 1);
			refine(from + width / 2, width / 2, right[0], right[1], second, depth + 1);
		}
	}

	/** Whether C goes through zero between an end of the panel and its first or last point, which no sum over the points can see. */
	private static boolean hidden(double[] re, double[] im) {
		return product(FIRST, re) * re[0] + product(FIRST, im) * im[0] <= 0 || product(LAST, re) * re[N - 1] + product(LAST, im) * im[N - 1] <= 0;
	}

	private static double product(double[] row, double[] vector) {
		double sum = 0;
		for (int k = 0; k < N; k++) {
			sum += row[k] * vector[k];
		}
		return sum;
	}

	private static double[] times(double[][] matrix, double[] vector) {
		double[] product = new double[N];
		for (int i = 0; i < N; i++) {
			product[i] = product(matrix[i], vector);
		}
		return product;
	}

	private static double lagrange(int k, double x) {
		double product = 1;
		for (int i = 0; i < N; i++) {
			product *= i == k ? 1 : (x - NODES[i]) / (NODES[k] - NODES[i]);
		}
		return product;
	}

	/** W at t / T. */
	private static double weight(double x) {
		if (x <= PLATEAU) {
			return 1;
		}
		if (x >= 1) {
			return 0;
		}
		double u = (x - PLATEAU) / (1 - PLATEAU);
		return 1 - step(u) + bell(u) * (BUMP[0] + u * (BUMP[1] + u * BUMP[2]));
	}

	private static double bell(double u) {
		double q = 4 * u * (1 - u);
		double cube = q * q * q;
		return cube * cube * q;
	}

	private static double step(double u) {
		double sum = 0;
		for (int k = SMOOTH.length - 1; k >= 0; k--) {
			sum = sum * u + SMOOTH[k];
		}
		return sum * Math.pow(u, SMOOTH.length);
	}

	/** The polynomial from 0 to 1 whose first n derivatives vanish at both ends, over u^(n+1). */
	private static double[] smoothStep(int n) {
		double[] coefficients = new double[n + 1];
		for (int k = 0; k <= n; k++) {
			coefficients[k] = (k % 2 == 0 ? 1 : -1) * binomial(n + k, k) * binomial(2 * n + 1, n - k);
		}
		return coefficients;
	}

	private static double binomial(int n, int k) {
		double value = 1;
		for (int i = 1; i <= k; i++) {
			value = value * (n - k + i) / i;
		}
		return Math.rint(value);
	}

	/** The three coefficients with which W integrates t^-2, t^-3 and t^-4 exactly; by Cramer's rule. */
	private static double[] bump() {
		double[][] matrix = new double[3][3];
		double[] right = new double[3];
		for (int j = 0; j < 3; j++) {
			int power = j + 2;
			for (int k = 0; k < 3; k++) {
				int exponent = k;
				matrix[j][k] = moment(power, u -> bell(u) * Math.pow(u, exponent));
			}
			right[j] = Math.pow(PLATEAU, 1 - power) / (power - 1) - moment(power, u -> 1 - step(u));
		}
		double whole = determinant(matrix);
		double[] solution = new double[3];
		for (int k = 0; k < 3; k++) {
			double[][] changed = new double[3][];
			for (int j = 0; j < 3; j++) {
				changed[j] = matrix[j].clone();
				changed[j][k] = right[j];
			}
			solution[k] = determinant(changed) / whole;
		}
		return solution;
	}

	private static double moment(int power, DoubleUnaryOperator f) {
		double sum = 0;
		for (int k = 0; k < 16; k++) {
			sum += FrequencyPanels.panel(u -> f.applyAsDouble(u) * Math.pow(PLATEAU + (1 - PLATEAU) * u, -power), k / 16.0, (k + 1) / 16.0);
		}
		return (1 - PLATEAU) * sum;
	}

	private static double determinant(double[][] m) {
		return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
				+ m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
	}
}
