// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import org.heatwright.model.bath.Coupling;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A thermal stroke says which couplings act during it. */
public final class StrokeCouplingsRule extends Rule {

	public StrokeCouplingsRule() {
		super("cycle.stroke.couplings", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (ThermalStroke stroke : context.all(ThermalStroke.class)) {
			if (stroke.getCouplings().isEmpty()) {
				Finding finding = context
						.report(stroke, "no coupling acts during the thermal stroke " + RuleContext.nameOf(stroke) + ", so it exchanges no heat")
						.at(CyclePackage.Literals.THERMAL_STROKE__COUPLINGS);
				for (Coupling coupling : context.machine().getCouplings()) {
					finding.fix(Fix.of("Let " + RuleContext.nameOf(coupling) + " act", Edit.point(stroke, CyclePackage.Literals.THERMAL_STROKE__COUPLINGS, coupling)));
				}
			}
		}
	}
}
