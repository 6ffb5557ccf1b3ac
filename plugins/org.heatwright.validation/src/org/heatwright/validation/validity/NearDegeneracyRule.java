// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

/** Levels are either degenerate or further apart than the rates. */
public final class NearDegeneracyRule extends ValidityCheckRule {

	public NearDegeneracyRule() {
		super("validity.nearDegeneracy", "R << |E_i - E_j| or E_i = E_j", "nearDegeneracy", "the treatment of nearly degenerate levels");
	}
}
