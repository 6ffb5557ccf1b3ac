// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.figure.FigureFile;
import org.heatwright.report.study.StudyFigures;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.result.ResultFolder;
import org.heatwright.study.result.StudyTable;
import org.heatwright.study.run.Estimate;
import org.heatwright.study.run.RunProgress;
import org.heatwright.study.run.StudyObserver;
import org.heatwright.study.run.StudyRun;
import org.heatwright.study.run.ThreadsExecutor;
import org.heatwright.ui.Texts;

/** Looks at a study or computes it, on all cores but one, and tells the page about it at most twice a second. */
final class StudyJob extends Job {

	/** What to do. */
	enum Task {
		LOOK, COMPUTE
	}

	/** Hears of progress, and is asked; from the job's thread. */
	interface Page {

		/** What shall become of points that another build of the solver computed. */
		enum Answer {
			ACCEPT, ANEW, NEITHER
		}

		Answer otherBuild(String question);

		/** @param png a picture of the study, or null when nothing can be drawn */
		void news(String sentence, double fraction, byte[] png);
	}

	private static final double SECONDS_BETWEEN = 0.5;

	private final StudyPlan plan;
	private final Path folder;
	private final Task task;
	private final Scheme scheme;
	private final Page page;
	private volatile int shown;
	private Page.Answer answer = Page.Answer.NEITHER;
	private double told = -SECONDS_BETWEEN;

	StudyJob(StudyPlan plan, Path folder, Task task, Scheme scheme, Page page) {
		super(task == Task.COMPUTE ? Texts.of("study.job", plan.design().name()) : Texts.of("study.look.job"));
		setSystem(task == Task.LOOK);
		this.plan = plan;
		this.folder = folder;
		this.task = task;
		this.scheme = scheme;
		this.page = page;
	}

	Task task() {
		return task;
	}

	/** Which figure is drawn from now on. */
	void show(int quantity) {
		shown = Math.max(0, quantity);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (task == Task.LOOK && !Files.isDirectory(folder)) {
			page.news(Texts.of("study.none", Long.toString(plan.points())), 0, null);
			return Status.OK_STATUS;
		}
		return task == Task.LOOK ? look(monitor) : compute(monitor);
	}

	/** Needs no leave to write, and no waiting for whoever writes. */
	private IStatus look(IProgressMonitor monitor) {
		try (Journal journal = Journal.read(plan, folder)) {
			if (monitor.isCanceled()) {
				// A newer look, or a computation, speaks now.
				return Status.CANCEL_STATUS;
			}
			tell(journal, Texts.of("study.done", Long.toString(journal.finishedPoints()), Long.toString(plan.points())) + failures(journal.failedPoints())
					+ (journal.otherBuilds().isEmpty() ? "" : Texts.of("study.otherBuild")) + damage(journal));
		} catch (IOException | StudyException e) {
			page.news(String.valueOf(e.getMessage()), 0, null);
		}
		return Status.OK_STATUS;
	}

	private static String damage(Journal journal) {
		return journal.notes().isEmpty() ? "" : "; " + String.join("; ", journal.notes());
	}

	private IStatus compute(IProgressMonitor monitor) {
		try (Journal journal = Journal.open(plan, folder)) {
			if (journal.otherBuilds().isEmpty() || isAccepted(journal)) {
				compute(journal, monitor);
				return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
			}
		} catch (IOException | StudyException | StudyRefusedException e) {
			page.news(String.valueOf(e.getMessage()), 0, null);
		} catch (InterruptedException e) {
			return Status.CANCEL_STATUS;
		}
		return monitor.isCanceled() ? Status.CANCEL_STATUS : anew(monitor);
	}

	/** Whether points of another build are kept and gone on with. */
	private boolean isAccepted(Journal journal) throws IOException {
		try {
			journal.requireOneBuild();
		} catch (StudyRefusedException e) {
			answer = page.otherBuild(e.getMessage() + ".");
		}
		if (answer == Page.Answer.ACCEPT) {
			journal.accept();
		}
		return answer == Page.Answer.ACCEPT;
	}

	/** Puts the old points aside and begins again, when that was the answer. */
	private IStatus anew(IProgressMonitor monitor) {
		if (answer != Page.Answer.ANEW) {
			return Status.OK_STATUS;
		}
		try {
			Journal.setAside(plan, folder);
			answer = Page.Answer.NEITHER;
			return compute(monitor);
		} catch (IOException e) {
			page.news(String.valueOf(e.getMessage()), 0, null);
			return Status.OK_STATUS;
		}
	}

	private void compute(Journal journal, IProgressMonitor monitor) throws IOException, InterruptedException {
		ThreadsExecutor executor = new ThreadsExecutor(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
		Estimate estimate = Estimate.of(plan, plan.points() - journal.finishedPoints(), executor);
		estimate.requireRoom(folder);
		page.news(estimate.sentence(executor.description()) + damage(journal), (double) journal.finishedPoints() / plan.points(), null);
		RunProgress end = StudyRun.resume(journal, executor, new StudyObserver() {

			@Override
			public void recorded(RunProgress progress, List<ChunkResult> news) {
				tell(journal, progress);
			}

			@Override
			public boolean cancelled() {
				return monitor.isCanceled();
			}
		});
		boolean whole = end.finished() == end.total();
		if (whole) {
			new ResultFolder(folder).write(new StudyTable(journal), List.of(ResultFolder.Format.csv), end.failed());
		}
		tell(journal, Texts.of("study.done", Long.toString(end.finished()), Long.toString(end.total())) + failures(end.failed())
				+ Texts.of(whole ? "study.whole" : "study.part"));
	}

	private static String failures(long failed) {
		return failed > 0 ? Texts.of("study.failed", Long.toString(failed)) : "";
	}

	private void tell(Journal journal, RunProgress progress) {
		if (progress.seconds() - told < SECONDS_BETWEEN) {
			return;
		}
		told = progress.seconds();
		tell(journal,
				Texts.of("study.progress", Long.toString(progress.finished()), Long.toString(progress.total()),
						String.format(Locale.ROOT, "%.3g", progress.pointsPerSecond()),
				Estimate.duration(progress.secondsLeft())) + failures(progress.failed()));
	}

	private void tell(Journal journal, String sentence) {
		byte[] png = null;
		try {
			List<Figure> figures = StudyFigures.of(new StudyTable(journal));
			png = journal.finishedPoints() == 0 ? null : FigureFile.PNG.bytes(figures.get(Math.min(shown, figures.size() - 1)), scheme);
		} catch (IOException | StudyException e) {
			// A study over three axes has no map; its progress is told all the same.
		}
		page.news(sentence, (double) journal.finishedPoints() / plan.points(), png);
	}
}
