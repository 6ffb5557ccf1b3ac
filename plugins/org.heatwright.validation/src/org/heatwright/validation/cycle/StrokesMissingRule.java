// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A stroke cycle takes in heat and gives it out: it has at least two thermal strokes. */
public final class StrokesMissingRule extends Rule {

	public StrokesMissingRule() {
		super("cycle.strokes.missing", Severity.ERROR, "sum of heat over a cycle = work");
	}

	@Override
	public void check(RuleContext context) {
		for (StrokeCycle cycle : context.all(StrokeCycle.class)) {
			long thermal = cycle.getStrokes().stream().filter(ThermalStroke.class::isInstance).count();
			if (thermal < 2) {
				context.report(cycle,
						cycle.getId() + " has " + thermal
								+ " thermal stroke(s); a cycle that turns heat into work needs one for the hot and one for the cold bath",
						new Measured("thermal strokes", thermal, ""))
						.at(CyclePackage.Literals.STROKE_CYCLE__STROKES).fix(Fix.of("Run the machine continuously",
								Edit.create(context.machine(), MachinePackage.Literals.MACHINE__CYCLE, CyclePackage.Literals.CONTINUOUS_CYCLE)));
			}
		}
	}
}
