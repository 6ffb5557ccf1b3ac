// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.physics.BathResult;
import org.heatwright.validation.Measured;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.SolvedMachine;

/** No heat current exceeds a bound, and Bound 2 does not exceed Bound 1. Source: Phys. Rev. Lett. 131, 090401, Eqs. (9) and (14). */
public final class BoundViolatedRule extends Law {

	public BoundViolatedRule() {
		super("result.bound.violated", "|J| <= Bound 2 <= Bound 1");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		for (BathResult bath : solved.solution().baths()) {
			EObject element = context.element(bath.bathId()).map(EObject.class::cast).orElse(context.machine());
			double slack = ERRORS * bath.heatCurrentError();
			bound(context, solved, element, "steady", bath.heatCurrent(), "Bound 1", bath.bounds().bound1(), slack);
			bound(context, solved, element, "steady", bath.heatCurrent(), "Bound 2", bath.bounds().bound2(), slack);
			bound(context, solved, element, "instantaneous", bath.instantaneousHeatCurrent(), "Bound 1", bath.bounds().bound1(), slack);
			bound(context, solved, element, "instantaneous", bath.instantaneousHeatCurrent(), "Bound 2", bath.bounds().bound2(), slack);
			if (bath.bounds().bound2() > bath.bounds().bound1() * (1 + RELATIVE)) {
				violated(context, solved, element, "Bound 2 is above Bound 1", new Measured("Bound 2", bath.bounds().bound2(), "power"), new Measured("Bound 1", bath.bounds().bound1(), "power"));
			}
		}
	}

	private static void bound(RuleContext context, SolvedMachine solved, EObject bath, String which, double current, String name, double bound, double slack) {
		if (Math.abs(current) > bound * (1 + RELATIVE) + slack) {
			violated(context, solved, bath, "the " + which + " heat current " + context.text().power(current) + " of the bath " + RuleContext.nameOf(bath) + " exceeds " + name + " = " + context.text().power(bound),
					new Measured("|J|", Math.abs(current), "power"), new Measured(name, bound, "power"));
		}
	}
}
