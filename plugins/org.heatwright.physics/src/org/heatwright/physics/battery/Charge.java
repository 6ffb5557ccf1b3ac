// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

/**
 * What a battery holds at the end of its protocol.
 *
 * @param stored    energy since the start
 * @param ergotropy work that can be taken out again; NaN where it is not known
 * @param duration  of the protocol
 */
public record Charge(double stored, double ergotropy, double duration) {

	/** Mean charging power, energy / duration. */
	public double power() {
		return stored / duration;
	}
}
