// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.physics.bound.BathLimits;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.ValidityCheck;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A rule about one of the inequalities that the physics checks by itself. White noise is exempt: it has no memory and its equation is exact. */
abstract class ValidityCheckRule extends PhysicsRule {

	private final String check;
	private final String theory;

	ValidityCheckRule(String id, String equation, String check, String theory) {
		super(id, Severity.WARNING, equation);
		this.check = check;
		this.theory = theory;
	}

	@Override
	protected final void check(RuleContext context, Assessment assessment) {
		for (ValidityCheck found : assessment.validity()) {
			if (found.name().equals(check) && !isWhite(assessment, found.bath())) {
				EObject element = context.element(found.bath()).map(EObject.class::cast).orElse(context.machine().getMedium());
				ValidityLimits.report(context, element, found.bath(), theory, found.value(), found.explanation());
			}
		}
	}

	private static boolean isWhite(Assessment assessment, String bath) {
		return assessment.baths().stream().map(BathLimits::bath).anyMatch(each -> each.id().equals(bath) && each.spectrum().isWhite());
	}
}
