// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.math.RoundingMode;

import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;
import org.heatwright.validation.requirement.RequirementVerdict;

/** The solved machine does what is required of it. */
public final class RequirementUnmetRule extends ResultRule {

	public RequirementUnmetRule() {
		super("result.requirement.unmet", Severity.WARNING, "");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		RequirementVerdict.of(context.machine(), solved).stream().filter(verdict -> verdict.reached().isPresent() && !verdict.met())
				.forEach(verdict -> report(context, verdict));
	}

	private static void report(RuleContext context, RequirementVerdict verdict) {
		LimitRequirement requirement = verdict.requirement();
		double reached = verdict.reached().getAsDouble();
		boolean least = requirement.getRelation() == Relation.AT_LEAST;
		String is = written(context.text(), requirement.getMetric(), reached);
		String shall = written(context.text(), requirement.getMetric(), verdict.required());
		String text = expression(context.text(), requirement.getMetric(), reached, least ? RoundingMode.FLOOR : RoundingMode.CEILING);
		context.report(requirement,
				RuleContext.nameOf(requirement) + " asks for " + RuleContext.words(requirement.getMetric()) + (least ? " >= " : " <= ") + shall
						+ ", and the machine reaches " + is,
				new Measured("reached", reached, unit(requirement.getMetric())), new Measured("required", verdict.required(), unit(requirement.getMetric())))
				.at(MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE)
				.fix(Fix.of("Ask for what the machine reaches, " + is, Edit.set(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE, text)));
	}

	private static String unit(Metric metric) {
		return switch (metric) {
			case EFFICIENCY, COP -> "";
			case ERGOTROPY, STORED_ENERGY -> "energy";
			case POWER, COOLING_POWER, HEAT_CURRENT, CHARGING_POWER -> "power";
		};
	}

	private static String written(QuantityText text, Metric metric, double value) {
		return switch (unit(metric)) {
			case "energy" -> text.energy(value);
			case "power" -> text.power(value);
			default -> text.number(value);
		};
	}

	private static String expression(QuantityText text, Metric metric, double value, RoundingMode mode) {
		return switch (unit(metric)) {
			case "energy" -> text.energyExpression(value, mode);
			case "power" -> text.powerExpression(value, mode);
			default -> text.numberExpression(value, mode);
		};
	}
}
