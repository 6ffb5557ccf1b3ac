// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.search;

import java.util.List;
import java.util.Locale;

/**
 * A machine that grows as claimed.
 *
 * @param exponent        with which the claimed quantity grows between the two largest L
 * @param drift           by how much it differs from the exponent between the two sizes before
 * @param efficiency      at the largest L
 * @param fixedEfficiency whether it is the same at all L
 * @param allowed         the smallest exponent among the bounds that limit the quantity
 * @param limitedBy       the name of that bound
 * @param validity        the worst ratio of the validity checks at the largest L
 */
public record FoundMachine(Candidate candidate, double exponent, double drift, double efficiency, boolean fixedEfficiency, double allowed, String limitedBy,
		double validity) {

	private static final double SAME_EXPONENT = 0.05;
	private static final double SAME = 1e-9;

	/** Whether another machine is as good in all of exponent, bodies, efficiency and validity, and better in one of them. */
	boolean isDominated(List<FoundMachine> all) {
		return all.stream().anyMatch(other -> other != this && other.atLeast(this) && !(atLeast(other)));
	}

	private boolean atLeast(FoundMachine other) {
		return exponent >= other.exponent - SAME_EXPONENT && candidate.bodies() <= other.candidate.bodies() && efficiency >= other.efficiency - SAME
				&& validity <= other.validity * (1 + SAME);
	}

	/** The bound chain in a sentence. */
	public String certificate() {
		return String.format(Locale.ROOT, "%s allows L^%.2f", limitedBy, allowed);
	}
}
