// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.analysis.Analysis;

/**
 * Solves a state of a machine in the background once nothing has been changed for a moment; a newer request cancels an older one. Every other request is
 * answered: by a result, or by the reason why there is none.
 */
final class SolveJob extends Job {

	/** How long to wait for the next edit, in milliseconds. */
	private static final int DELAY = 300;

	private final BiConsumer<MachineState, Analysis> receiver;
	private volatile MachineState latest;

	/** @param receiver told in the job's thread */
	SolveJob(BiConsumer<MachineState, Analysis> receiver) {
		super("Solving the machine");
		this.receiver = receiver;
		setSystem(true);
		setPriority(Job.SHORT);
	}

	void request(MachineState state) {
		cancel();
		latest = state;
		schedule(DELAY);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		MachineState state = latest;
		try {
			receiver.accept(state, state.analysis(new MonitorProgress(monitor, () -> state != latest)));
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}
}
