// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Computes chunks one after another in the calling thread. */
public final class InProcessExecutor implements ChunkExecutor {

	@Override
	public void run(ChunkWork work, List<Integer> chunks, Sink sink, Cancellation cancellation) throws IOException {
		try {
			ChunkWork.Solver solver = work.prepare(cancellation).solver(cancellation);
			for (int chunk : chunks) {
				sink.accept(List.of(solver.solve(chunk)));
			}
		} catch (CancellationException e) {
			// What was finished has been handed over.
		}
	}

	@Override
	public String description() {
		return "1 thread";
	}

	@Override
	public int width() {
		return 1;
	}
}
