// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.util.List;

import org.heatwright.study.journal.ChunkResult;

/** Watches a run and may stop it. */
public interface StudyObserver {

	/** Neither looks nor stops. */
	StudyObserver NONE = (progress, news) -> {
		// nobody watches
	};

	/** Called in the thread of the run, after the chunks were recorded. */
	void recorded(RunProgress progress, List<ChunkResult> news);

	/** Asked often and from any thread; the run ends within a second and keeps what is recorded. */
	default boolean cancelled() {
		return false;
	}
}
