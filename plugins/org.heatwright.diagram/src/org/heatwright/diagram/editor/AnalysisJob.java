// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.io.DesignCopy;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.workspace.live.SureAnalyzer;

/**
 * Solves a copy of the machine in the background once nothing has been changed for a moment; a newer request cancels an older one. Every other request is
 * answered: by a result, or by the
 * reason why there is none.
 */
final class AnalysisJob extends Job {

	private static final int DELAY = 300;
	private static final SureAnalyzer ANALYZER = new SureAnalyzer();

	/** What was asked for. */
	private record Request(Machine machine, long number) {
	}

	/** Told in the job's thread. */
	interface Receiver {

		void arrived(Analysis analysis, long request);
	}

	private final Receiver receiver;
	private volatile Request latest;

	AnalysisJob(Receiver receiver) {
		super(org.heatwright.diagram.Texts.of("job.solving"));
		this.receiver = receiver;
		setSystem(true);
		setPriority(Job.SHORT);
	}

	/** Call in the UI thread: takes the copy that will be solved. */
	void request(Machine original, long number) {
		cancel();
		latest = new Request(DesignCopy.of(original), number);
		schedule(DELAY);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Request request = latest;
		try {
			Analysis analysis = ANALYZER.analyze(request.machine(), new Progress() {

				@Override
				public boolean cancelled() {
					return monitor.isCanceled() || request != latest;
				}

				@Override
				public void report(double fraction, String task) {
					monitor.subTask(task);
				}
			});
			receiver.arrived(analysis, request.number());
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}
}
