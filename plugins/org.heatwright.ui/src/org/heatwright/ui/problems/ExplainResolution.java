// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.heatwright.workspace.DesignMarkers;
import org.heatwright.ui.Texts;

/** Opens the page of the rule. */
final class ExplainResolution implements IMarkerResolution, IMarkerResolutionRelevance {

	@Override
	public String getLabel() {
		return Texts.of("problems.explain");
	}

	@Override
	public int getRelevanceForResolution() {
		return Resolutions.EXPLAIN;
	}

	@Override
	public void run(IMarker marker) {
		RuleView.show(marker.getAttribute(DesignMarkers.RULE, ""));
	}
}
