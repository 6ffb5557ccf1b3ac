// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

/** How strongly a bath acts at each frequency. Formulas: Breuer and Petruccione, The Theory of Open Quantum Systems, section 3.6. */
public sealed interface Spectrum {

	/** J(w) = eta w^s wc^(1-s) exp(-w/wc). */
	record Ohmic(double strength, double exponent, double cutoff) implements Spectrum {

		public Ohmic {
			require(strength >= 0, "strength", strength);
			require(exponent > 0, "exponent", exponent);
			require(cutoff > 0, "cutoff", cutoff);
		}
	}

	/** J(w) = 2 lambda g w / (w^2 + g^2). */
	record DrudeLorentz(double reorganization, double width) implements Spectrum {

		public DrudeLorentz {
			require(reorganization >= 0, "reorganization", reorganization);
			require(width > 0, "width", width);
		}
	}

	/** J(w) = lambda^2 G w / ((w0^2 - w^2)^2 + G^2 w^2). */
	record Underdamped(double strength, double resonance, double width) implements Spectrum {

		public Underdamped {
			require(Double.isFinite(strength), "strength", strength);
			require(resonance > 0, "resonance", resonance);
			require(width > 0, "width", width);
		}
	}

	/** gamma(w) = rate for every w of either sign: infinite temperature. */
	record WhiteNoise(double rate) implements Spectrum {

		public WhiteNoise {
			require(rate >= 0, "rate", rate);
		}
	}

	/** gamma(w) = rate k^2 / (k^2 + w^2), C(s) = (rate k / 2) exp(-k s): infinite temperature. */
	record ExponentialNoise(double rate, double width) implements Spectrum {

		public ExponentialNoise {
			require(rate >= 0, "rate", rate);
			require(width > 0, "width", width);
		}
	}

	/** gamma(w > 0) is a line, gamma(-w) = exp(-beta w) gamma(w). */
	record Line(LineShape shape, double peak, double center, double width) implements Spectrum {

		public Line {
			require(peak >= 0, "peak", peak);
			require(center > 0, "center", center);
			require(width > 0, "width", width);
		}
	}

	/** An ideal band-pass: J(w) = height for from <= w <= to. */
	record Box(double height, double from, double to) implements Spectrum {

		public Box {
			require(height >= 0, "height", height);
			require(from >= 0, "from", from);
			require(to > from, "to", to);
		}
	}

	/**
	 * gamma(w > 0) = rate (n + 1), gamma(-w) = rate n. At w = 0 it is infinite for T > 0, as n is, and destroys at once the coherences that the bath sees; at T =
	 * 0, where gamma jumps from 0 to the rate,
	 * gamma(0) = rate is the limit from above, that of emission: inside degenerate levels the bath then dephases at the rate at which it would empty a level just
	 * above. The limit T -&gt; 0 is not that
	 * number; of two qubits or levels that are one, split them or choose a spectrum that is continuous. Verified by {@code InstantDephasingTest}.
	 */
	record ConstantRate(double rate) implements Spectrum {

		public ConstantRate {
			require(rate >= 0, "rate", rate);
		}
	}

	/** Values at increasing positive frequencies, linear between them and zero outside. */
	record Tabulated(double[] frequencies, double[] values) implements Spectrum {

		public Tabulated {
			frequencies = frequencies.clone();
			values = values.clone();
			require(frequencies.length >= 2 && frequencies.length == values.length, "number of values", values.length);
			for (int i = 0; i < values.length; i++) {
				require(frequencies[i] > (i == 0 ? 0 : frequencies[i - 1]), "frequency", frequencies[i]);
				require(values[i] >= 0, "value", values[i]);
			}
		}

		@Override
		public double[] frequencies() {
			return frequencies.clone();
		}

		@Override
		public double[] values() {
			return values.clone();
		}

		double at(double frequency) {
			int index = java.util.Arrays.binarySearch(frequencies, frequency);
			if (index >= 0) {
				return values[index];
			}
			int right = -index - 1;
			if (right == 0 || right == frequencies.length) {
				return 0;
			}
			double share = (frequency - frequencies[right - 1]) / (frequencies[right] - frequencies[right - 1]);
			return values[right - 1] + share * (values[right] - values[right - 1]);
		}
	}

	private static void require(boolean condition, String what, double value) {
		if (!condition || !Double.isFinite(value)) {
			throw new IllegalArgumentException(what + " = " + value + " is not possible for this spectrum");
		}
	}
}
