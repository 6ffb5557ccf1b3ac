// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

/** The coupling is weak against the energies it exchanges. */
public final class BornRule extends ValidityCheckRule {

	public BornRule() {
		super("validity.born", "R = 2 Xi ||A||^2 << smallest frequency", "born", "the weak-coupling (Born) approximation");
	}
}
