// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import org.heatwright.model.expression.Quantity;
import org.heatwright.model.machine.Units;

/** Writes a value of the solver as an expression of the design, so that it can be put back into it without loss. */
public final class QuantityExpression {

	private QuantityExpression() {
	}

	public static String of(Quantity quantity, Units units) {
		String number = "(" + Double.toString(quantity.value()) + ")";
		if (units == Units.NATURAL) {
			return number;
		}
		return switch (quantity.dimension()) {
			case ENERGY, TEMPERATURE, RATE -> number + " * 1 rad/s";
			case TIME -> number + " * 1 s";
			case POWER -> number + " * 1 rad/s^2";
			case AMPLITUDE -> number + " * 1 rad/s^1.5";
			case NONE, ANY -> number;
		};
	}
}
