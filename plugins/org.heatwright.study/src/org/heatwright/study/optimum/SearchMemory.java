// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.heatwright.study.journal.ChunkResult;

/**
 * Where a search keeps what its starts have come to. The starts of all its stages are counted through; which start has which number follows from the study
 * alone.
 */
public interface SearchMemory {

	/** Remembers nothing. */
	SearchMemory NONE = new SearchMemory() {

		@Override
		public Optional<ChunkResult> recorded(int start) {
			return Optional.empty();
		}

		@Override
		public void record(List<ChunkResult> finished) {
			// nothing is kept
		}
	};

	/** What a start came to when it was finished before. */
	Optional<ChunkResult> recorded(int start) throws IOException;

	/** @throws IOException when the starts cannot be kept; the search then stops */
	void record(List<ChunkResult> finished) throws IOException;
}
