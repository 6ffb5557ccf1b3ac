// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/** A spectrum that acts at every frequency above zero, with neither jumps nor kinks there. */
interface SmoothSpectrum extends Spectrum {

	@Override
	default double lowest() {
		return 0;
	}

	@Override
	default boolean isSmooth() {
		return true;
	}

	@Override
	default double supremum(Rates rates) {
		return RateExtremes.supremum(rates);
	}

	@Override
	default double supremumAbsorption(Rates rates) {
		return RateExtremes.supremumAbsorption(rates);
	}
}
