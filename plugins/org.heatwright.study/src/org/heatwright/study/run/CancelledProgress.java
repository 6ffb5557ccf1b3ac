// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import org.heatwright.physics.Progress;

/** What a solver asks whether it shall stop; chunks are reported, not what happens inside them. */
public record CancelledProgress(ChunkExecutor.Cancellation cancellation) implements Progress {

	@Override
	public boolean cancelled() {
		return cancellation.cancelled();
	}

	@Override
	public void report(double fraction, String task) {
		// chunks are reported
	}
}
