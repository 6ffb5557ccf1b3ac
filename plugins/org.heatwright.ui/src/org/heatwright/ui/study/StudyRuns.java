// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.study.Study;
import org.heatwright.study.StudyException;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.ui.look.Look;

/**
 * The jobs of a study's page: one that looks at what is recorded or computes what is missing, and one that searches. Called in the thread of the display alone.
 */
final class StudyRuns {

	/** What the jobs are about, and who hears of them. */
	interface Page extends StudyJob.Page {

		/** As it is edited now. */
		Study study();

		/** That the study names, as it is now. */
		LoadedDesign design() throws IOException;

		/** Where journal and results lie: as the command line puts them. */
		Path folder();

		/** The figure that is chosen. */
		int shown();

		/** Takes what is being typed; false when it cannot be read. */
		boolean take();

		void say(String sentence);

		void running(boolean computes, boolean searches);

		/** The best design of a search, to be opened as a file of its own; called by jobs. */
		void best(byte[] design);

		/** A job has ended that may have written files. */
		void ended();

		/** Does something in the thread of the display, if the page is still there; called by jobs. */
		void onScreen(Runnable work);
	}

	private final Page page;
	private StudyJob job;
	private OptimumJob search;

	StudyRuns(Page page) {
		this.page = page;
	}

	/** Shows what is recorded, without computing anything. */
	void look() {
		if (computes()) {
			job.show(page.shown());
		} else {
			begin(StudyJob.Task.LOOK);
		}
	}

	/** @return whether there was something to pause */
	boolean pause() {
		if (computes()) {
			job.cancel();
			return true;
		}
		return false;
	}

	/** Computes what is missing. A look that is under way writes nothing and is not waited for. */
	void compute() {
		begin(StudyJob.Task.COMPUTE);
	}

	/** Looks for the optimum or the front of the study's objectives, or stops looking. */
	void optimize() {
		if (search != null) {
			search.cancel();
			return;
		}
		if (!page.take()) {
			return;
		}
		try {
			OptimumJob begun = new OptimumJob(page.design(), EcoreUtil.copy(page.study()), page.folder(), Look.scheme(), page);
			whenDone(begun, () -> {
				search = null;
				tell();
				page.ended();
			});
			search = begun;
			tell();
			begun.schedule();
		} catch (IOException | StudyException e) {
			page.say(String.valueOf(e.getMessage()));
		}
	}

	/** Of a copy: the study may be edited while its points are computed. */
	private void begin(StudyJob.Task task) {
		try {
			StudyJob begun = new StudyJob(StudyPlan.of(page.design(), EcoreUtil.copy(page.study())), page.folder(), task, Look.scheme(), page);
			begun.show(page.shown());
			whenDone(begun, () -> ended(begun));
			cancel(job);
			job = begun;
			tell();
			begun.schedule();
		} catch (IOException | StudyException e) {
			page.say(String.valueOf(e.getMessage()));
		}
	}

	private void ended(StudyJob ended) {
		if (job == ended) {
			job = null;
			tell();
		}
		if (ended.task() == StudyJob.Task.COMPUTE) {
			page.ended();
		}
	}

	private void whenDone(Job begun, Runnable work) {
		begun.addJobChangeListener(new JobChangeAdapter() {

			@Override
			public void done(IJobChangeEvent event) {
				page.onScreen(work);
			}
		});
	}

	private boolean computes() {
		return job != null && job.task() == StudyJob.Task.COMPUTE;
	}

	private void tell() {
		page.running(computes(), search != null);
	}

	/** The page goes. */
	void cancel() {
		cancel(job);
		cancel(search);
	}

	private static void cancel(Job job) {
		if (job != null) {
			job.cancel();
		}
	}
}
