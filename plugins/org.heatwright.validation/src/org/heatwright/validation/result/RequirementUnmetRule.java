// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import org.heatwright.model.bath.BathRole;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Purpose;
import org.heatwright.model.machine.Relation;
import org.heatwright.physics.BathResult;
import org.heatwright.physics.Solution;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.physics.thermo.Thermodynamics;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The solved machine does what is required of it. */
public final class RequirementUnmetRule extends ResultRule {

	public RequirementUnmetRule() {
		super("result.requirement.unmet", Severity.WARNING, "");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			OptionalDouble reached = reached(context, solved.solution(), requirement);
			OptionalDouble value = context.value(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE);
			if (reached.isEmpty() || value.isEmpty()) {
				continue;
			}
			boolean least = requirement.getRelation() == Relation.AT_LEAST;
			double slack = 1e-9 * Math.abs(value.getAsDouble());
			if (least ? reached.getAsDouble() < value.getAsDouble() - slack : reached.getAsDouble() > value.getAsDouble() + slack) {
				boolean plain = requirement.getMetric() == Metric.EFFICIENCY || requirement.getMetric() == Metric.COP;
				String is = plain ? context.text().number(reached.getAsDouble()) : context.text().power(reached.getAsDouble());
				String shall = plain ? context.text().number(value.getAsDouble()) : context.text().power(value.getAsDouble());
				RoundingMode mode = least ? RoundingMode.FLOOR : RoundingMode.CEILING;
				String text = plain ? context.text().numberExpression(reached.getAsDouble(), mode) : context.text().powerExpression(reached.getAsDouble(), mode);
				context.report(requirement, requirement.getId() + " asks for " + requirement.getMetric() + (least ? " >= " : " <= ") + shall + ", and the machine reaches " + is,
						new Measured("reached", reached.getAsDouble(), ""), new Measured("required", value.getAsDouble(), "")).at(MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE)
						.fix(Fix.of("Ask for what the machine reaches, " + is, Edit.set(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE, text)));
			}
		}
	}

	private static OptionalDouble reached(RuleContext context, Solution solution, LimitRequirement requirement) {
		Thermodynamics thermodynamics = solution.thermodynamics();
		return switch (requirement.getMetric()) {
			case POWER -> thermodynamics.power();
			case EFFICIENCY -> thermodynamics.efficiency();
			case COP -> thermodynamics.cop(context.machine().getPurpose() == Purpose.HEAT_PUMP ? CopKind.HEATING : CopKind.COOLING);
			case HEAT_CURRENT -> requirement.getBath() == null ? OptionalDouble.empty() : current(solution, bath -> bath.equals(requirement.getBath().getId()));
			case COOLING_POWER -> requirement.getBath() != null ? current(solution, bath -> bath.equals(requirement.getBath().getId()))
					: current(solution, bath -> context.element(bath).filter(element -> element instanceof org.heatwright.model.bath.Bath cold && cold.getRole() == BathRole.COLD).isPresent());
			case ERGOTROPY, CHARGING_POWER, STORED_ENERGY -> OptionalDouble.empty();
		};
	}

	private static OptionalDouble current(Solution solution, Predicate<String> which) {
		return solution.baths().stream().filter(bath -> which.test(bath.bathId())).mapToDouble(BathResult::heatCurrent).reduce(Double::sum);
	}
}
