// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.OptionalDouble;

import org.heatwright.physics.problem.Equation;

/**
 * Which bounds are proven for the current of which equation. Bounds 1 and 2 and the commutator bound follow from Eq. (8) of PRL 131, 090401 for any state of
 * the Redfield equation, and for the secular one; the spectral bound and the thermal cap need [H, rho] = 0 or the secular equation; the range of the operator
 * of the heat current, lambda_min(Q) &lt;= Tr(Q rho) &lt;= lambda_max(Q), holds for every master equation whose states are positive. What is not proven is
 * infinite, with the reason. Verified by {@code ProvenBoundsTest}.
 */
public final class ProvenBounds {

	private ProvenBounds() {
	}

	/**
	 * @param interacting whether the bare parts interact, so that the local equation is not the secular one
	 * @param negative    the smallest eigenvalue of the state; where it is negative the bounds hold times the trace norm
	 */
	public static BoundChain of(Equation equation, boolean interacting, BoundChain all, double negative, double traceNorm) {
		return switch (equation) {
			case GLOBAL -> all;
			case LOCAL -> interacting ? rangeAlone(all, "the bounds with Xi are proven for the global and the Redfield equation, not for the local one") : all;
			case EXACT -> nothing("the bounds are proven for weak coupling, not for the exact current");
			case GEOMETRIC -> rangeAlone(all, "the bounds with Xi are proven for the global and the Redfield equation, not for the geometric one");
			case REDFIELD -> {
				double norm = negative < 0 ? Math.max(1, traceNorm) : 1;
				yield new BoundChain(norm * all.bound1(), norm * all.bound1Shifted(), norm * all.bound2(), norm * all.commutator(), Double.POSITIVE_INFINITY,
						Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, negative < 0 ? OptionalDouble.empty() : all.exactMin(),
						negative < 0 ? OptionalDouble.empty() : all.exactMax(), OptionalDouble.empty(), all.reason(), norm * all.bound1Acting(),
						norm * all.bound2Acting());
			}
		};
	}

	private static BoundChain rangeAlone(BoundChain all, String reason) {
		return unlimited(all.exactMin(), all.exactMax(), reason);
	}

	/** The exact current is no expectation of an operator of the medium, so that there is no range either. */
	private static BoundChain nothing(String reason) {
		return unlimited(OptionalDouble.empty(), OptionalDouble.empty(), reason);
	}

	private static BoundChain unlimited(OptionalDouble smallest, OptionalDouble largest, String reason) {
		double none = Double.POSITIVE_INFINITY;
		return new BoundChain(none, none, none, none, none, none, none, smallest, largest, OptionalDouble.empty(), reason);
	}
}
