// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.thermodynamics;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.machine.Purpose;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The hot bath of an engine is hotter than the cold one. */
public final class EngineTemperaturesRule extends Rule {

	public EngineTemperaturesRule() {
		super("thermodynamics.engine.temperatures", Severity.WARNING, "eta <= 1 - T_cold / T_hot");
	}

	@Override
	public void check(RuleContext context) {
		if (context.machine().getPurpose() != Purpose.ENGINE) {
			return;
		}
		Temperatures.of(context).filter(temperatures -> temperatures.hot() >= temperatures.cold()).ifPresent(temperatures -> {
			double hot = 1 / temperatures.hot();
			double cold = 1 / temperatures.cold();
			String fault = hot < cold
					? "the bath called hot is the colder one, at " + context.text().temperature(hot) + " against " + context.text().temperature(cold)
							+ "; swap the roles, or the temperatures"
					: "no engine runs between a hot bath at " + context.text().temperature(hot) + " and a cold one at " + context.text().temperature(cold)
							+ "; raise the hot or lower the cold temperature";
			Finding finding = context.report(context.machine(), fault, new Measured("T_hot", hot, "k_B T"), new Measured("T_cold", cold, "k_B T"));
			List<Edit> swap = new ArrayList<>();
			for (Bath bath : context.machine().getBaths()) {
				if (bath.getRole() == BathRole.HOT || bath.getRole() == BathRole.COLD) {
					swap.add(Edit.set(bath, BathPackage.Literals.BATH__ROLE, bath.getRole() == BathRole.HOT ? "COLD" : "HOT"));
				}
			}
			if (hot < cold) {
				finding.fix(new Fix("Swap hot and cold", swap));
			}
		});
	}
}
