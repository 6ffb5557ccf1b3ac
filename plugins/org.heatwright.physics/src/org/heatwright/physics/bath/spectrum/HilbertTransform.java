// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The imaginary part of Gamma(w) = int_0^inf exp(iws) C(s) ds = gamma(w)/2 + i S(w):
 * <pre>
 *   S(w) = (1/2 pi) P int gamma(v) / (w - v) dv = (1/2 pi) int_0^inf [gamma(w - x) - gamma(w + x)] / x dx,
 * </pre>
 * the integral of x over panels that end where gamma(w - x) or gamma(w + x) has an edge, for spectra without a closed form. Infinite where gamma jumps.
 * Source: Breuer and Petruccione (2002), Eq. (3.140). Cost: about 3000 rates. Verified by {@code HilbertTransformTest} against {@code
 * redfield_equals_gksl.json}.
 */
final class HilbertTransform {

	/** Rates below this are zero: they have lost digits to underflow. */
	private static final double LEAST = 1e-300;

	private HilbertTransform() {
	}

	static double at(double omega, Rates rates) {
		boolean smooth = rates.spectrum().isSmooth();
		if (Double.isInfinite(rates.at(0))) {
			return Double.NEGATIVE_INFINITY;
		}
		double[] of = FrequencyPanels.of(rates).edges();
		double jump = smooth ? 0 : jump(omega, rates, 1e-9 * (omega == 0 ? of[1] : Math.abs(omega)));
		if (jump != 0) {
			return jump > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
		}
		DoubleUnaryOperator integrand = x -> (rates.at(omega - x) - rates.at(omega + x)) / x;
		double total = 0;
		double[] edges = edges(Math.abs(omega), of, smooth, rates.beta() == Double.POSITIVE_INFINITY);
		for (int i = 1; i < edges.length; i++) {
			total += FrequencyPanels.panel(integrand, edges[i - 1], edges[i]);
		}
		return total / (2 * Math.PI);
	}

	/** gamma(w+) - gamma(w-) where gamma jumps to zero, as at the edges of a box; 0 where it is continuous: there it grows with the distance from a foot. */
	private static double jump(double omega, Rates rates, double near) {
		double below = rates.at(omega == 0 ? -Double.MIN_NORMAL : Math.nextDown(omega));
		double above = rates.at(omega == 0 ? Double.MIN_NORMAL : Math.nextUp(omega));
		double beside = rates.at(omega + (above > below ? 1 : -1) * near);
		return Math.min(below, above) == 0 && Math.max(below, above) > Math.max(LEAST, 0.5 * beside) ? above - below : 0;
	}

	/** Where gamma(w -+ x) passes an edge of gamma, x &gt; 0, with octaves towards x = 0 and, where 1 / x stands beside a kink or a jump, octaves upwards too. */
	private static double[] edges(double omega, double[] of, boolean smooth, boolean atZeroTemperature) {
		double[] all = new double[4 * of.length + 4 * Double.MAX_EXPONENT];
		int count = 0;
		double smallest = Double.POSITIVE_INFINITY;
		double largest = 0;
		for (double edge : of) {
			for (double x : new double[] { edge, Math.abs(edge - omega), edge + omega }) {
				if (x > (smooth ? 1e-13 * Math.max(omega, edge) : 0)) {
					all[count++] = x;
					smallest = Math.min(smallest, x);
					largest = Math.max(largest, x);
				}
			}
		}
		for (double x = 2 * smallest; !smooth && x < largest; x *= 2) {
			all[count++] = x;
		}
		double low = omega > 0 ? Math.min(smallest, omega) : smallest;
		// At zero temperature gamma has a kink at zero frequency, which gamma(w - x) passes at x = |w|.
		for (double x = omega; smooth && atZeroTemperature && x > 0 && x < largest; x *= 2) {
			all[count++] = x;
		}
		for (int k = 0; k < 40; k++) {
			all[count++] = low * Math.pow(2, -k - 1);
		}
		all[count++] = 0;
		return Arrays.stream(all, 0, count).sorted().distinct().toArray();
	}
}
