// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

/** The bath forgets faster than it acts: tau_B = int s |C(s)| ds / Xi up to 1/R. */
public final class MarkovRule extends ValidityCheckRule {

	public MarkovRule() {
		super("validity.markov", "R tau_B << 1, R = 2 Xi ||A||^2", "markov", "the memoryless (Markov) approximation");
	}
}
