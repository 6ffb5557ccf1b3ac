// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.facts;

import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.SpectralDensity;

/**
 * What the numbers of a spectrum are, as its class in the metamodel says. Verified by {@code SpectrumAssemblerTest} against what the physics does with them.
 */
public enum SpectrumNature {

	/** A spectral density J; its convention gives the factor of the rates. */
	DENSITY,
	/** A spectral density or rates, by its convention. */
	ANY,
	/** gamma(omega &gt; 0) / (n + 1). */
	EMISSION,
	/** gamma(omega &gt; 0) itself. */
	RATE,
	/** gamma at both signs of the frequency: infinite temperature. */
	NOISE;

	/** The nature of a spectrum; of none, a density. */
	public static SpectrumNature of(SpectralDensity spectrum) {
		return spectrum == null ? DENSITY : Facts.nature(spectrum.eClass());
	}

	/** Whether a spectrum has finite rates at infinite temperature: what is given by its rates has. */
	public static boolean standsInfiniteTemperature(SpectralDensity spectrum) {
		return switch (of(spectrum)) {
			case NOISE, RATE -> true;
			case EMISSION -> false;
			case DENSITY, ANY -> spectrum != null && spectrum.getConvention() == Convention.RATE;
		};
	}
}
