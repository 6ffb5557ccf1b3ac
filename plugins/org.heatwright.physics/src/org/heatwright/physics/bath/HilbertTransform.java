// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The imaginary part of Gamma(w) = int_0^inf exp(iws) C(s) ds = gamma(w)/2 + i S(w):
 * <pre>
 *   S(w) = (1/2 pi) P int gamma(v) / (w - v) dv = (1/2 pi) int_0^inf [gamma(w - x) - gamma(w + x)] / x dx,
 * </pre>
 * the integral of x over panels that end where gamma(w - x) or gamma(w + x) has an edge; closed forms for noise. Infinite where gamma has no cut-off.
 * Source: Breuer and Petruccione (2002), Eq. (3.140). Cost: about 3000 rates. Verified by {@code HilbertTransformTest} against {@code redfield_equals_gksl.json}.
 */
final class HilbertTransform {

	private HilbertTransform() {
	}

	static double at(double omega, Bath bath, Rates rates) {
		return switch (bath.spectrum()) {
			case Spectrum.WhiteNoise white -> 0;
			case Spectrum.ExponentialNoise s -> 0.5 * s.rate() * s.width() * omega / (s.width() * s.width() + omega * omega);
			case Spectrum.ConstantRate s -> s.rate() == 0 ? 0 : Double.NEGATIVE_INFINITY;
			default -> quadrature(omega, rates);
		};
	}

	private static double quadrature(double omega, Rates rates) {
		if (Double.isInfinite(rates.at(0))) {
			return Double.NEGATIVE_INFINITY;
		}
		DoubleUnaryOperator integrand = x -> (rates.at(omega - x) - rates.at(omega + x)) / x;
		double total = 0;
		double[] edges = edges(Math.abs(omega), FrequencyPanels.of(rates).edges());
		for (int i = 1; i < edges.length; i++) {
			total += FrequencyPanels.panel(integrand, edges[i - 1], edges[i]);
		}
		return total / (2 * Math.PI);
	}

	/** Where gamma(w -+ x) passes an edge of gamma, x &gt; 0, with octaves towards x = 0 and towards x = |w|. */
	private static double[] edges(double omega, double[] of) {
		double[] all = new double[4 * of.length + 128];
		int count = 0;
		double smallest = Double.POSITIVE_INFINITY;
		for (double edge : of) {
			for (double x : new double[] { edge, Math.abs(edge - omega), edge + omega }) {
				if (x > 1e-13 * Math.max(omega, edge)) {
					all[count++] = x;
					smallest = Math.min(smallest, x);
				}
			}
		}
		double low = omega > 0 ? Math.min(smallest, omega) : smallest;
		for (int k = 0; k < 40; k++) {
			all[count++] = low * Math.pow(2, -k - 1);
		}
		all[count++] = 0;
		return Arrays.stream(all, 0, count).sorted().distinct().toArray();
	}
}
