// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.physics.Progress;

/** What shows a machine that is being solved as it changes, for views that want to follow it. */
public interface AnalysisSource {

	/** The newest state of the machine that has a result. */
	Optional<MachineState> solvedState();

	/** The newest result. */
	default Optional<Analysis> latestAnalysis() {
		return solvedState().map(state -> state.analysis(Progress.NONE));
	}

	/** Whether the machine has changed since the newest result, so that this is not its own. */
	boolean isStale();

	/** Tells a listener of every new result and every change, in the thread of the display. */
	void addAnalysisListener(AnalysisListener listener);

	void removeAnalysisListener(AnalysisListener listener);
}
