// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.IOException;
import java.util.List;

import org.heatwright.study.journal.ChunkResult;

/** Computes chunks of some work, wherever: in this thread, on all cores, on a cluster. The numbers do not depend on where. */
public interface ChunkExecutor {

	/** Takes finished chunks, in any order, always in the thread that called {@link #run}. */
	interface Sink {

		/** @throws IOException when they cannot be recorded; the run then stops */
		void accept(List<ChunkResult> finished) throws IOException;
	}

	/** Whether the caller wants to stop; asked often and from any thread. */
	interface Cancellation {

		boolean cancelled();
	}

	/**
	 * Computes the chunks and hands each to the sink once; returns early, without an exception, when the caller wants to stop. What was finished until then has
	 * been handed over.
	 *
	 * @throws IOException          when the sink failed, or the executor lost what computes for it
	 * @throws InterruptedException when this thread was interrupted
	 */
	void run(ChunkWork work, List<Integer> chunks, Sink sink, Cancellation cancellation) throws IOException, InterruptedException;

	/** For progress reports, such as "2 threads". */
	String description();

	/** How many points are computed at the same time. */
	int width();
}
