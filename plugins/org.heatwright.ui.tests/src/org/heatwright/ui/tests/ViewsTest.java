// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.ui.analysis.AnalysisView;
import org.heatwright.ui.levels.Ladder;
import org.heatwright.ui.levels.LevelsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The views around the drawing, each with what a known machine must show in it, and their pictures. */
class ViewsTest {

	private Workbench workbench;

	@BeforeEach
	void begin() {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
	}

	@AfterEach
	void end() {
		workbench.close();
	}

	private MachineEditor solved(String template, String name) throws Exception {
		MachineEditor editor = workbench.open(template, name);
		Workbench.until(() -> editor.latestAnalysis().flatMap(Analysis::solved).isPresent(), template + " is solved");
		return editor;
	}

	@Test
	void analysisOfTheMaser() throws Exception {
		solved("three-level-maser", "analysed");
		AnalysisView view = (AnalysisView) Workbench.page().showView(AnalysisView.ID);
		ViewPictures.take(view, "view-analysis", () -> Workbench.until(() -> view.shown().contains("0.0016790251055869"), "the power is shown"));
		assertTrue(view.shown().startsWith("Engine"), view.shown());
		String latex = view.table().latex();
		assertTrue(latex.contains("hot & $5$ & $0.0025185376583") && latex.startsWith("\\begin{tabular}") && latex.endsWith("\\end{tabular}\n"), latex);
		assertEquals(4, view.table().tabbed().lines().count());
	}

	@Test
	void levelsOfTheMaser() throws Exception {
		MachineEditor editor = solved("three-level-maser", "levelled");
		LevelsView view = (LevelsView) Workbench.page().showView(LevelsView.ID);
		ViewPictures.take(view, "view-levels", () -> Workbench.until(() -> view.ladder().isPresent(), "the levels are there"));
		Ladder ladder = view.ladder().orElseThrow();
		assertEquals(3, ladder.rungs().size());
		assertEquals(1, ladder.rungs().stream().mapToDouble(Ladder.Rung::population).sum(), 1e-12);
		Ladder.Transition pumped = ladder.lanes().get(0).transitions().get(0);
		assertEquals(3, pumped.gap(), 1e-12);
		double heat = editor.latestAnalysis().orElseThrow().bath("hot").orElseThrow().heatCurrent();
		assertEquals(heat, pumped.gap() * pumped.flow(), 1e-15, "the flow up times its gap is the heat current");
	}

	@Test
	void levelsOfALadder() throws Exception {
		solved("dicke-ladder-three-baths", "dicke");
		LevelsView view = (LevelsView) Workbench.page().showView(LevelsView.ID);
		ViewPictures.take(view, "view-levels-dicke", () -> Workbench.until(() -> view.ladder().isPresent(), "the levels are there"));
		assertEquals(3, view.ladder().orElseThrow().lanes().size());
	}
}
