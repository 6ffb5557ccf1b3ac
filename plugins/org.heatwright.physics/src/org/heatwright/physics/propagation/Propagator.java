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
}
