// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Purpose;
import org.heatwright.model.machine.Relation;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.battery.Charge;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.thermo.CopKind;

/**
 * A requirement of a design held against the solved machine; natural units.
 *
 * @param reached empty when the machine has no such number: an ideal cycle has no power, a battery no efficiency
 */
public record RequirementVerdict(LimitRequirement requirement, double required, OptionalDouble reached) {

	/** Rounding that is forgiven, relative to the required value. */
	private static final double SLACK = 1e-9;

	/** One for each requirement whose value is known, in the order of the design. */
	public static List<RequirementVerdict> of(Machine machine, SolvedMachine solved) {
		Scope scope = Scope.of(machine);
		List<RequirementVerdict> verdicts = new ArrayList<>();
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			if (all.next() instanceof LimitRequirement requirement) {
				required(scope, requirement).ifPresent(value -> verdicts.add(new RequirementVerdict(requirement, value, reached(solved, requirement))));
			}
		}
		return verdicts;
	}

	private static OptionalDouble required(Scope scope, LimitRequirement requirement) {
		try {
			return OptionalDouble.of(scope.value(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE));
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	/** Whether the machine does what is asked; false as well when it has no such number. */
	public boolean met() {
		double slack = SLACK * Math.abs(required);
		boolean least = requirement.getRelation() == Relation.AT_LEAST;
		return reached.isPresent() && (least ? reached.getAsDouble() >= required - slack : reached.getAsDouble() <= required + slack);
	}

	private static OptionalDouble reached(SolvedMachine solved, LimitRequirement requirement) {
		Bath bath = requirement.getBath();
		return switch (requirement.getMetric()) {
			case POWER -> solved.solution().thermodynamics().power();
			case EFFICIENCY -> solved.solution().thermodynamics().efficiency();
		case COP ->
			solved.solution().thermodynamics().cop(((Machine) requirement.eContainer()).getPurpose() == Purpose.HEAT_PUMP ? CopKind.HEATING : CopKind.COOLING);
			case HEAT_CURRENT -> bath == null ? OptionalDouble.empty() : current(solved.solution(), bath.getId()::equals);
			case COOLING_POWER -> current(solved.solution(), bath != null ? bath.getId()::equals : id -> solved.bath(id).role() == Role.COLD);
			case STORED_ENERGY -> of(solved, Charge::stored);
			case ERGOTROPY -> of(solved, Charge::ergotropy);
			case CHARGING_POWER -> of(solved, Charge::power);
		};
	}

	private static OptionalDouble of(SolvedMachine solved, ToDoubleFunction<Charge> number) {
		return solved.charge().stream().mapToDouble(number).filter(Double::isFinite).findFirst();
	}

	private static OptionalDouble current(Solution solution, Predicate<String> which) {
		return solution.baths().stream().filter(bath -> which.test(bath.bathId())).mapToDouble(BathResult::heatCurrent).reduce(Double::sum);
	}
}
