// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

/** What a fixed time under a fixed master equation does to a state: a linear map, with the heat taken from each bath on the way. Thread-confined. */
public interface Propagator {

	/**
	 * Sends a state through the time span.
	 *
	 * @param state coordinates of the state as the {@link Dynamics} counts them; replaced by those at the end
	 * @param heat  Q_a = integral of J_a(t) dt is added for every bath a
	 */
	void apply(double[] state, double[] heat);

	int baths();

	/** What the time span adds to a state, which is kept: more accurate than the difference where the span is short. */
	default double[] change(double[] state) {
		double[] moved = state.clone();
		apply(moved, new double[baths()]);
		for (int i = 0; i < moved.length; i++) {
			moved[i] -= state[i];
		}
		return moved;
	}
}
