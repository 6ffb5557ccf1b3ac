// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Study;
import org.heatwright.physics.Progress;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.ChunkExecutor;

/**
 * Looks for the best design in the box that the axes of a study span, from several starts spread by a Sobol sequence; with two or three objectives, for the
 * front between them. The starts are chunks of an
 * executor like the points of a sweep, and the result depends on the study alone: the same bits from one thread, many, or a cluster. Verified by {@code
 * OptimumSearchTest} against closed forms and by
 * {@code SparkStudyTest}.
 */
public final class OptimumSearch {

	/** Levels of a third objective. */
	private static final int LEVELS_OF_THIRD = 6;
	private static final String NONE = "no design in this box can be solved and keeps every constraint";

	private final SearchSetup setup;
	private final Evaluator evaluator;
	private final ChunkExecutor executor;
	private final Progress progress;
	private final SearchMemory memory;
	/** The starts of the stages before. */
	private int begun;

	private OptimumSearch(LoadedDesign design, Study study, ChunkExecutor executor, Progress progress, SearchMemory memory) {
		this.setup = new SearchSetup(SearchSetup.plan(design, study));
		this.evaluator = setup.evaluator(progress);
		this.executor = executor;
		this.progress = progress;
		this.memory = memory;
	}

	/**
	 * The best design for the first objective of the study.
	 *
	 * @param progress told about finished starts
	 * @throws StudyException        when study and design do not fit
	 * @throws StudyRefusedException when no start led to a design that can be solved and keeps the constraints
	 * @throws IOException           when the executor lost what computes for it
	 * @throws CancellationException when the progress says so
	 */
	public static Candidate best(LoadedDesign design, Study study, ChunkExecutor executor, Progress progress) throws IOException, InterruptedException {
		return best(design, study, executor, progress, SearchMemory.NONE);
	}

	/** The same with starts that were finished before, and keeping those that are finished now. */
	public static Candidate best(LoadedDesign design, Study study, ChunkExecutor executor, Progress progress, SearchMemory memory)
			throws IOException, InterruptedException {
		OptimumSearch search = new OptimumSearch(design, study, executor, progress, memory);
		return search.best(List.of(new SearchWork.Task(0, List.of()))).get(0).orElseThrow(() -> new StudyRefusedException(NONE));
	}

	/**
	 * The front between the objectives, two or three: for levels of the others between their values at the ends of the front, the best first one. Designs that
	 * another one beats in every objective are left
	 * out; the rest comes by ascending second objective.
	 *
	 * @throws StudyException        when study and design do not fit, or the number of objectives is another one
	 * @throws StudyRefusedException when no design can be solved and keeps the constraints
	 * @throws IOException           when the executor lost what computes for it
	 * @throws CancellationException when the progress says so
	 */
	public static List<Candidate> front(LoadedDesign design, Study study, ChunkExecutor executor, Progress progress) throws IOException, InterruptedException {
		return front(design, study, executor, progress, SearchMemory.NONE);
	}

	/** The same with starts that were finished before, and keeping those that are finished now. */
	public static List<Candidate> front(LoadedDesign design, Study study, ChunkExecutor executor, Progress progress, SearchMemory memory)
			throws IOException, InterruptedException {
		OptimumSearch search = new OptimumSearch(design, study, executor, progress, memory);
		int objectives = search.setup.wishes().size();
		if (objectives < 2 || objectives > 3) {
			throw new StudyException("a front has two or three objectives, not " + objectives);
		}
		return search.front();
	}

	/**
	 * The ends first; then, at levels of the second objective, the best first and (of three) the best third one; then the first one at levels of the third between
	 * those.
	 */
	private List<Candidate> front() throws IOException, InterruptedException {
		int objectives = setup.wishes().size();
		int points = setup.search().getFrontPoints();
		List<Optional<Candidate>> ends = best(IntStream.range(0, objectives).mapToObj(objective -> new SearchWork.Task(objective, List.of())).toList());
		Candidate first = ends.get(0).orElseThrow(() -> new StudyRefusedException(NONE));
		List<Candidate> found = new ArrayList<>(ends.stream().flatMap(Optional::stream).toList());
		List<Rung> rungs = new ArrayList<>();
		List<SearchWork.Task> tasks = new ArrayList<>();
		for (Evaluator.Limit level : levels(first, ends.get(1).orElse(first), 1, points)) {
			for (int objective = 0; objective < objectives; objective += 2) {
				tasks.add(new SearchWork.Task(objective, List.of(level)));
			}
		}
		List<Optional<Candidate>> ladder = best(tasks);
		ladder.forEach(candidate -> candidate.ifPresent(found::add));
		if (objectives == 3) {
			rungs.add(new Rung(List.of(), first, ends.get(2)));
			for (int t = 0; t < tasks.size(); t += 2) {
				Optional<Candidate> third = ladder.get(t + 1);
				List<Evaluator.Limit> limits = tasks.get(t).limits();
				ladder.get(t).ifPresent(best -> rungs.add(new Rung(limits, best, third)));
			}
			best(rungs.stream().flatMap(rung -> thirds(rung).stream()).toList()).forEach(candidate -> candidate.ifPresent(found::add));
		}
		return undominated(found);
	}

