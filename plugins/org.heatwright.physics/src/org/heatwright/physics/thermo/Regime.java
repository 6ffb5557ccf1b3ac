// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

/**
 * What the temperatures and the signs of the currents say a machine is doing; hot and cold mean temperatures, not roles. With more than two temperatures "cold"
 * is the lowest of them.
 */
public enum Regime {

	/** Work out, at the expense of heat: (J_h, J_c, P) = (+, -, +). */
	ENGINE,

	/** Heat out of the cold bath and into the hot one, work in: (-, +, -). A heat pump works in this regime too. */
	REFRIGERATOR,

	/** Work becomes heat in both baths: (-, -, -). */
	HEATER,

	/** Work speeds up the flow from hot to cold: (+, -, -). */
	ACCELERATOR,

	/** No work bath, or no work within its error: heat flows from hot to cold. */
	HEAT_FLOW,

	/** No work, and heat out of the coldest of at least three temperatures: the hotter ones drive the refrigerator. */
	ABSORPTION_REFRIGERATOR,

	/** Every current is zero within its error. */
	IDLE,

	/** Entropy vanishes by more than its error; a defect of the equation or of the program. */
	FORBIDDEN
}
