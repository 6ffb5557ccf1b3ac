// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analyzer;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.study.GridAxis;
import org.heatwright.model.study.ListAxis;
import org.heatwright.model.study.LogAxis;
import org.heatwright.model.study.SampledAxis;
import org.heatwright.model.study.Search;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.journal.JournalLayout;
import org.heatwright.study.plan.StudyPlan;

/** What a study with objectives asks for: the box, the wishes, the limits, and how to look. */
final class SearchSetup {

	private static final int MOST_STARTS = 10_000;

	private final StudyPlan plan;
	private final Variables variables;
	private final List<Evaluator.Wish> wishes;
	private final List<Evaluator.Limit> limits;
	private final Search search;

	/**
	 * @param plan as {@link #plan} makes it
	 * @throws StudyException when study and design do not fit
	 */
	SearchSetup(StudyPlan plan) {
		this.plan = plan;
		Machine machine = Analyzer.changed(plan.design().machine(), plan.options());
		this.variables = new Variables(plan.study(), machine);
		this.wishes = wishes(plan.study());
		this.limits = limits(plan.study(), machine);
		this.search = plan.study().getSearch() == null ? StudyFactory.eINSTANCE.createSearch() : plan.study().getSearch();
		if (search.getStarts() < 1 || search.getStarts() > MOST_STARTS || search.getEvaluations() < 10 || search.getFrontPoints() < 2) {
			throw new StudyException("a search needs 1 to " + MOST_STARTS + " starts, 10 or more evaluations and a front of 2 or more points");
		}
	}

	/** The study as a plan that knows the axes, whatever their number, but no points between their ends; what is to be large or small is recorded too. */
	static StudyPlan plan(LoadedDesign design, Study study) {
		Study copy = EcoreUtil.copy(study);
		copy.setSamples(1);
		copy.getAxes().forEach(axis -> {
			switch (axis) {
				case GridAxis grid -> grid.setCount(1);
				case LogAxis log -> log.setCount(1);
				case SampledAxis drawn -> {
					// has one sample
				}
				case ListAxis list -> {
					// is refused
				}
				default -> throw new UnknownKindException(axis);
			}
		});
		copy.getObjectives().stream().map(objective -> objective.getQuantity()).filter(quantity -> quantity != null && !copy.getQuantities().contains(quantity))
				.toList()
				.forEach(copy.getQuantities()::add);
		return StudyPlan.of(design, copy);
	}

	private static List<Evaluator.Wish> wishes(Study study) {
		if (study.getObjectives().isEmpty()) {
			throw new StudyException("the study has no objective; say what is to be made large or small");
		}
		return study.getObjectives().stream().map(objective -> new Evaluator.Wish(known(objective.getQuantity()), objective.getGoal())).toList();
	}

	private static RecordedQuantity known(String name) {
		RecordedQuantity quantity = new RecordedQuantity(Objects.requireNonNullElse(name, ""));
		quantity.requireKnown();
		return quantity;
	}

	private static List<Evaluator.Limit> limits(Study study, Machine machine) {
		Scope scope = Scope.of(machine);
		return study.getConstraints().stream().map(constraint -> new Evaluator.Limit(known(constraint.getQuantity()), constraint.getRelation(),
				scope.evaluate(String.valueOf(constraint.getValue()), Dimension.NONE).value())).toList();
	}

	/**
	 * A journal of the starts: one record with one point, the best values, for each. Which search it is follows from the plan and from what is asked for and how.
	 */
	JournalLayout journal() {
		Study asked = StudyFactory.eINSTANCE.createStudy();
		asked.getObjectives().addAll(EcoreUtil.copyAll(plan.study().getObjectives()));
		asked.getConstraints().addAll(EcoreUtil.copyAll(plan.study().getConstraints()));
		asked.setSearch(EcoreUtil.copy(search));
		Stream.concat(asked.getObjectives().stream(), asked.getConstraints().stream()).forEach(element -> {
			element.setId(null);
			element.setName(null);
			element.setComment(null);
		});
		return new JournalLayout(plan.key().with(StudyFile.toBytes(asked)), Integer.MAX_VALUE, variables.count(), chunk -> 1, Integer.MAX_VALUE);
	}

	StudyPlan plan() {
		return plan;
	}

	Variables variables() {
		return variables;
	}

	List<Evaluator.Wish> wishes() {
		return wishes;
	}

	Search search() {
		return search;
	}

	long seed() {
		return plan.study().getSeed();
	}

	/** Solves designs and holds them against wishes and limits. */
	Evaluator evaluator(Progress progress) {
		return new Evaluator(plan, wishes, limits, progress);
	}
}
