// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.physics.Progress;

/**
 * Wants a computation to stop from its n-th question on, and counts the questions: what a computation does after a request to stop is counted, whatever else
 * the machine is doing.
 */
final class Impatience implements Progress {

	private final int patience;
	private int asked;

	/** @param patience which question is the first that is answered with yes; counts from 1 */
	Impatience(int patience) {
		this.patience = patience;
	}

	/** How often the computation has asked. */
	int asked() {
		return asked;
	}

	@Override
	public synchronized boolean cancelled() {
		asked++;
		return asked >= patience;
	}

	@Override
	public void report(double fraction, String task) {
		assertTrue(fraction >= 0 && fraction <= 1, () -> task + ": " + fraction);
	}
}
