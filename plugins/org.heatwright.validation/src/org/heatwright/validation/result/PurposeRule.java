// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.Set;

import org.heatwright.model.machine.MachinePackage;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.physics.thermo.Thermodynamics;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/** The solved machine does what it is for. */
public final class PurposeRule extends ResultRule {

	public PurposeRule() {
		super("result.regime.purpose", Severity.WARNING, "engine: (J_h, J_c, P) = (+, -, +); refrigerator: (-, +, -)");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		Thermodynamics thermodynamics = solved.solution().thermodynamics();
		Regime regime = thermodynamics.regime();
		Set<Regime> fitting = switch (context.machine().getPurpose()) {
			case ENGINE -> Set.of(Regime.ENGINE);
			case REFRIGERATOR, HEAT_PUMP -> Set.of(Regime.REFRIGERATOR, Regime.ABSORPTION_REFRIGERATOR);
			case BATTERY, VALVE -> Set.of(Regime.values());
		};
		if (!fitting.contains(regime) && thermodynamics.power().isPresent()) {
			context.report(context.machine(),
					"the design is meant as " + context.machine().getPurpose() + " and works as " + regime + ": its power is "
							+ context.text().power(thermodynamics.power().getAsDouble()),
					new Measured("power", thermodynamics.power().getAsDouble(), "power")).at(MachinePackage.Literals.MACHINE__PURPOSE);
		}
	}
}
