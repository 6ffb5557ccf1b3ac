// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import java.util.Optional;
import java.util.function.Supplier;

import org.heatwright.physics.SolverRefusedException;

/**
 * The noise of a solved machine, or why it has none.
 *
 * @param absence empty when the noise is there
 */
public record NoiseResult(Optional<CurrentNoise> noise, String absence) {

	public NoiseResult {
		if (noise.isPresent() != absence.isEmpty()) {
			throw new IllegalArgumentException("noise or a reason why there is none");
		}
	}

	/** The noise, unless the numbers of the machine are too far apart for it. */
	public static NoiseResult of(CurrentNoise noise) {
		for (int a = 0; a < noise.baths(); a++) {
			for (int b = 0; b < noise.baths(); b++) {
				if (!Double.isFinite(noise.covariance(a, b))) {
					return absent("its rates span more than the range of double precision");
				}
			}
		}
		return new NoiseResult(Optional.of(noise), "");
	}

	public static NoiseResult absent(String why) {
		return new NoiseResult(Optional.empty(), why);
	}

	/** The noise, or the reason with which it was refused: a machine is solved without it too. */
	public static NoiseResult unlessRefused(Supplier<CurrentNoise> noise) {
		try {
			return of(noise.get());
		} catch (SolverRefusedException e) {
			return absent(e.getMessage());
		}
	}
}
