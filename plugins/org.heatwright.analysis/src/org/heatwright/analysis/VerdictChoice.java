// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/** Whether the equation itself is judged, which costs up to four more steady states. */
public enum VerdictChoice {

	/** Where that costs little: see {@link org.heatwright.physics.solve.EquationVerdict#ifCheap}. */
	IF_CHEAP,

	/** Whatever it costs. */
	ALWAYS,

	/** Not at all: at the points of a sweep that record nothing of it. */
	NEVER
}
