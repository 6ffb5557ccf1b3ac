// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

/**
 * What the Hamiltonian of a design stands for where an equation is not blind to level shifts. Read by {@link Equation#GEOMETRIC}; {@link Equation#REDFIELD} and
 * {@link Equation#EXACT} take H for that of the medium alone and read from here only whether there is a counter-term.
 */
public enum HamiltonianReading {

	/** H is what a spectrometer sees, the shifts of the baths included: H' = H. */
	OBSERVED,

	/** H is that of the medium alone: H' = H + sum_a H_LS,a. */
	BARE,

	/**
	 * As BARE, with the counter-term that gives back what a bath of oscillators takes: H' = H + sum_a (H_LS,a + lambda_a A_a^2), lambda = (1/pi) int J(w)/w dw.
	 */
	BARE_WITH_COUNTER_TERM
}
