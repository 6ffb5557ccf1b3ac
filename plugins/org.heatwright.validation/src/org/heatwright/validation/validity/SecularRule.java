// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

/** The rates are small against the distances of the frequencies. */
public final class SecularRule extends ValidityCheckRule {

	public SecularRule() {
		super("validity.secular", "R << min |omega - omega'|", "secular", "the secular approximation");
	}
}
