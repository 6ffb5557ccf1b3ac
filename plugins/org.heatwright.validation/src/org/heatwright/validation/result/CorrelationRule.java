// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.StartCurrent;
import org.heatwright.physics.bound.CorrelationCaps;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/**
 * A heat current that no product state of the qubits, or no separable one, could carry proves correlations, or entanglement, between them. Only currents of
 * states with [H, rho] = 0 are compared. Verified by {@code RuleExamplesTest} and {@code CorrelationCapsTest}.
 */
public final class CorrelationRule extends ResultRule {

	private static final String POWER = "power";
	private static final double RELATIVE = 1e-9;
	private static final double ERRORS = 8;

	public CorrelationRule() {
		super("result.correlation.certified", Severity.INFORMATION,
				"|J| > 2 Xi Delta E g^2 L proves correlations; -J > w g^2 gamma(w) L^3/(4(L-1)) proves entanglement");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		for (BathResult bath : solved.solution().baths()) {
			EObject element = context.element(bath.bathId()).map(EObject.class::cast).orElse(context.machine());
			double slack = ERRORS * bath.heatCurrentError();
			check(context, element, "steady", bath.heatCurrent(), slack, bath.states().caps());
			if (bath.start().kind() == StartCurrent.Kind.EITHER) {
				check(context, element, "instantaneous", bath.instantaneousHeatCurrent(), slack, bath.states().caps());
			}
		}
	}

	private static void check(RuleContext context, EObject element, String which, double current, double slack, CorrelationCaps caps) {
		boolean entangled = exceeds(-current, caps.separable(), slack);
		if (entangled || exceeds(Math.abs(current), caps.product(), slack)) {
			double cap = (entangled ? caps.separable() : caps.product()).getAsDouble();
			context.report(element,
					"the " + which + " heat current " + context.text().power(current) + " of the bath " + RuleContext.nameOf(element) + " certifies "
							+ (entangled ? "entanglement of the qubits: no separable state emits more than "
									: "correlations between the qubits: no product state that commutes with H carries more than ")
							+ context.text().power(cap),
					new Measured("|J|", Math.abs(current), POWER), new Measured(entangled ? "separable states" : "product states", cap, POWER));
		}
	}

	private static boolean exceeds(double current, OptionalDouble cap, double slack) {
		return cap.isPresent() && current > cap.getAsDouble() * (1 + RELATIVE) + slack;
	}
}
