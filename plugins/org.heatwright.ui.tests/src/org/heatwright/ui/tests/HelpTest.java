// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.help.HelpSystem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.ui.analysis.AnalysisView;
import org.heatwright.ui.help.ManualHelp;
import org.heatwright.ui.help.ManualView;
import org.heatwright.ui.levels.LevelsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * F1 opens the page about what is in front; links lead from page to page and run what a tour asks for; the pages of the product are those of the
 * documentation.
 */
class HelpTest {

	private static final String F1 = "org.eclipse.ui.help.dynamicHelp";

	private Workbench workbench;

	@BeforeEach
	void begin() {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
	}

	@AfterEach
	void end() {
		IViewPart manual = Workbench.page().findView(ManualView.ID);
		if (manual != null) {
			Workbench.page().hideView(manual);
		}
		workbench.close();
	}

	@Test
	void eachPartHasItsPage() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "helped");
		Workbench.page().activate(editor);
		ManualView manual = helped();
		assertEquals("drawing", manual.place());
		assertTrue(manual.shown().contains("Type-to-insert"), manual.shown());
		assertEquals("views#analysis", helpedIn(AnalysisView.ID));
		assertEquals("views#levels", helpedIn(LevelsView.ID));
	}

	/** F1 comes when the view is seen: one that another covers before its first layout has charts without places. */
	private static String helpedIn(String view) throws Exception {
		Workbench.page().showView(view);
		Workbench.turns(20);
		return helped().place();
	}

	@Test
	void linksLeadOnAndToursAct() throws Exception {
		ManualView.open("tour-maser");
		ManualView view = (ManualView) Workbench.page().findView(ManualView.ID);
		assertTrue(view.follow("manual:rules/validity.born"));
		assertTrue(view.shown().startsWith("# validity.born"), view.shown());
		Workbench.page().hideView(Workbench.page().findView(AnalysisView.ID));
		assertTrue(view.follow("command:org.eclipse.ui.views.showView?org.eclipse.ui.views.showView.viewId=" + AnalysisView.ID));
		assertTrue(Workbench.page().findView(AnalysisView.ID) != null, "the view that the tour names is open");
	}

	@Test
	void theWizardsHaveTheirTours() {
		assertTrue(PlatformUI.getWorkbench().getHelpSystem().hasHelpUI());
		assertEquals("tour-maser", ManualHelp.place(HelpSystem.getContext("org.heatwright.ui.newMachine")).orElseThrow());
		assertEquals("tour-study", ManualHelp.place(HelpSystem.getContext("org.heatwright.ui.newStudy")).orElseThrow());
	}

	private static ManualView helped() throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(F1, null);
		ManualView view = (ManualView) Workbench.page().findView(ManualView.ID);
		assertTrue(view != null, "the manual is open");
		return view;
	}
}
