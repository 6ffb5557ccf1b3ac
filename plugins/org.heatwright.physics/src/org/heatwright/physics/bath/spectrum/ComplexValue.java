// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/** A complex number as it leaves this package. */
public record ComplexValue(double re, double im) {

	public double abs() {
		return Math.hypot(re, im);
	}
}
