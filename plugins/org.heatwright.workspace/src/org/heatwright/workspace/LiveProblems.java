// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Stage;
import org.heatwright.validation.Validator;

/**
 * The problem markers of a design that is being edited: they follow what is drawn, not what was saved. Rules that need only the file are run a moment after each edit, on a copy and in the background;
 * the findings of a solve are written when it has ended. An older answer never overwrites a newer one. When the editor is closed the file speaks for itself again.
 */
public final class LiveProblems {

	/** How long to wait for the next keystroke, in milliseconds. */
	private static final int DELAY = 30;

	/** What is known about one state of the design. */
	private record State(Machine machine, long number, Optional<List<Diagnostic>> solved) {
	}

	private final Supplier<IFile> file;
	private final Job job = Job.create("Checking the machine", (ICoreRunnable) monitor -> write());
	private volatile State latest;
	private long number;

	/** @param file the file of the editor, whatever it is called by now */
	public LiveProblems(Supplier<IFile> file) {
		this.file = file;
		job.setSystem(true);
		job.setPriority(Job.SHORT);
	}

	/** The machine has been edited; called in the thread that edits. */
	public void edited(Machine machine) {
		number++;
		latest = new State(EcoreUtil.copy(machine), number, Optional.empty());
		job.schedule(DELAY);
	}

	/** The machine as it is now has been solved, or refused; called in the thread that edits. */
	public void solved(Analysis analysis) {
		State state = latest;
		if (state != null && state.number() == number) {
			latest = new State(state.machine(), number, Optional.of(analysis.diagnostics()));
			job.schedule();
		}
	}

	/** The editor is closed; what was not saved is gone. */
	public void closed() {
		job.cancel();
		latest = null;
		IFile closing = file.get();
		if (ResourcesPlugin.getWorkspace().isTreeLocked() || !closing.exists()) {
			return;
		}
		Job.create("Checking " + closing.getName(), (ICoreRunnable) monitor -> {
			if (closing.exists()) {
				DesignCheck.start(closing);
			}
		}).schedule();
	}

	private void write() throws CoreException {
		State state = latest;
		IFile edited = file.get();
		if (state == null || !edited.exists()) {
			return;
		}
		if (state.solved().isPresent()) {
			DesignMarkers.replace(edited, locate(state.machine(), edited, state.solved().get()));
		} else {
			DesignMarkers.replace(edited, Stage.DESIGN, locate(state.machine(), edited, Validator.validate(state.machine())));
		}
	}

	/** The lines that the elements will have when the design is saved. */
	private static List<LocatedFinding> locate(Machine machine, IFile file, List<Diagnostic> found) {
		try {
			return LocatedFinding.locate(DesignFile.load(new ByteArrayInputStream(DesignFile.toBytes(machine)), file.getName()), found);
		} catch (IOException | IllegalStateException e) {
			return found.stream().map(diagnostic -> new LocatedFinding(diagnostic, 1)).toList();
		}
	}
}
