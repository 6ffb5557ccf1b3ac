// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

import org.heatwright.physics.operator.NoiseOperator;

/**
 * A classical field on one transition, eps (exp(-i w t) |upper&gt;&lt;lower| + h.c.).
 *
 * @param frequency  w, positive
 * @param amplitude  eps
 * @param transition the two states; the one of higher energy is the upper one
 */
public record CoherentDrive(String id, double frequency, double amplitude, NoiseOperator.Transition transition) {

	public CoherentDrive {
		if (!(frequency > 0) || !Double.isFinite(amplitude) || Double.isInfinite(frequency)) {
			throw new IllegalArgumentException("a drive has the frequency " + frequency + " and the amplitude " + amplitude);
		}
	}
}
