// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/** How an analysis ended. */
public enum Status {
	/** The machine was solved; numbers are present. */
	SOLVED,
	/** The design has errors; the diagnostics name them and no numbers are present. */
	REJECTED,
	/** The design is sound but was not solved: too large, no convergence, or a kind of machine the solver does not treat. */
	REFUSED
}
