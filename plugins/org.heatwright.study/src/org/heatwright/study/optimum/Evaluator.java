// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Performance;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.Goal;
import org.heatwright.physics.Progress;
import org.heatwright.study.PointFailedException;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.plan.StudyPlan;

/** Solves designs between the points of a plan and holds them against objectives and constraints. Thread safe. */
final class Evaluator {

	/** A number that must not be below, or not above, a limit. */
	record Limit(RecordedQuantity quantity, Relation relation, double value) {

		double violation(double number) {
			double missing = relation == Relation.AT_LEAST ? value - number : number - value;
			return missing <= 0 ? 0 : missing / Math.max(Math.abs(value), Math.abs(number));
		}
	}

	/** A number and the direction in which it is better. */
	record Wish(RecordedQuantity quantity, Goal goal) {

		/** The number as something that is to be small. */
		double cost(double number) {
			return goal == Goal.MAXIMIZE ? -number : number;
		}
	}

	/** A ratio whose relative error is larger is no objective. */
	private static final double LEAST_ACCURACY = 1e-6;

	private final StudyPlan plan;
	private final List<Wish> wishes;
	private final List<Limit> limits;
	private final Progress progress;

	Evaluator(StudyPlan plan, List<Wish> wishes, List<Limit> limits, Progress progress) {
		this.plan = plan;
		this.wishes = List.copyOf(wishes);
		this.limits = List.copyOf(limits);
		this.progress = progress;
	}

	List<Wish> wishes() {
		return wishes;
	}

	List<Limit> limits() {
		return limits;
	}

	/** Derivatives of a wish and of every limit; empty where they do not exist. */
	Optional<Gradients> gradients(int objective) {
		List<RecordedQuantity> quantities = new ArrayList<>(List.of(wishes.get(objective).quantity()));
		limits.forEach(limit -> quantities.add(limit.quantity()));
		return Gradients.of(plan, quantities, progress);
	}

	/** The same with more limits. */
	Evaluator within(List<Limit> more) {
		List<Limit> all = new ArrayList<>(limits);
		all.addAll(more);
		return new Evaluator(plan, wishes, all, progress);
	}

	/** Empty when the machine cannot be solved there, or lacks one of the objectives. */
	Optional<Candidate> at(double[] values) {
		progress.check();
		Analysis analysis;
		try {
			analysis = Analyzer.analyze(plan.design(), plan.optionsAt(values), progress);
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
		if (!PointFailedException.isTrustworthy(analysis)) {
			return Optional.empty();
		}
		List<Double> objectives = new ArrayList<>();
		for (Wish wish : wishes) {
			OptionalDouble number = wish.quantity().of(analysis);
			if (number.isEmpty() || Double.isNaN(number.getAsDouble()) || !isKnown(wish.quantity(), analysis)) {
				return Optional.empty();
			}
			objectives.add(number.getAsDouble());
		}
		return Optional.of(new Candidate(values, objectives, violation(analysis), analysis));
	}

	/**
	 * Whether a ratio is a number and no rounding: at the reversible point, where heat and work vanish, an efficiency has no digits, may come out above Carnot's
	 * by its error, and would win every search. Verified
	 * by {@code CarnotSearchTest}.
	 */
	private static boolean isKnown(RecordedQuantity quantity, Analysis analysis) {
		Optional<Performance> performance = analysis.solved().map(Analysis.Solved::performance);
		return performance.isEmpty() || switch (quantity.name()) {
			case "efficiency" -> isBelow(performance.get().efficiency(), performance.get().errors().efficiency(), performance.get().carnotEfficiency());
			case "cop" -> isBelow(performance.get().cop(), performance.get().copError(), performance.get().carnotCop());
			default -> true;
		};
	}

	private static boolean isBelow(OptionalDouble value, OptionalDouble error, OptionalDouble carnot) {
		boolean sharp = error.orElse(0) <= LEAST_ACCURACY * Math.abs(value.orElse(0));
		return sharp && (carnot.isEmpty() || value.orElse(0) <= carnot.getAsDouble());
	}

	/** An absent number breaks its limit as much as a number that is all missing. */
	private double violation(Analysis analysis) {
		double violation = 0;
		for (Limit limit : limits) {
			OptionalDouble number = limit.quantity().of(analysis);
			violation += number.isEmpty() ? 1 : limit.violation(number.getAsDouble());
		}
		return violation;
	}
}
