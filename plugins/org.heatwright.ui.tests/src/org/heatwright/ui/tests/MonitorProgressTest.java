// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.heatwright.workspace.MonitorProgress;
import org.junit.jupiter.api.Test;

/** What a computation says reaches the monitor, and Cancel and a lost interest reach the computation. */
class MonitorProgressTest {

	private static final class Seen extends NullProgressMonitor {
		private int worked;
		private String task = "";

		@Override
		public void worked(int work) {
			worked += work;
		}

		@Override
		public void subTask(String name) {
			task = name;
		}
	}

	@Test
	void fractionsAddUpAndNeverGoBack() {
		Seen monitor = new Seen();
		MonitorProgress progress = new MonitorProgress(monitor);
		progress.report(0.25, "first");
		progress.report(0.1, "back");
		progress.report(1, "last");
		assertEquals(MonitorProgress.STEPS, monitor.worked);
		assertEquals("last", monitor.task);
	}

	@Test
	void cancelAndALostInterestStopTheWork() {
		Seen monitor = new Seen();
		AtomicBoolean unwanted = new AtomicBoolean();
		MonitorProgress progress = new MonitorProgress(monitor, unwanted::get);
		assertFalse(progress.cancelled());
		unwanted.set(true);
		assertTrue(progress.cancelled());
		unwanted.set(false);
		monitor.setCanceled(true);
		boolean stopped = false;
		try {
			progress.check();
		} catch (CancellationException e) {
			stopped = true;
		}
		assertTrue(stopped);
	}
}
