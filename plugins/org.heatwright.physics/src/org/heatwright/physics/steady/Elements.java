// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

/** How well the elements of a generator are known, which decides what a small pivot means. */
public enum Elements {
	/** As they were written: pivots are zero only where everything cancels. */
	GIVEN,
	/** Those of eigenvectors with twice the digits: a symmetry that is broken by 1e-12 is told from one that is not. */
	REFINED,
	/** Those of eigenvectors in double precision: pivots of rounding are zero. */
	ROUNDED
}
