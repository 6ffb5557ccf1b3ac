// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

/** The part a bath plays in the energy balance. */
public enum Role {
	HOT, COLD, WORK, AUXILIARY
}
