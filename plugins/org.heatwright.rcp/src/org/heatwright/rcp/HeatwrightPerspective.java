// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.heatwright.ui.analysis.AnalysisView;
import org.heatwright.ui.help.ManualView;
import org.heatwright.ui.levels.LevelsView;
import org.heatwright.ui.scaling.ScalingView;
import org.heatwright.ui.traces.TracesView;

/** Explorer and outline left, the drawing in the middle, properties, analysis and problems below. */
public final class HeatwrightPerspective implements IPerspectiveFactory {

	static final String ID = "org.heatwright.rcp.perspective";
	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addView(EXPLORER, IPageLayout.LEFT, 0.17f, layout.getEditorArea());
		layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.BOTTOM, 0.6f, EXPLORER);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, layout.getEditorArea());
		below.addView(AnalysisView.ID);
		below.addView(IPageLayout.ID_PROP_SHEET);
		below.addView(LevelsView.ID);
		below.addView(ScalingView.ID);
		below.addView(TracesView.ID);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addPlaceholder("org.heatwright.ui.*");
		layout.addNewWizardShortcut("org.heatwright.ui.newMachine");
		layout.addShowViewShortcut(AnalysisView.ID);
		layout.addShowViewShortcut(LevelsView.ID);
		layout.addShowViewShortcut("org.heatwright.ui.compare");
		layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
		layout.addShowViewShortcut(ScalingView.ID);
		layout.addShowViewShortcut(TracesView.ID);
		layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
		layout.addShowViewShortcut(ManualView.ID);
		layout.addPerspectiveShortcut(ID);
	}
}
