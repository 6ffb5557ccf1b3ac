// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The number of qubits is a positive whole number. */
public final class ArraySizeRule extends Rule {

	public ArraySizeRule() {
		super("array.size.positive", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (QubitArray array : context.all(QubitArray.class)) {
			context.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE).ifPresent(size -> {
				if (!(size >= 1 && size == Math.rint(size) && size <= Integer.MAX_VALUE)) {
					String nearest = context.text().number(Math.clamp(Math.rint(size), 1, Integer.MAX_VALUE));
					context.report(array,
							"the array " + RuleContext.idOf(array) + " has " + context.text().number(size) + " qubits; the size is a whole number from 1",
							new Measured("L", size, ""))
							.at(ArrayPackage.Literals.QUBIT_ARRAY__SIZE).fix(Fix.of("Make it " + nearest, Edit.set(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE, nearest)));
				}
			});
		}
	}
}
