// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.analysis.Figures;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.study.Study;
import org.heatwright.physics.Progress;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;
import org.heatwright.report.study.FrontFigure;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.optimum.Candidate;
import org.heatwright.study.optimum.FrontFile;
import org.heatwright.study.optimum.OptimumSearch;
import org.heatwright.study.optimum.SearchJournal;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.ThreadsExecutor;
import org.heatwright.ui.Texts;

/** Looks for the optimum, or the front, that a study asks for, on all cores but one; the front is written beside the results and drawn with its bounds. */
final class OptimumJob extends Job {

	private static final int DIGITS = 8;

	private final LoadedDesign design;
	private final Study study;
	private final Path folder;
	private final Scheme scheme;
	private final StudyRuns.Page page;

	/** @param study a copy that nobody changes */
	OptimumJob(LoadedDesign design, Study study, Path folder, Scheme scheme, StudyRuns.Page page) {
		super(Texts.of("study.optimum.job", design.name()));
		this.design = design;
		this.study = study;
		this.folder = folder;
		this.scheme = scheme;
		this.page = page;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		ThreadsExecutor executor = new ThreadsExecutor(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
		Progress progress = new Progress() {

			@Override
			public boolean cancelled() {
				return monitor.isCanceled();
			}

			@Override
			public void report(double fraction, String task) {
				page.news(Texts.of("study.optimum.running", task), fraction, null);
			}
		};
		try (SearchJournal journal = open()) {
			if (study.getObjectives().size() > 1) {
				front(OptimumSearch.front(design, study, executor, progress, journal));
			} else {
				Candidate best = OptimumSearch.best(design, study, executor, progress, journal);
				page.news(sentence(best), 1, null);
				page.best(DesignFile.toBytes(OptimumSearch.plan(design, study).designAt(best.values())));
			}
		} catch (CancellationException | InterruptedException e) {
			page.news(Texts.of("study.optimum.cancelled"), 0, null);
			return Status.CANCEL_STATUS;
		} catch (IOException | StudyException | StudyRefusedException e) {
			page.news(String.valueOf(e.getMessage()), 0, null);
		}
		return Status.OK_STATUS;
	}

	/** Starts that were finished before are taken from the journal; those of another build are put aside, for what a search comes to is of one build. */
	private SearchJournal open() throws IOException {
		try {
			return SearchJournal.open(design, study, folder);
		} catch (StudyRefusedException e) {
			SearchJournal.setAside(design, study, folder);
			return SearchJournal.open(design, study, folder);
		}
	}

	private void front(List<Candidate> front) throws IOException {
		Files.createDirectories(folder);
		FrontFile.write(front, design, study, folder.resolve(FrontFile.NAME));
		page.news(Texts.of("study.optimum.front", front.size()), 1, FigureFile.PNG.bytes(FrontFigure.of(front, study), scheme));
	}

	/** The best values and what they give. */
	private String sentence(Candidate best) {
		StudyPlan plan = OptimumSearch.plan(design, study);
		StringJoiner words = new StringJoiner(", ");
		for (int a = 0; a < best.values().length; a++) {
			words.add(plan.axes().get(a).title() + " = " + Figures.of(best.values()[a], DIGITS));
		}
		return Texts.of("study.optimum.best", study.getObjectives().get(0).getQuantity(), Figures.of(best.objectives().get(0), DIGITS), words.toString());
	}
}
