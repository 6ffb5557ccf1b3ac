// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.List;
import java.util.Locale;

import org.heatwright.physics.Progress;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.run.Estimate;
import org.heatwright.study.run.RunProgress;
import org.heatwright.study.run.StudyObserver;

/** Reports a sweep or a search on stderr every two seconds, and ends it when the user interrupts it. */
final class ConsoleObserver implements StudyObserver, Progress {

	private static final double SECONDS_BETWEEN = 2;
	private static final double NANO = 1e-9;

	private final Console console;
	private final Interruption interruption;
	private long reported = System.nanoTime();

	ConsoleObserver(Console console, Interruption interruption) {
		this.console = console;
		this.interruption = interruption;
	}

	@Override
	public boolean cancelled() {
		return interruption.asked();
	}

	@Override
	public void recorded(RunProgress progress, List<ChunkResult> news) {
		if (isDue()) {
			console.problem(String.format(Locale.ROOT, "%d of %d points (%.0f %%), %.3g points/s, %s left%s", progress.finished(), progress.total(),
					100 * progress.fraction(),
					progress.pointsPerSecond(), Estimate.duration(progress.secondsLeft()), progress.failed() > 0 ? ", " + progress.failed() + " failed" : ""));
		}
	}

	@Override
	public void report(double fraction, String task) {
		if (isDue()) {
			console.problem(String.format(Locale.ROOT, "%s (%.0f %%)", task, 100 * fraction));
		}
	}

	private boolean isDue() {
		boolean due = (System.nanoTime() - reported) * NANO >= SECONDS_BETWEEN;
		if (due) {
			reported = System.nanoTime();
		}
		return due;
	}
}
