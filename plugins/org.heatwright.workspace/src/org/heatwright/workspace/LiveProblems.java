// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.analysis.Analysis;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Stage;

/**
 * The problem markers of a design that is being edited: they follow what is drawn, not what was saved. Rules that need only the file are run a moment after
 * each edit, on a copy and in the background;
 * the findings of a solve are written when it has ended. Every state of the design has a ticket of {@link DesignMarkers}, so an older answer never overwrites a
 * newer one. When the editor is closed the file
 * speaks for itself again: its check has a newer ticket than all that was drawn. Verified by {@code RacesTest} in the UI tests.
 */
public final class LiveProblems {

	/** How long to wait for the next keystroke, in milliseconds. */
	private static final int DELAY = 30;

	/** What is known about one state of the design. */
	private record State(MachineState machine, Ledger.Ticket<IFile, List<LocatedFinding>> ticket, Optional<List<Diagnostic>> solved) {
	}

	private final Supplier<IFile> file;
	private final Job job = Job.create("Checking the machine", (ICoreRunnable) monitor -> write());
	private State latest;
	private boolean closed;

	/** @param file the file of the editor, whatever it is called by now; asked from any thread */
	public LiveProblems(Supplier<IFile> file) {
		this.file = file;
		job.setSystem(true);
		job.setPriority(Job.SHORT);
		OpenDesigns.add(this);
	}

	/** The machine has been edited, and this is its state now; called in the thread that edits. */
	public synchronized void edited(MachineState state) {
		if (!closed) {
			latest = new State(state, DesignMarkers.ticket(file.get()), Optional.empty());
			job.schedule(DELAY);
		}
	}

	/** A state has been solved, or refused; called in the thread that edits. */
	public synchronized void solved(MachineState state, Analysis analysis) {
		if (latest != null && latest.machine() == state) {
			latest = new State(latest.machine(), latest.ticket(), Optional.of(analysis.diagnostics()));
			job.schedule();
		}
	}

	/** Others have written about the file, or it has another name: what is drawn has the last word again. */
	synchronized boolean writeAgain(IFile design) {
		if (latest == null || !design.equals(file.get())) {
			return false;
		}
		latest = new State(latest.machine(), DesignMarkers.ticket(design), latest.solved());
		job.schedule();
		return true;
	}

	/** The editor is closed; what was not saved is gone. */
	public void closed() {
		synchronized (this) {
			closed = true;
			latest = null;
		}
		OpenDesigns.remove(this);
		job.cancel();
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

	private synchronized State latest() {
		return latest;
	}

	private void write() throws CoreException {
		State state = latest();
		if (state == null) {
			return;
		}
		IFile edited = state.ticket().subject();
		if (!edited.equals(file.get())) {
			writeAgain(file.get());
		} else if (state.solved().isPresent()) {
			DesignMarkers.replace(state.ticket(), locate(state.machine(), state.solved().get()));
		} else {
			DesignMarkers.replace(state.ticket(), Stage.DESIGN, locate(state.machine(), found(state.machine())));
		}
	}

	/** A machine that the rules cannot deal with says so where its problems stand, and not in a dialog at every keystroke. */
	private static List<Diagnostic> found(MachineState state) {
		try {
			return state.findings();
		} catch (RuntimeException | Error e) {
			return List.of(Defects.OF_CHECKS.told(DesignMarkers.UNCHECKED, e));
		}
	}

	/** The lines that the elements will have when the design is saved. */
	private static List<LocatedFinding> locate(MachineState state, List<Diagnostic> found) {
		try {
			return LocatedFinding.locate(state.saved(), found);
		} catch (UncheckedIOException | IllegalStateException e) {
			return found.stream().map(diagnostic -> new LocatedFinding(diagnostic, 1)).toList();
		}
	}
}
