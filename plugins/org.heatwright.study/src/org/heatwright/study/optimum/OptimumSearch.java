// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analyzer;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Search;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.plan.StudyPlan;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Looks for the best design in the box that the axes of a study span, from several starts spread by a Sobol sequence; with two objectives, for the front between them. The result depends on the study
 * alone, not on the number of threads. Verified by {@code OptimumSearchTest} against closed forms.
 */
public final class OptimumSearch {

	private static final int MOST_STARTS = 10_000;

	private final Study study;
	private final StudyPlan plan;
	private final Variables variables;
	private final Evaluator evaluator;
	private final Search search;
	private final int threads;

	private OptimumSearch(LoadedDesign design, Study study, int threads, Progress progress) {
		this.study = study;
		this.plan = StudyPlan.of(design, ends(study));
		Machine machine = Analyzer.changed(design.machine(), plan.options());
		this.variables = new Variables(study, machine);
		this.search = study.getSearch() == null ? StudyFactory.eINSTANCE.createSearch() : study.getSearch();
		this.threads = threads;
		if (search.getStarts() < 1 || search.getStarts() > MOST_STARTS || search.getEvaluations() < 10 || search.getFrontPoints() < 2) {
			throw new StudyException("a search needs 1 to " + MOST_STARTS + " starts, 10 or more evaluations and a front of 2 or more points");
		}
		this.evaluator = new Evaluator(plan, wishes(study), limits(study, machine), progress);
	}

	/** The study as a plan that knows the ends of the box; what is recorded goes with it. */
	private static Study ends(Study study) {
		Study copy = EcoreUtil.copy(study);
		copy.setSamples(1);
		copy.getObjectives().stream().map(objective -> objective.getQuantity()).filter(quantity -> quantity != null && !copy.getQuantities().contains(quantity)).toList()
				.forEach(copy.getQuantities()::add);
		return copy;
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
	 * The best design for the first objective of the study.
	 *
	 * @throws StudyException        when study and design do not fit
	 * @throws StudyRefusedException when no start led to a design that can be solved and keeps the constraints
	 * @throws CancellationException when the progress says so
	 */
	public static Candidate best(LoadedDesign design, Study study, int threads, Progress progress) throws InterruptedException {
		OptimumSearch search = new OptimumSearch(design, study, threads, progress);
		return search.best(search.evaluator, 0).orElseThrow(() -> new StudyRefusedException("no design in this box can be solved and keeps every constraint"));
	}

	/**
	 * The front between the first two objectives: for levels of the second between its values at both ends, the best first one. Designs that another one beats in both are left out.
	 *
	 * @throws StudyException        when study and design do not fit, or there is only one objective
	 * @throws StudyRefusedException when no design can be solved and keeps the constraints
	 * @throws CancellationException when the progress says so
	 */
	public static List<Candidate> front(LoadedDesign design, Study study, int threads, Progress progress) throws InterruptedException {
		OptimumSearch search = new OptimumSearch(design, study, threads, progress);
		if (search.evaluator.wishes().size() < 2) {
			throw new StudyException("a front needs two objectives");
		}
		return search.front();
	}

	private List<Candidate> front() throws InterruptedException {
		Candidate first = best(evaluator, 0).orElseThrow(() -> new StudyRefusedException("no design in this box can be solved and keeps every constraint"));
		Candidate second = best(evaluator, 1).orElse(first);
		List<Candidate> found = new ArrayList<>(List.of(first, second));
		double from = first.objectives().get(1);
		double to = second.objectives().get(1);
		Evaluator.Wish wish = evaluator.wishes().get(1);
		for (int k = 1; k + 1 < search.getFrontPoints(); k++) {
			double level = from + (to - from) * k / (search.getFrontPoints() - 1);
			Relation relation = wish.goal() == Goal.MAXIMIZE ? Relation.AT_LEAST : Relation.AT_MOST;
			best(evaluator.within(List.of(new Evaluator.Limit(wish.quantity(), relation, level))), 0).ifPresent(found::add);
		}
		return undominated(found);
	}

	private List<Candidate> undominated(List<Candidate> found) {
		return found.stream().filter(candidate -> found.stream().noneMatch(other -> dominates(other, candidate)))
				.sorted(Comparator.comparingDouble(candidate -> candidate.objectives().get(1))).toList();
	}

	private boolean dominates(Candidate a, Candidate b) {
		boolean better = false;
		for (int i = 0; i < evaluator.wishes().size(); i++) {
			double costA = evaluator.wishes().get(i).cost(a.objectives().get(i));
			double costB = evaluator.wishes().get(i).cost(b.objectives().get(i));
			if (costA > costB) {
				return false;
			}
			better |= costA < costB;
		}
		return better;
	}

	/** Runs all starts, several at a time, and takes the best result; of equals the one with the lower number. */
	private Optional<Candidate> best(Evaluator within, int objective) throws InterruptedException {
		SobolSequenceGenerator places = new SobolSequenceGenerator(variables.count());
		List<Supplier<Optional<Candidate>>> starts = new ArrayList<>();
		for (int s = 0; s < search.getStarts(); s++) {
			double[] place = places.skipTo(s + 1);
			long seed = study.getSeed() + s;
			starts.add(() -> new LocalSearch(variables, within, objective).from(place, search.getMethod(), search.getEvaluations(), seed));
		}
		Evaluator.Wish wish = within.wishes().get(objective);
		Optional<Candidate> best = Optional.empty();
		for (Optional<Candidate> found : results(starts)) {
			boolean better = found.isPresent() && (best.isEmpty() || wish.cost(found.get().objectives().get(objective)) < wish.cost(best.get().objectives().get(objective)));
			best = better ? found : best;
		}
		return best;
	}

	private List<Optional<Candidate>> results(List<Supplier<Optional<Candidate>>> starts) throws InterruptedException {
		List<Optional<Candidate>> results = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
			List<Future<Optional<Candidate>>> futures = starts.stream().map(start -> pool.submit(start::get)).toList();
			for (Future<Optional<Candidate>> future : futures) {
				results.add(future.get());
			}
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException("a search failed", e.getCause());
		}
		return results;
	}

	/** The plan whose {@code optionsAt} solves a design of this study. */
	public static StudyPlan plan(LoadedDesign design, Study study) {
		return StudyPlan.of(design, ends(study));
	}
}
