// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.heatwright.validation.RulePages;
import org.heatwright.validation.Severity;
import org.heatwright.workspace.DesignMarkers;

/** What can be done about a problem: the fixes of its rule, accepting a warning with a reason, and reading the page of the rule. */
public final class Resolutions implements IMarkerResolutionGenerator2 {

	/** Dialogs sort by these, the highest first: what puts it right comes before what only talks about it. */
	static final int BEST = 100;
	static final int ACCEPT = 1;
	static final int EXPLAIN = 0;

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !marker.getAttribute(DesignMarkers.RULE, "").isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		List<IMarkerResolution> resolutions = new ArrayList<>();
		DesignMarkers.findingOf(marker).ifPresent(finding -> {
			if (finding.rule().equals(UnitsResolution.RULE)) {
				resolutions.add(new UnitsResolution());
			}
			finding.fixes().forEach(fix -> resolutions.add(new FixResolution(finding, fix, finding.fixes().indexOf(fix))));
			if (finding.severity() == Severity.WARNING) {
				resolutions.add(new AcceptResolution(finding));
			}
		});
		RulePages.page(marker.getAttribute(DesignMarkers.RULE, "")).ifPresent(page -> resolutions.add(new ExplainResolution()));
		return resolutions.toArray(IMarkerResolution[]::new);
	}
}
