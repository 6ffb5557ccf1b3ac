// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

/** Suprema of gamma over frequency. Verified by {@code RateExtremesTest}. */
final class RateExtremes {

	private RateExtremes() {
	}

	static double supremum(Bath bath, Rates rates) {
		return switch (bath.spectrum()) {
			case Spectrum.WhiteNoise s -> s.rate();
			case Spectrum.ExponentialNoise s -> s.rate();
			case Spectrum.ConstantRate s -> bath.inverseTemperature() == Double.POSITIVE_INFINITY || s.rate() == 0 ? s.rate() : Double.POSITIVE_INFINITY;
			default -> {
				double atZero = rates.at(0);
				yield Double.isInfinite(atZero) ? atZero : Math.max(atZero, FrequencyPanels.of(rates).supremum(rates::at));
			}
		};
	}

	static double supremumAbsorption(Bath bath, Rates rates) {
		return switch (bath.spectrum()) {
			case Spectrum.WhiteNoise s -> s.rate() == 0 ? 0 : Double.POSITIVE_INFINITY;
			case Spectrum.ExponentialNoise s -> s.rate() * s.width() / 2;
			case Spectrum.ConstantRate s -> bath.inverseTemperature() == Double.POSITIVE_INFINITY ? 0 : s.rate() / bath.inverseTemperature();
			default -> FrequencyPanels.of(rates).supremum(omega -> omega * rates.at(-omega));
		};
	}
}
