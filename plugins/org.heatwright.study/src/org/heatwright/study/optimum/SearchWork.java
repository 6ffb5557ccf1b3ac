// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.model.machine.Relation;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.CancelledProgress;
import org.heatwright.study.run.ChunkExecutor;
import org.heatwright.study.run.ChunkWork;
import org.heatwright.study.run.PlanBytes;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Searches for optima, cut into their starts: chunk c is start c modulo the number of starts of task c divided by it. Its result is one point with the best
 * values of the axes, or a failed one when the
 * start led to no design that keeps every limit.
 */
public final class SearchWork implements ChunkWork {

	/** Its name in a {@link org.heatwright.study.job.StudyJob}. */
	public static final String KIND = "search";

	private static final int MOST_TASKS = 100_000;
	private static final int MOST_LIMITS = 1000;

	/**
	 * One optimum that is looked for.
	 *
	 * @param objective which of the study's
	 * @param limits    beside those of the study
	 */
	record Task(int objective, List<Evaluator.Limit> limits) {

		Task {
			limits = List.copyOf(limits);
		}
	}

	private final SearchSetup setup;
	private final List<Task> tasks;

	SearchWork(SearchSetup setup, List<Task> tasks) {
		this.setup = setup;
		this.tasks = List.copyOf(tasks);
	}

	/** How many starts all tasks have together. */
	int chunks() {
		return tasks.size() * starts();
	}

	private int starts() {
		return setup.search().getStarts();
	}

	@Override
	public Prepared prepare(ChunkExecutor.Cancellation cancellation) {
		return each -> chunk -> solve(chunk, setup.evaluator(new CancelledProgress(each)));
	}

	private ChunkResult solve(int chunk, Evaluator evaluator) {
		Task task = tasks.get(chunk / starts());
		int start = chunk % starts();
		double[] place = new SobolSequenceGenerator(setup.variables().count()).skipTo(start + 1);
		LocalSearch search = new LocalSearch(setup.variables(), evaluator.within(task.limits()), task.objective());
		Optional<Candidate> found = search.from(place, setup.search().getMethod(), setup.search().getEvaluations(), setup.seed() + start);
		double[] values = new double[setup.variables().count()];
		Arrays.fill(values, Double.NaN);
		return found.map(best -> new ChunkResult(chunk, 1, best.values().length, best.values(), Map.of()))
				.orElseGet(() -> new ChunkResult(chunk, 1, values.length, values, Map.of(0, "no design near this start keeps every limit")));
	}

	@Override
	public void write(DataOutputStream out) throws IOException {
		out.writeUTF(KIND);
		new PlanBytes(setup.plan()).write(out);
		out.writeInt(tasks.size());
		for (Task task : tasks) {
			out.writeInt(task.objective());
			out.writeInt(task.limits().size());
			for (Evaluator.Limit limit : task.limits()) {
				out.writeUTF(limit.quantity().name());
				out.writeInt(limit.relation().getValue());
				out.writeDouble(limit.value());
			}
		}
	}

	/** @throws IOException as {@link PlanBytes#read} does */
	public static SearchWork read(DataInputStream in) throws IOException {
		StudyPlan plan = PlanBytes.read(in);
		List<Task> tasks = new ArrayList<>();
		for (int task = count(in, MOST_TASKS); task > 0; task--) {
			int objective = in.readInt();
			List<Evaluator.Limit> limits = new ArrayList<>();
			for (int limit = count(in, MOST_LIMITS); limit > 0; limit--) {
				limits.add(new Evaluator.Limit(new RecordedQuantity(in.readUTF()), Relation.get(in.readInt()), in.readDouble()));
			}
			tasks.add(new Task(objective, limits));
		}
		return new SearchWork(new SearchSetup(plan), tasks);
	}

	private static int count(DataInputStream in, int most) throws IOException {
		int count = in.readInt();
		if (count < 0 || count > most) {
			throw new IOException("a search with " + count + " parts cannot be");
		}
		return count;
	}
}
