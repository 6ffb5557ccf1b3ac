// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.heatwright.physics.Progress;

/** Shows the progress of the solver and the report in the workbench, and passes its Cancel on. */
final class MonitorProgress implements Progress {

	private final IProgressMonitor monitor;

	MonitorProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}

	@Override
	public void report(double fraction, String task) {
		monitor.subTask(task);
	}
}
