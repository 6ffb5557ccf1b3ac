// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

/** Shape of a spectral line of half width w around its centre. */
public enum LineShape {

	/** max(0, 1 - |x|/w). */
	TRIANGLE,

	/** 1 up to w/2, then linearly down to 0 at w. */
	TRAPEZOID,

	/** exp(-x^2 / (2 w^2)). */
	GAUSSIAN
}
