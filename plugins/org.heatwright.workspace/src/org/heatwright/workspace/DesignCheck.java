// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignFileException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.FileFindings;
import org.heatwright.validation.Stage;
import org.heatwright.validation.Validator;

/**
 * Holds the content of a file against the rules: those that need only the file at once, the others, with a solve, in the background. A newer check of the same file cancels an older one, and what an
 * older one found is not written any more.
 */
public final class DesignCheck extends Job {

	private static final Map<IFile, DesignCheck> RUNNING = new ConcurrentHashMap<>();

	private final IFile file;
	private final LoadedDesign design;

	private DesignCheck(IFile file, LoadedDesign design) {
		super("Checking " + file.getName());
		this.file = file;
		this.design = design;
		setPriority(Job.BUILD);
	}

	/** The quick rules now, the others soon. */
	static void start(IFile file) throws CoreException {
		DesignCheck before = RUNNING.remove(file);
		if (before != null) {
			before.cancel();
		}
		try (InputStream in = file.getContents(true)) {
			LoadedDesign design = DesignFile.load(in, file.getName());
			DesignMarkers.replace(file, Stage.DESIGN, LocatedFinding.locate(design, notices(design, Validator.validate(design.machine()))));
			DesignCheck check = new DesignCheck(file, design);
			RUNNING.put(file, check);
			check.schedule();
		} catch (DesignFileException e) {
			DesignMarkers.replace(file, LocatedFinding.unreadable(e.reason(), e.line()));
		} catch (IOException e) {
			DesignMarkers.replace(file, LocatedFinding.unreadable(String.valueOf(e.getMessage()), 0));
		}
	}

	private static List<Diagnostic> notices(LoadedDesign design, List<Diagnostic> found) {
		List<Diagnostic> all = new ArrayList<>(FileFindings.of(design));
		all.addAll(found);
		return all;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Analysis analysis = Analyzer.analyze(design, AnalysisOptions.defaults(), new Progress() {

				@Override
				public boolean cancelled() {
					return monitor.isCanceled() || RUNNING.get(file) != DesignCheck.this;
				}

				@Override
				public void report(double fraction, String task) {
					monitor.subTask(task);
				}
			});
			if (RUNNING.remove(file, this)) {
				DesignMarkers.replace(file, LocatedFinding.locate(design, analysis.diagnostics()));
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == DesignCheck.class;
	}
}
