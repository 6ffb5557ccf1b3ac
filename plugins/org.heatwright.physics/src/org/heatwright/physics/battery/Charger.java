// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

/** The field that charges a battery: V sum sigma_x on every qubit for itself, or L V sigma_x on all at once, which has the same norm. */
public enum Charger {
	PARALLEL, COLLECTIVE
}
