// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * C(t) = (1/2 pi) int gamma(w) exp(-iwt) dw over the panels of a spectrum without a closed form. Verified by {@code CorrelationTest} against
 * {@code baths.json}.
 */
final class FourierCorrelation {

	/** So many pieces of the frequency axis are integrated for one time. */
	private static final double MOST_PIECES = 20_000;

	private FourierCorrelation() {
	}

	/** Whether {@link #at} finds its value with a bounded effort: the phase turns by the width of the band, times the time. */
	static boolean isBounded(double time, Rates rates) {
		return pieces(time, FrequencyPanels.of(rates).edges(), rates.spectrum().lowest()) <= MOST_PIECES;
	}

	private static double pieces(double time, double[] edges, double lowest) {
		double pieces = 0;
		for (int i = 1; i < edges.length; i++) {
			pieces += edges[i] <= lowest ? 0 : Math.floor(1 + (edges[i] - edges[i - 1]) * time / (Math.PI / 2));
		}
		return pieces;
	}

	/** Every panel is cut so finely that the phase turns by less than pi / 2 on a piece. */
	static ComplexValue at(double time, Rates rates) {
		double[] edges = FrequencyPanels.of(rates).edges();
		double lowest = rates.spectrum().lowest();
		if (pieces(time, edges, lowest) > MOST_PIECES) {
			throw new IllegalArgumentException("C(t) turns too often until t = " + time + " to be integrated");
		}
		double re = 0;
		double im = 0;
		for (int i = 1; i < edges.length; i++) {
			if (edges[i] <= lowest) {
				continue;
			}
			int pieces = (int) (1 + (edges[i] - edges[i - 1]) * time / (Math.PI / 2));
			double width = (edges[i] - edges[i - 1]) / pieces;
			for (int k = 0; k < pieces; k++) {
				double from = edges[i - 1] + k * width;
				re += FrequencyPanels.panel(w -> (rates.at(w) + rates.at(-w)) * Math.cos(w * time), from, from + width);
				im -= FrequencyPanels.panel(w -> (rates.at(w) - rates.at(-w)) * Math.sin(w * time), from, from + width);
			}
		}
		return new ComplexValue(re / (2 * Math.PI), im / (2 * Math.PI));
	}
}
