// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.DataOutputStream;
import java.io.IOException;

import org.heatwright.study.journal.ChunkResult;

/** Work that is cut into numbered chunks which do not depend on each other: the points of a study, or the starts of a search. Thread safe. */
public interface ChunkWork {

	/**
	 * Prepares what all threads of one process share; may take a while.
	 *
	 * @throws java.util.concurrent.CancellationException when the caller wants to stop
	 */
	Prepared prepare(ChunkExecutor.Cancellation cancellation);

	/** Writes what another process needs to do the same work; {@link org.heatwright.study.job.StudyJob} reads it. */
	void write(DataOutputStream out) throws IOException;

	/** Makes a solver for each thread. Thread safe. */
	interface Prepared {

		/** @param cancellation asked at every point, and inside the long ones */
		Solver solver(ChunkExecutor.Cancellation cancellation);
	}

	/** Solves chunks, one after another, in one thread. The result is a function of the chunk's number alone. */
	interface Solver {

		/** @throws java.util.concurrent.CancellationException when the caller wants to stop; nothing of the chunk is kept then */
		ChunkResult solve(int chunk);
	}
}
