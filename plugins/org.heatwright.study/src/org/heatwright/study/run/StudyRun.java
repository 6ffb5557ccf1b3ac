// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.solve.PointSolvers;

/** Brings a study to its end: computes what its journal lacks and records it. Verified by {@code StudyRunTest}. */
public final class StudyRun {

	private static final double NANO = 1e-9;

	private final Journal journal;
	private final StudyObserver observer;
	private final long started = System.nanoTime();
	private final long before;

	private StudyRun(Journal journal, StudyObserver observer) {
		this.journal = journal;
		this.observer = observer;
		this.before = journal.finishedPoints();
	}

	/**
	 * Computes and records every chunk that is missing.
	 *
	 * @return how far the study is; short of the total only when the observer stopped it
	 * @throws org.heatwright.study.StudyRefusedException when points of other builds are recorded that nobody has accepted
	 * @throws IOException          when the disk or the executor failed; everything recorded is kept
	 * @throws InterruptedException when this thread was interrupted; likewise
	 */
	public static RunProgress resume(Journal journal, ChunkExecutor executor, StudyObserver observer) throws IOException, InterruptedException {
		return run(journal, journal.missing(), executor, observer);
	}

	/** The same for some of the chunks: the share of one of several computers. */
	public static RunProgress run(Journal journal, List<Integer> chunks, ChunkExecutor executor, StudyObserver observer) throws IOException, InterruptedException {
		StudyRun run = new StudyRun(journal, observer);
		if (!chunks.isEmpty()) {
			journal.requireOneBuild();
			executor.run(new SweepWork(journal.plan()), chunks, run::record, observer::cancelled);
		}
		return run.progress();
	}

	/** Solves the recorded points that failed once more, alone; a point that fails again keeps its new reason. */
	public static RunProgress retryFailed(Journal journal, StudyObserver observer) throws IOException {
		journal.requireOneBuild();
		StudyRun run = new StudyRun(journal, observer);
		try {
			ChunkSolver solver = new ChunkSolver(new PointSolvers(journal.plan(), new CancelledProgress(observer::cancelled)), observer::cancelled);
			for (int chunk : journal.withFailures()) {
				run.record(List.of(solver.retry(journal.chunk(chunk))));
			}
		} catch (CancellationException e) {
			// What was solved until then is recorded.
		}
		return run.progress();
	}

	private void record(List<ChunkResult> results) throws IOException {
		List<ChunkResult> news = new ArrayList<>(results);
		journal.append(news);
		observer.recorded(progress(), news);
	}

	private RunProgress progress() {
		StudyPlan plan = journal.plan();
		return RunProgress.of(before, journal.finishedPoints(), plan.points(), journal.failedPoints(), (System.nanoTime() - started) * NANO);
	}
}
