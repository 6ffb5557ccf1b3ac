// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.fix.Fix;
import org.heatwright.validation.fix.FixCommand;

/** A fix of a rule as a quick fix. */
final class FixResolution implements IMarkerResolution2, IMarkerResolutionRelevance {

	private final Diagnostic finding;
	private final Fix fix;
	private final int rank;

	/** @param rank 0 for the best of the rule */
	FixResolution(Diagnostic finding, Fix fix, int rank) {
		this.rank = rank;
		this.finding = finding;
		this.fix = fix;
	}

	@Override
	public String getLabel() {
		return fix.label();
	}

	@Override
	public String getDescription() {
		return finding.message() + (finding.equation().isEmpty() ? "" : "\n\n" + finding.equation());
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_ETOOL_HOME_NAV);
	}

	@Override
	public int getRelevanceForResolution() {
		return Resolutions.BEST - rank;
	}

	@Override
	public void run(IMarker marker) {
		Repair.apply(marker, (domain, machine) -> FixCommand.of(domain, machine, fix));
	}
}
