// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import org.heatwright.physics.Progress;

/** Counts how often a computation asks whether it shall stop, and says so at a given question: a test of cancelling without a clock. */
public final class CountedPolls implements Progress {

	private final long last;
	private long asked;

	private CountedPolls(long last) {
		this.last = last;
	}

	/** Says stop at the n-th question and at all later ones. */
	public static CountedPolls stopAt(long n) {
		return new CountedPolls(n);
	}

	/** Never says stop. */
	public static CountedPolls unlimited() {
		return new CountedPolls(Long.MAX_VALUE);
	}

	/** Questions so far. */
	public long asked() {
		return asked;
	}

	@Override
	public boolean cancelled() {
		return ++asked >= last;
	}

	@Override
	public void report(double fraction, String task) {
		// nobody looks
	}
}
