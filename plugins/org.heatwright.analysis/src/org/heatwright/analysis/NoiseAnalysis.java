// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Zero-frequency noise of the heat currents, S = lim Var(Q)/t, in the units of the analysis.
 *
 * @param covariances row and column in the order of {@code baths}
 * @param power       the noise of the power, of work baths or of a coherent drive; absent without either
 */
public record NoiseAnalysis(List<Current> baths, List<List<Double>> covariances, OptionalDouble power) {

	public NoiseAnalysis {
		baths = List.copyOf(baths);
		covariances = List.copyOf(covariances);
	}

	/**
	 * The noise of one current.
	 *
	 * @param error       what rounding may have done to the noise; where it is as large, the noise is not known
	 * @param fano        S / |J|, an energy; absent when there is no current, and where noise or current is no number but rounding
	 * @param uncertainty S σ / (k_B J²), at least 2 for every machine described by rates (A. C. Barato, U. Seifert, PRL 114, 158101 (2015));
	 *                    coherence may go below (A. A. S. Kalaee, A. Wacker, P. P. Potts, PRE 104, L012103 (2021)); absent when there is no current, and where its
	 *                    error would be a thousandth or more
	 */
	public record Current(String bath, double noise, double error, OptionalDouble fano, OptionalDouble uncertainty) {

		/** Whether the noise is larger than its rounding; a current that never fluctuates has the noise zero. */
		public boolean isKnown() {
			return noise == 0 && error == 0 || noise > error;
		}
	}
}
