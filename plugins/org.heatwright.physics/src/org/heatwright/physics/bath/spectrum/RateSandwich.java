// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * Bounds of Xi that need the rates alone:
 * <pre>
 *   (1/2) sup gamma  &lt;=  Xi  &lt;=  (1/2) (||gamma||_2 ||gamma'||_2)^(1/2),   norms over all real frequencies.
 * </pre>
 * Left: |gamma(w)| &lt;= int |C| = 2 Xi. Right: the Carlson-Beurling inequality (int_0^inf |C|)^2 &lt;= pi ||C|| ||sC|| on the half axis, with Parseval;
 * equality for the Ohmic bath at T = 0. Verified by {@code CorrelationNormTest}.
 */
final class RateSandwich {

	private RateSandwich() {
	}

	static double lower(Rates rates) {
		return 0.5 * rates.supremum();
	}

	/** The same for the part of gamma at negative frequencies alone. */
	static double upperOfAbsorption(Rates rates) {
		FrequencyPanels panels = FrequencyPanels.of(rates);
		double size = panels.integrate(omega -> Rates.square(rates.at(-omega)));
		double slope = panels.integrate(omega -> {
			double step = panels.step(omega);
			return Rates.square((rates.at(-omega + step) - rates.at(-omega - step)) / (2 * step));
		});
		return 0.5 * Math.pow(size * slope, 0.25) * (1 + 1e-6);
	}

	/** Inflated by 1e-6 for the error of the quadrature and of the differences. */
	static double upper(Rates rates) {
		FrequencyPanels panels = FrequencyPanels.of(rates);
		if (rates.hasSlope()) {
			double[] squares = panels.integrate(rates::addSquares, 2);
			return 0.5 * Math.pow(squares[0] * squares[1], 0.25) * (1 + 1e-6);
		}
		double size = panels.integrate(omega -> Rates.square(rates.at(omega)) + Rates.square(rates.at(-omega)));
		double slope = panels.integrate(omega -> {
			double step = panels.step(omega);
			double emission = (rates.at(omega + step) - rates.at(omega - step)) / (2 * step);
			double absorption = (rates.at(-omega + step) - rates.at(-omega - step)) / (2 * step);
			return emission * emission + absorption * absorption;
		});
		return 0.5 * Math.pow(size * slope, 0.25) * (1 + 1e-6);
	}
}
