// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.math.RoundingMode;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.ProductState;
import org.heatwright.model.array.ThermalState;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The temperature of an initial state is not negative, the excitation of a product state is a probability. */
public final class InitialStateValuesRule extends Rule {

	public InitialStateValuesRule() {
		super("array.initialState.values", Severity.ERROR, "0 <= p <= 1, T >= 0");
	}

	@Override
	public void check(RuleContext context) {
		for (ProductState state : context.all(ProductState.class)) {
			context.value(state, ArrayPackage.Literals.PRODUCT_STATE__EXCITATION).ifPresent(p -> {
				if (!(p >= 0 && p <= 1)) {
					String inside = p < 0 ? "0" : "1";
					context.report(state, "every qubit starts excited with probability " + context.text().number(p) + ", which lies outside 0 to 1", new Measured("p", p, ""))
							.at(ArrayPackage.Literals.PRODUCT_STATE__EXCITATION)
							.fix(Fix.of("Set it to " + inside, Edit.set(state, ArrayPackage.Literals.PRODUCT_STATE__EXCITATION, inside)));
				}
			});
		}
		for (ThermalState state : context.all(ThermalState.class)) {
			context.value(state, ArrayPackage.Literals.THERMAL_STATE__TEMPERATURE).ifPresent(t -> {
				if (!(t >= 0)) {
					String positive = context.text().temperatureExpression(-t, RoundingMode.HALF_EVEN);
					context.report(state, "the initial state is thermal at the negative temperature " + context.text().temperature(t), new Measured("T", t, "k_B T"))
							.at(ArrayPackage.Literals.THERMAL_STATE__TEMPERATURE)
							.fix(Fix.of("Set it to " + positive, Edit.set(state, ArrayPackage.Literals.THERMAL_STATE__TEMPERATURE, positive)));
				}
			});
		}
	}
}
