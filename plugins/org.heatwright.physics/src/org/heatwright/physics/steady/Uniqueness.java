// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.List;

/**
 * How far the state at the end depends on the state at the start.
 *
 * @param stationaryStates how many independent stationary states there are among the coordinates that were solved for: as many numbers are conserved, the trace
 *        among them
 * @param oscillation      whether something oscillates for ever
 * @param frequencies      the angular frequencies of what does, ascending
 */
public record Uniqueness(int stationaryStates, Oscillation oscillation, List<Double> frequencies) {

	/** Of coordinates that belong to eigenvalues of the generator on the imaginary axis. */
	public enum Oscillation {

		/** Everything settles: the state is a limit. */
		NONE,

		/** The state is the average over time of what goes on oscillating. */
		AVERAGED,

		/** Too many coordinates to find every eigenvalue: the state is an average over time, which is the limit unless something oscillates. */
		NOT_EXAMINED
	}

	public Uniqueness {
		frequencies = List.copyOf(frequencies);
	}

	/** Nothing oscillates. */
	public static Uniqueness settled(int stationaryStates) {
		return new Uniqueness(stationaryStates, Oscillation.NONE, List.of());
	}
}
