// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
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
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Purpose;
import org.heatwright.model.machine.Relation;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.battery.Charge;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.bound.MetricLimits;
import org.heatwright.validation.thermodynamics.Temperatures;

/**
 * A requirement of a design held against the solved machine and against the bound that decides whether any machine of this design can meet it; natural units.
 * Verified by {@code RequirementVerdictsTest}.
 *
 * @param reached empty when the machine has no such number: an ideal cycle has no power, a battery no efficiency
 * @param limit   the tightest bound on what is asked for, with the sign of the metric; empty when no bound speaks of it
 */
public record RequirementVerdict(LimitRequirement requirement, double required, OptionalDouble reached, Optional<Limit> limit) {

	/** Rounding that is forgiven, relative to the required value. */
	private static final double SLACK = 1e-9;

	/** One for each requirement whose value is known, in the order of the design, without bounds. */
	public static List<RequirementVerdict> of(Machine machine, SolvedMachine solved) {
		return of(machine, solved, requirement -> Optional.empty());
	}

	/** The same with the bounds of the assessed machine. */
	public static List<RequirementVerdict> of(Machine machine, SolvedMachine solved, Assessment assessment) {
		MetricLimits limits = new MetricLimits(assessment);
		Optional<Temperatures> temperatures = Temperatures.of(new RuleContext(machine, variant -> false, Optional.empty(), Optional.empty()));
		return of(machine, solved, requirement -> limit(machine, requirement, limits, temperatures));
	}

	private static List<RequirementVerdict> of(Machine machine, SolvedMachine solved, Function<LimitRequirement, Optional<Limit>> limits) {
		Scope scope = Scope.of(machine);
		List<RequirementVerdict> verdicts = new ArrayList<>();
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			if (all.next() instanceof LimitRequirement requirement) {
				required(scope, requirement).ifPresent(value -> verdicts.add(new RequirementVerdict(requirement, value, reached(solved, requirement),
						limits.apply(requirement))));
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

	/** A floor is held against what limits the metric from above, a ceiling below zero against what limits heat into a bath. */
	private static Optional<Limit> limit(Machine machine, LimitRequirement requirement, MetricLimits limits, Optional<Temperatures> temperatures) {
		boolean least = requirement.getRelation() == Relation.AT_LEAST;
		Metric metric = requirement.getMetric();
		return switch (metric) {
			case POWER, COOLING_POWER, CHARGING_POWER, ERGOTROPY, STORED_ENERGY ->
				least ? limits.of(metric, requirement.getBath()).stream().findFirst() : Optional.empty();
			case HEAT_CURRENT -> least ? limits.of(metric, requirement.getBath()).stream().findFirst() : emission(requirement, limits);
			case EFFICIENCY -> least ? carnot(temperatures.map(Temperatures::efficiency)) : Optional.empty();
			case COP -> least ? carnot(temperatures.map(machine.getPurpose() == Purpose.HEAT_PUMP ? Temperatures::heatPumpCop : Temperatures::refrigeratorCop))
					: Optional.empty();
		};
	}

	private static Optional<Limit> emission(LimitRequirement requirement, MetricLimits limits) {
		return requirement.getBath() == null ? Optional.empty()
				: limits.emission(requirement.getBath()).stream().findFirst().map(limit -> new Limit(limit.name(), -limit.value(), limit.equation()));
	}

	private static Optional<Limit> carnot(Optional<Double> limit) {
		return limit.filter(Double::isFinite).map(value -> new Limit("Carnot", value, "Carnot's theorem"));
	}

	/** Whether the machine does what is asked; false as well when it has no such number. */
	public boolean met() {
		double slack = SLACK * Math.abs(required);
		boolean least = requirement.getRelation() == Relation.AT_LEAST;
		return reached.isPresent() && (least ? reached.getAsDouble() >= required - slack : reached.getAsDouble() <= required + slack);
	}

	/** Whether the bound excludes what is asked for, whatever is done to the state of the machine. */
	public boolean excluded() {
		double slack = SLACK * Math.abs(required);
		boolean least = requirement.getRelation() == Relation.AT_LEAST;
		return limit.isPresent() && (least ? required - slack > limit.get().value() : required + slack < limit.get().value());
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
