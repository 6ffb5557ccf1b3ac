// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.OptionalDouble;

/**
 * Which share of a universal bound a heat current reaches: |J| / B.
 *
 * <p>J is the steady current when two or more baths are coupled. A machine with a single bath has no steady current at all; there J is
 * the instantaneous current J(0) of the initial state, the quantity that Eqs. (12) and (17) of Phys. Rev. Lett. 131, 090401 are about.
 * Verified by {@code ReferenceMachinesTest} (eq12 cases: the m = L coupling reaches 1).
 */
final class Saturation {

	private Saturation() {
	}

	static OptionalDouble of(double current, double bound) {
		if (!(bound > 0) || Double.isInfinite(bound) || Double.isNaN(current)) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(Math.abs(current) / bound);
	}
}
