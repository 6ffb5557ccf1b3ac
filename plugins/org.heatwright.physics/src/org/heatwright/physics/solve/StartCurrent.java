// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.OptionalDouble;

/**
 * The heat current of a bath at time zero, J_a(0), and by which equation. The secular equation leaves coherences between different energies out of a current,
 * the Redfield equation does not; where the
 * initial state has none, both say the same. Verified by {@code CoherentStartTest}.
 *
 * @param smallest of all states, by the same equation; absent for {@link Kind#EITHER}, whose range is that of the steady current, and where it was not computed
 * @param largest  the same
 * @param absence  why the current by Redfield is not known; empty unless the kind is {@link Kind#SECULAR}
 */
public record StartCurrent(double value, Kind kind, OptionalDouble smallest, OptionalDouble largest, String absence) {

	/** Which equation a current at the start comes from. */
	public enum Kind {

		/** The initial state has no coherences between energies. */
		EITHER,

		/** Eq. (8) of PRL 131, 090401, before the secular approximation. */
		REDFIELD,

		/** By the secular equation, without the coherences that the initial state has. */
		SECULAR
	}

	/** The current of a state without coherences between energies. */
	public static StartCurrent either(double value) {
		return new StartCurrent(value, Kind.EITHER, OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

	/** The secular current of a state with coherences between energies. */
	public static StartCurrent secular(double value, String why) {
		return new StartCurrent(value, Kind.SECULAR, OptionalDouble.empty(), OptionalDouble.empty(), why);
	}
}
