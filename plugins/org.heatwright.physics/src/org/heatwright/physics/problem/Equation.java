// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

/** Which master equation. */
public enum Equation {

	/** Secular GKSL in the eigenbasis of H. */
	GLOBAL,

	/** One jump operator per channel in the eigenbasis of H', sqrt(gamma(E_j - E_i)) A_ij: no secular threshold, always positive. */
	GEOMETRIC,

	/** GKSL with jumps at the bare frequencies of the sites. */
	LOCAL,

	/** The Redfield equation, not secular and not always positive: what the bounds are proven for. */
	REDFIELD,

	/** Hierarchical equations of motion: any coupling strength and memory, for small media and baths that forget by exponentials. */
	EXACT;

	/** Whether coherences between energies stay and no secular form or frame of a drive exists. */
	public boolean keepsCoherences() {
		return switch (this) {
			case GLOBAL, LOCAL -> false;
			case GEOMETRIC, REDFIELD, EXACT -> true;
		};
	}
}
