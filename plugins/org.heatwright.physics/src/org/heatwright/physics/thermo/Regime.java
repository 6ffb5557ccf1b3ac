// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

/** What the signs of the currents say a machine is doing. */
public enum Regime {

	/** Heat from hot to cold, work out: (J_h, J_c, P) = (+, -, +). */
	ENGINE,

	/** Heat out of the cold bath and into the hot one, work in: (-, +, -). A heat pump works in this regime too. */
	REFRIGERATOR,

	/** Work becomes heat in both baths: (-, -, -). */
	HEATER,

	/** Work speeds up the flow from hot to cold: (+, -, -). */
	ACCELERATOR,

	/** No work bath, or no work within its error: heat flows from hot to cold. */
	HEAT_FLOW,

	/** No work bath and heat out of the cold one: a third bath drives the refrigerator. */
	ABSORPTION_REFRIGERATOR,

	/** Every current is zero within its error. */
	IDLE,

	/** Signs that the second law forbids; a defect of the equation or of the program. */
	FORBIDDEN
}
