// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.machine.Machine;

/**
 * A machine that is being edited. After every edit there is one {@link MachineState}, shared by all who show it: the drawing, its problem markers, the views
 * and the properties; so there is one copy, one validation and one solve, whoever looks. A result is only taken when no edit was made since, so an old one is
 * never shown as the current one. To be used in the thread of the display. Verified by {@code LiveMachineTest} in the UI tests.
 */
public final class LiveMachine implements AnalysisSource {

	/** Finds the live machine of the machine itself. */
	private static final class Mark extends AdapterImpl {

		private final LiveMachine live;

		Mark(LiveMachine live) {
			this.live = live;
		}

		@Override
		public boolean isAdapterForType(Object type) {
			return type == LiveMachine.class;
		}
	}

	private final Executor display;
	private final SolveJob job = new SolveJob(this::arrived);
	private final LiveProblems problems;
	private final List<AnalysisListener> listeners = new CopyOnWriteArrayList<>();
	private final Mark mark = new Mark(this);
	private Machine original;
	private MachineState newest;
	private MachineState solved;
	private boolean disposed;

	/**
	 * @param file    the file of the editor, whatever it is called by now; asked from any thread
	 * @param display runs what it gets in the thread of the display
	 */
	public LiveMachine(Supplier<IFile> file, Executor display) {
		this.display = display;
		problems = new LiveProblems(file);
	}

	/** The state that a machine is in now: the shared one while it is being edited, else one of its own. */
	public static MachineState stateOf(Machine machine) {
		return EcoreUtil.getExistingAdapter(machine, LiveMachine.class) instanceof Mark mark && mark.live.newest != null ? mark.live.newest
				: MachineState.of(machine);
	}

	/** The machine has been edited, or is another one: its problems and its result are worked out anew. */
	public void edited(Machine machine) {
		if (machine != original) {
			leave();
			original = machine;
			machine.eAdapters().add(mark);
		}
		newest = MachineState.of(machine);
		problems.edited(newest);
		job.request(newest);
		listeners.forEach(AnalysisListener::outdated);
	}

	private void leave() {
		if (original != null) {
			original.eAdapters().remove(mark);
			original = null;
		}
	}

	/** Drops the result: there is no machine. */
	public void forget() {
		job.cancel();
		leave();
		newest = null;
		solved = null;
	}

	/** Called in the job's thread. */
	private void arrived(MachineState state, Analysis analysis) {
		display.execute(() -> take(state, analysis));
	}

	private void take(MachineState state, Analysis analysis) {
		if (disposed || state != newest) {
			return;
		}
		solved = state;
		problems.solved(state, analysis);
		listeners.forEach(listener -> listener.solved(analysis));
	}

	@Override
	public boolean isStale() {
		return newest == null || solved != newest;
	}

	@Override
	public Optional<MachineState> solvedState() {
		return Optional.ofNullable(solved);
	}

	@Override
	public void addAnalysisListener(AnalysisListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeAnalysisListener(AnalysisListener listener) {
		listeners.remove(listener);
	}

	/** The editor is closed. */
	public void dispose() {
		disposed = true;
		job.cancel();
		leave();
		listeners.clear();
		problems.closed();
	}
}
