// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

/**
 * C(t) of a bath: the closed form of its family, or (1/2 pi) int gamma(w) exp(-iwt) dw over a spectrum of compact support. Verified by {@code CorrelationTest}
 * against {@code baths.json}.
 */
final class Correlations {

	/** So many pieces of the frequency axis are integrated for one time. */
	private static final double MOST_PIECES = 20_000;

	private Correlations() {
	}

	static ComplexValue at(double time, Bath bath, Rates rates) {
		if (!(time > 0)) {
			throw new IllegalArgumentException("C(t) is asked for at t = " + time + "; it is known for t > 0");
		}
		double half = bath.convention() == Convention.J_PI ? 1 : 0.5;
		double beta = bath.inverseTemperature();
		boolean density = bath.convention() != Convention.RATE;
		return switch (bath.spectrum()) {
			case Spectrum.WhiteNoise white -> throw new IllegalArgumentException("white noise has C(t) = Gamma delta(t)");
			case Spectrum.ExponentialNoise s -> new ComplexValue(0.5 * s.rate() * s.width() * Math.exp(-s.width() * time), 0);
			case Spectrum.Ohmic s when density -> new OhmicCorrelation(half * s.strength(), s.exponent(), s.cutoff(), beta).at(time);
			case Spectrum.DrudeLorentz s when density -> new DrudeCorrelation(half * s.reorganization(), s.width(), beta).at(time);
			case Spectrum.Underdamped s when density -> new UnderdampedCorrelation(half * s.strength() * s.strength(), s.resonance(), s.width(), beta).at(time);
			case Spectrum.Box s when density && beta == Double.POSITIVE_INFINITY -> box(half * s.height(), s.from(), s.to(), time);
			case Spectrum.ConstantRate s -> throw new IllegalArgumentException("a constant rate has no correlation function");
			default -> fourier(time, rates);
		};
	}

	/** (J0 / pi) int_a^b exp(-iwt) dw = (2 J0 / pi t) sin((b - a) t / 2) exp(-i (a + b) t / 2). */
	private static ComplexValue box(double height, double from, double to, double time) {
		double size = 2 * height / (Math.PI * time) * Math.sin(0.5 * (to - from) * time);
		double phase = -0.5 * (from + to) * time;
		return new ComplexValue(size * Math.cos(phase), size * Math.sin(phase));
	}

	/**
	 * Whether {@link #at} has a value at a time, and finds it with a bounded effort: spectra without a closed form turn by the width of their band, times the
	 * time.
	 */
	static boolean isKnown(double time, Bath bath, Rates rates) {
		boolean density = bath.convention() != Convention.RATE;
		return time > 0 && switch (bath.spectrum()) {
			case Spectrum.WhiteNoise s -> false;
			case Spectrum.ConstantRate s -> false;
			case Spectrum.ExponentialNoise s -> true;
			case Spectrum.Ohmic s when density -> true;
			case Spectrum.DrudeLorentz s when density -> true;
			case Spectrum.Underdamped s when density -> true;
			case Spectrum.Box s when density && bath.inverseTemperature() == Double.POSITIVE_INFINITY -> true;
			default -> pieces(time, FrequencyPanels.of(rates).edges(), FrequencyPanels.lowest(rates.spectrum())) <= MOST_PIECES;
		};
	}

	private static double pieces(double time, double[] edges, double lowest) {
		double pieces = 0;
		for (int i = 1; i < edges.length; i++) {
			pieces += edges[i] <= lowest ? 0 : Math.floor(1 + (edges[i] - edges[i - 1]) * time / (Math.PI / 2));
		}
		return pieces;
	}

	/** Every panel is cut so finely that the phase turns by less than pi / 2 on a piece. */
	private static ComplexValue fourier(double time, Rates rates) {
		double[] edges = FrequencyPanels.of(rates).edges();
		double lowest = FrequencyPanels.lowest(rates.spectrum());
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
