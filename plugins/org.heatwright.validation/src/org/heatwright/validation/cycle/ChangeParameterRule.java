// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.heatwright.model.cycle.Change;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.IdealChange;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A change says which parameter it changes. */
public final class ChangeParameterRule extends Rule {

	public ChangeParameterRule() {
		super("cycle.change.parameter", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (Change change : context.all(Change.class)) {
			if (change.getParameter() == null) {
				offer(context, context.report(change, "a change of the stroke " + RuleContext.idOf(change) + " names no parameter, so nothing is driven"),
						change, CyclePackage.Literals.CHANGE__PARAMETER);
			}
		}
		for (IdealChange change : context.all(IdealChange.class)) {
			if (change.getParameter() == null) {
				offer(context, context.report(change, "a change of the cycle " + RuleContext.idOf(change) + " names no parameter, so nothing is driven"),
						change, CyclePackage.Literals.IDEAL_CHANGE__PARAMETER);
			}
		}
	}

	private static void offer(RuleContext context, Finding finding, EObject change, EReference reference) {
		context.machine().getParameters().stream().filter(parameter -> parameter.getName() != null)
				.forEach(parameter -> finding.fix(Fix.of("Change " + parameter.getName(), Edit.point(change, reference, parameter))));
		finding.fix(Fix.of("Remove the change", Edit.remove(change)));
	}
}
