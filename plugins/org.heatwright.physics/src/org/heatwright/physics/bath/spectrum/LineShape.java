// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/** Shape of a spectral line of half width w around its centre. */
public enum LineShape {

	/** max(0, 1 - |x|/w). */
	TRIANGLE {
		@Override
		double at(double x) {
			return Math.max(0, 1 - x);
		}
	},

	/** 1 up to w/2, then linearly down to 0 at w. */
	TRAPEZOID {
		@Override
		double at(double x) {
			return Math.max(0, Math.min(1, 2 - 2 * x));
		}
	},

	/** exp(-x^2 / (2 w^2)). */
	GAUSSIAN {
		@Override
		double at(double x) {
			return Math.exp(-x * x / 2);
		}
	};

	/** Share of the peak at so many widths from the centre. */
	abstract double at(double widths);
}
