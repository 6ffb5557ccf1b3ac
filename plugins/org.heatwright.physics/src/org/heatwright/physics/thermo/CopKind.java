// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

/**
 * Which of its two heats a machine that moves heat from cold to hot is wanted for. Both numbers belong to one regime; the purpose of the design says which is
 * the coefficient of performance.
 */
public enum CopKind {

	/** J_c / J_w, the heat taken from the cold bath: a refrigerator. */
	COOLING,

	/** |J_h| / J_w, the heat given to the hot bath: a heat pump. */
	HEATING
}
