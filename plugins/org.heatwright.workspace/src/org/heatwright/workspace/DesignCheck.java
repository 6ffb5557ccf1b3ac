// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.document.DefectRecord;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignFileException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.FileFindings;
import org.heatwright.validation.Stage;
import org.heatwright.validation.registry.Validator;

/**
 * Holds the content of a file against the rules: those that need only the file at once, the others, with a solve, in the background. A check has a ticket of
 * {@link DesignMarkers} that is taken before the
 * file is read; a newer look at the same file, be it a check or an edit, makes it void: then it stops, and what it found is not written. Where the design is
 * drawn the editor has the word.
 */
public final class DesignCheck extends Job {

	private final Ledger.Ticket<IFile, List<LocatedFinding>> ticket;
	private final LoadedDesign design;

	private DesignCheck(Ledger.Ticket<IFile, List<LocatedFinding>> ticket, LoadedDesign design) {
		super("Checking " + ticket.subject().getName());
		this.ticket = ticket;
		this.design = design;
		setPriority(Job.BUILD);
	}

	/** The quick rules now, the others soon. */
	static void start(IFile file) throws CoreException {
		Ledger.Ticket<IFile, List<LocatedFinding>> ticket = DesignMarkers.ticket(file);
		try (InputStream in = file.getContents(true)) {
			LoadedDesign design = DesignFile.load(in, file.getName());
			if (!OpenDesigns.writeAgain(file)) {
				DesignMarkers.replace(ticket, Stage.DESIGN, LocatedFinding.locate(design, notices(design, Validator.validate(design.machine()))));
				new DesignCheck(ticket, design).schedule();
			}
		} catch (DesignFileException e) {
			DesignMarkers.replace(ticket, LocatedFinding.unreadable(e.reason(), e.line()));
		} catch (IOException e) {
			DesignMarkers.replace(ticket, LocatedFinding.unreadable(String.valueOf(e.getMessage()), 0));
		} catch (RuntimeException | Error e) {
			DesignMarkers.unchecked(ticket, new LocatedFinding(Defects.OF_CHECKS.told(DesignMarkers.UNCHECKED, e), 1));
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
			look(monitor);
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	/** A defect of the program is a problem of the file, too: one that looks clean would be trusted. */
	private void look(IProgressMonitor monitor) throws CoreException {
		try {
			Analysis analysis = Analyzer.analyze(design, AnalysisOptions.defaults(), new MonitorProgress(monitor, () -> !DesignMarkers.isAwaited(ticket)));
			DesignMarkers.replace(ticket, LocatedFinding.locate(design, DefectRecord.attached(analysis, design.machine()).diagnostics()));
		} catch (CancellationException e) {
			throw e;
		} catch (RuntimeException | Error e) {
			DesignMarkers.unchecked(ticket, new LocatedFinding(Defects.OF_CHECKS.told(DesignMarkers.UNCHECKED, e), 1));
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == DesignCheck.class;
	}
}
