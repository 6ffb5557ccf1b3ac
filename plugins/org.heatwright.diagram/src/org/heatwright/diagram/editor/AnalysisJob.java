// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;

/** Solves a copy of the machine in the background; a newer request cancels an older one, so that a stale result never arrives after a newer one. */
final class AnalysisJob extends Job {

	private static final int DELAY = 150;

	private final Consumer<Analysis> receiver;
	private volatile Machine machine;

	/** @param receiver called in the job's thread */
	AnalysisJob(Consumer<Analysis> receiver) {
		super("Solving the machine");
		this.receiver = receiver;
		setSystem(true);
		setPriority(Job.SHORT);
	}

	/** Call in the UI thread: takes the copy that will be solved. */
	void request(Machine original) {
		cancel();
		machine = EcoreUtil.copy(original);
		schedule(DELAY);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Machine copy = machine;
		try {
			Analysis analysis = Analyzer.analyze(copy, AnalysisOptions.defaults(), new Progress() {

				@Override
				public boolean cancelled() {
					return monitor.isCanceled();
				}

				@Override
				public void report(double fraction, String task) {
					monitor.subTask(task);
				}
			});
			if (copy == machine && !monitor.isCanceled()) {
				receiver.accept(analysis);
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}
}
