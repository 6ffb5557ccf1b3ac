// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.heatwright.physics.Progress;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.run.RunProgress;
import org.heatwright.study.run.StudyObserver;

/** Says stop at the n-th question and at all later ones, from whatever thread, and counts them: a test of cancelling without a clock. */
public final class StopAt implements StudyObserver, Progress {

	private final long last;
	private final AtomicLong asked = new AtomicLong();

	public StopAt(long n) {
		this.last = n;
	}

	/** How often it was asked after it had said stop. */
	public long askedInVain() {
		return asked.get() - last;
	}

	@Override
	public boolean cancelled() {
		return asked.incrementAndGet() >= last;
	}

	@Override
	public void recorded(RunProgress progress, List<ChunkResult> news) {
		// only the questions count
	}

	@Override
	public void report(double fraction, String task) {
		// likewise
	}
}
