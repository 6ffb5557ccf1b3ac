// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.run.Estimate;
import org.heatwright.study.run.RunProgress;
import org.heatwright.study.run.StudyObserver;

/** Reports a run on stderr every two seconds; Ctrl-C, or a polite kill, ends it within a second and keeps what is recorded. */
final class ConsoleObserver implements StudyObserver, AutoCloseable {

	private static final double SECONDS_BETWEEN = 2;
	private static final long MILLIS_TO_END = 900;

	private final Console console;
	private final CountDownLatch ended = new CountDownLatch(1);
	private final Thread hook = new Thread(this::stop, "study ends");
	private volatile boolean cancelled;
	private double reported;

	ConsoleObserver(Console console) {
		this.console = console;
		Runtime.getRuntime().addShutdownHook(hook);
	}

	private void stop() {
		cancelled = true;
		try {
			ended.await(MILLIS_TO_END, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			// The process ends; what is recorded is on the disk.
		}
	}

	@Override
	public boolean cancelled() {
		return cancelled;
	}

	@Override
	public void recorded(RunProgress progress, List<ChunkResult> news) {
		if (progress.seconds() - reported < SECONDS_BETWEEN) {
			return;
		}
		reported = progress.seconds();
		console.problem(String.format(Locale.ROOT, "%d of %d points (%.0f %%), %.3g points/s, %s left%s", progress.finished(), progress.total(), 100 * progress.fraction(),
				progress.pointsPerSecond(), Estimate.duration(progress.secondsLeft()), progress.failed() > 0 ? ", " + progress.failed() + " failed" : ""));
	}

	@Override
	public void close() {
		ended.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// The process is ending already.
		}
	}
}
