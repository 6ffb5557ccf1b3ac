// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** The number of qubits is a positive whole number. */
public final class ArraySizeRule implements Rule {

	@Override
	public String id() {
		return "array.size.positive";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		for (QubitArray array : context.all(QubitArray.class)) {
			OptionalDouble size = context.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
			if (size.isPresent() && !(size.getAsDouble() >= 1 && size.getAsDouble() == Math.rint(size.getAsDouble()) && size.getAsDouble() <= Integer.MAX_VALUE)) {
				context.report(array, "the array " + RuleContext.idOf(array) + " has " + size.getAsDouble() + " qubits; the size is a whole number from 1",
						new Measured("L", size.getAsDouble(), ""));
			}
		}
	}
}
