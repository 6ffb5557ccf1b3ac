// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * C(t) = F(it) + F(beta - it) of a rate that is continuous and linear between corners on the positive axis, with gamma(-w) = exp(-beta w) gamma(w):
 * <pre>
 *   F(z) = (1/2 pi) int_0^inf gamma(w) exp(-z w) dw = (1/2 pi z^2) sum_j s_j g(w_j z),   g(x) = exp(-x) - 1 + x,
 * </pre>
 * s_j the change of slope at the corner w_j; sum s_j = 0, and sum s_j w_j = gamma(0). At zero temperature, and where absorption is below rounding, the line may
 * be seen from its middle, since |C| alone is wanted.
 * Verified by {@code LineXiTest}.
 */
final class KinkedCorrelation implements OscillatingIntegral.Signal {

	private final double[] corners;
	private final double[] changes;
	private final double beta;
	private final double[] value = new double[2];

	/** @param beta +inf for emission alone */
	KinkedCorrelation(double[] corners, double[] values, double beta) {
		this.corners = corners;
		this.beta = beta;
		this.changes = new double[corners.length];
		double slope = 0;
		for (int j = 0; j < corners.length; j++) {
			double next = j + 1 == corners.length ? 0 : (values[j + 1] - values[j]) / (corners[j + 1] - corners[j]);
			changes[j] = next - slope;
			slope = next;
		}
	}

	@Override
	public void sample(double from, double width, double[] re, double[] im) {
		for (int i = 0; i < re.length; i++) {
			double time = from + 0.5 * width * (1 + OscillatingIntegral.NODES[i]);
			value[0] = 0;
			value[1] = 0;
			add(0, time);
			if (beta < Double.POSITIVE_INFINITY) {
				add(beta, -time);
			}
			re[i] = value[0];
			im[i] = value[1];
		}
	}

	/** Adds F(x + iy). */
	private void add(double x, double y) {
		double sumRe = 0;
		double sumIm = 0;
		for (int j = 0; j < corners.length; j++) {
			double a = corners[j] * x;
			double b = corners[j] * y;
			if (Math.hypot(a, b) < 0.5) {
				// x^2/2 - x^3/6 + ...: by Horner's rule, 16 terms
				double re = 0;
				double im = 0;
				for (int k = 17; k >= 2; k--) {
					double nextRe = -(a * re - b * im) / (k + 1) + 1;
					im = -(a * im + b * re) / (k + 1);
					re = nextRe;
				}
				double squareRe = 0.5 * (a * a - b * b);
				double squareIm = a * b;
				sumRe += changes[j] * (squareRe * re - squareIm * im);
				sumIm += changes[j] * (squareRe * im + squareIm * re);
			} else {
				double decay = Math.exp(-a);
				sumRe += changes[j] * (decay * Math.cos(b) - 1 + a);
				sumIm += changes[j] * (b - decay * Math.sin(b));
			}
		}
		double re = x * x - y * y;
		double im = 2 * x * y;
		double norm = 2 * Math.PI * (re * re + im * im);
		value[0] += (sumRe * re + sumIm * im) / norm;
		value[1] += (sumIm * re - sumRe * im) / norm;
	}
}
