// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.thermodynamics;

import java.math.RoundingMode;

import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.validation.Measured;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Holds a required efficiency or COP against Carnot's. */
final class CarnotLimit {

	private CarnotLimit() {
	}

	static void check(RuleContext context, LimitRequirement requirement, String what, double carnot) {
		context.value(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE).ifPresent(value -> {
			if (value > carnot) {
				String lower = context.text().numberExpression(carnot, RoundingMode.FLOOR);
				context.report(requirement,
						"the " + what + " " + context.text().number(value) + " is asked for, above Carnot's " + context.text().number(carnot)
								+ " between these baths by a factor of "
								+ context.text().number(value / carnot),
						new Measured(what, value, ""), new Measured("carnot", carnot, "")).at(MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE)
						.fix(Fix.of("Lower the requirement to Carnot's " + what + " " + context.text().number(carnot),
								Edit.set(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE, lower)));
			}
		});
	}
}
