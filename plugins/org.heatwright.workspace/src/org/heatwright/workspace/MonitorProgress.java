// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.heatwright.physics.Progress;

/** Shows the progress of a computation on a progress monitor and passes its Cancel on. Verified by {@code MonitorProgressTest} in the UI tests. */
public final class MonitorProgress implements Progress {

	/** What a monitor is begun with that shall show how much is done. */
	public static final int STEPS = 1000;

	private final IProgressMonitor monitor;
	private final BooleanSupplier unwanted;
	private int done;

	public MonitorProgress(IProgressMonitor monitor) {
		this(monitor, () -> false);
	}

	/** @param unwanted says that nobody waits for the result any more, which stops the computation too */
	public MonitorProgress(IProgressMonitor monitor, BooleanSupplier unwanted) {
		this.monitor = monitor;
		this.unwanted = unwanted;
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled() || unwanted.getAsBoolean();
	}

	@Override
	public void report(double fraction, String task) {
		int now = (int) (fraction * STEPS);
		monitor.subTask(task);
		monitor.worked(Math.max(0, now - done));
		done = Math.max(now, done);
	}
}
