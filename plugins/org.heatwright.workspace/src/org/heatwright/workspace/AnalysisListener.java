// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import org.heatwright.analysis.Analysis;

/** Hears of the results of a machine that is being solved as it changes, in the thread of the display. */
public interface AnalysisListener {

	/** There is a new result, of the machine as it is now. */
	void solved(Analysis analysis);

	/** The machine has changed: the newest result is not its own until {@link #solved} is called. */
	default void outdated() {
		// who only wants results waits for the next one
	}
}