	/** One level of the second objective: the designs there with the best first and the best third one. */
	private record Rung(List<Evaluator.Limit> limits, Candidate first, Optional<Candidate> third) {
	}

	private List<SearchWork.Task> thirds(Rung rung) {
		return levels(rung.first(), rung.third().orElse(rung.first()), 2, Math.min(setup.search().getFrontPoints(), LEVELS_OF_THIRD)).stream()
				.map(level -> new SearchWork.Task(0, Stream.concat(rung.limits().stream(), Stream.of(level)).toList())).toList();
	}

	/** Levels of an objective strictly between two designs; none when they are alike. */
	private List<Evaluator.Limit> levels(Candidate worse, Candidate better, int objective, int points) {
		Evaluator.Wish wish = setup.wishes().get(objective);
		double from = worse.objectives().get(objective);
		double to = better.objectives().get(objective);
		Relation relation = wish.goal() == Goal.MAXIMIZE ? Relation.AT_LEAST : Relation.AT_MOST;
		return wish.cost(to) < wish.cost(from)
				? IntStream.range(1, points - 1).mapToObj(k -> new Evaluator.Limit(wish.quantity(), relation, from + (to - from) * k / (points - 1))).toList()
				: List.of();
	}

	private List<Candidate> undominated(List<Candidate> found) {
		return distinct(found).stream().filter(candidate -> found.stream().noneMatch(other -> dominates(other, candidate)))
				.sorted(Comparator.comparingDouble(candidate -> candidate.objectives().get(1))).toList();
	}

	/** Several levels may lead to one design. */
	private static Collection<Candidate> distinct(List<Candidate> found) {
		Map<List<Double>, Candidate> distinct = new LinkedHashMap<>();
		found.forEach(candidate -> distinct.putIfAbsent(candidate.objectives(), candidate));
		return distinct.values();
	}

	private boolean dominates(Candidate a, Candidate b) {
		boolean better = false;
		for (int i = 0; i < setup.wishes().size(); i++) {
			double costA = setup.wishes().get(i).cost(a.objectives().get(i));
			double costB = setup.wishes().get(i).cost(b.objectives().get(i));
			if (costA > costB) {
				return false;
			}
			better |= costA < costB;
		}
		return better;
	}

	/** For each task the best result of its starts; of equals the one of the lower start. */
	private List<Optional<Candidate>> best(List<SearchWork.Task> tasks) throws IOException, InterruptedException {
		SearchWork work = new SearchWork(setup, tasks);
		int first = begun;
		begun += work.chunks();
		ChunkResult[] results = new ChunkResult[work.chunks()];
		List<Integer> missing = new ArrayList<>();
		for (int chunk = 0; chunk < results.length; chunk++) {
			results[chunk] = memory.recorded(first + chunk).orElse(null);
			if (results[chunk] == null) {
				missing.add(chunk);
			}
		}
		int[] finished = { results.length - missing.size() };
		if (!missing.isEmpty()) {
			executor.run(work, missing, news -> {
				memory.record(news.stream()
						.map(result -> new ChunkResult(first + result.chunk(), result.points(), result.quantities(), result.values(), result.failures()))
						.toList());
				news.forEach(result -> results[result.chunk()] = result);
				finished[0] += news.size();
				progress.report((double) finished[0] / results.length, finished[0] + " of " + results.length + " starts");
			}, progress::cancelled);
		}
		progress.check();
		int starts = setup.search().getStarts();
		return IntStream.range(0, tasks.size()).mapToObj(task -> best(tasks.get(task), List.of(results).subList(task * starts, (task + 1) * starts))).toList();
	}

	private Optional<Candidate> best(SearchWork.Task task, List<ChunkResult> starts) {
		Evaluator within = evaluator.within(task.limits());
		Evaluator.Wish wish = setup.wishes().get(task.objective());
		return starts.stream().filter(start -> start.failures().isEmpty()).map(start -> within.at(start.values())).flatMap(Optional::stream)
				.reduce((a, b) -> wish.cost(b.objectives().get(task.objective())) < wish.cost(a.objectives().get(task.objective())) ? b : a);
	}

	/** The plan whose {@code optionsAt} solves a design of this study. */
	public static StudyPlan plan(LoadedDesign design, Study study) {
		return SearchSetup.plan(design, study);
	}
}
