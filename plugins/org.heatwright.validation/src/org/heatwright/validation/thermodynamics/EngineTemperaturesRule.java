// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.thermodynamics;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.machine.Purpose;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** The hot bath of an engine is hotter than the cold one. */
public final class EngineTemperaturesRule implements Rule {

	@Override
	public String id() {
		return "thermodynamics.engine.temperatures";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public String equation() {
		return "eta <= 1 - T_cold / T_hot";
	}

	@Override
	public void check(RuleContext context) {
		if (context.machine().getPurpose() != Purpose.ENGINE) {
			return;
		}
		double hot = extreme(context, BathRole.HOT, true);
		double cold = extreme(context, BathRole.COLD, false);
		if (hot <= cold) {
			context.report(context.machine(), "no engine runs between a hot bath at " + hot + " and a cold one at " + cold + "; raise the hot or lower the cold temperature",
					new Measured("T_hot", hot, "k_B T"), new Measured("T_cold", cold, "k_B T"));
		}
	}

	/** The highest or lowest temperature of a role; NaN, which compares false with everything, when there is none. */
	private static double extreme(RuleContext context, BathRole role, boolean highest) {
		var temperatures = context.machine().getBaths().stream().filter(bath -> bath.getRole() == role)
				.flatMapToDouble(bath -> context.value(bath, BathPackage.Literals.BATH__TEMPERATURE).stream());
		return (highest ? temperatures.max() : temperatures.min()).orElse(Double.NaN);
	}
}
