// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Coupling;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A coupling names its bath. */
public final class CouplingBathRule extends Rule {

	public CouplingBathRule() {
		super("coupling.bath.missing", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (Coupling coupling : context.all(Coupling.class)) {
			if (coupling.getBath() == null) {
				Finding finding = context.report(coupling, "the coupling " + RuleContext.nameOf(coupling) + " does not say which bath it couples")
						.at(BathPackage.Literals.COUPLING__BATH);
				context.machine().getBaths().stream().filter(bath -> context.machine().getCouplings().stream().noneMatch(other -> other.getBath() == bath))
						.forEach(bath -> finding.fix(Fix.of("Couple " + RuleContext.nameOf(bath), Edit.point(coupling, BathPackage.Literals.COUPLING__BATH, bath))));
				finding.fix(Fix.of("Remove the coupling", Edit.remove(coupling)));
			}
		}
	}
}
