// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace.live;

import java.util.Optional;
import java.util.function.Consumer;

import org.heatwright.analysis.Analysis;

/** What shows a machine that is being solved as it changes, for views that want to follow it. */
public interface AnalysisSource {

	/** The newest result. */
	Optional<Analysis> latestAnalysis();

	/** Tells a listener of every new result, in the thread of the display. */
	void addAnalysisListener(Consumer<Analysis> listener);

	void removeAnalysisListener(Consumer<Analysis> listener);
}
