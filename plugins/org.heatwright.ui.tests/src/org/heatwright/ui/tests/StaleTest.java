// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.ui.analysis.AnalysisView;
import org.heatwright.ui.compare.CompareView;
import org.heatwright.ui.follow.FollowingView;
import org.heatwright.ui.levels.LevelsView;
import org.heatwright.ui.scaling.ScalingView;
import org.heatwright.ui.traces.TracesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the machine has changed and its new result is not there, every view that shows a result pales; then it is itself again. */
class StaleTest {

	private Workbench workbench;
	private MachineEditor editor;

	@BeforeEach
	void begin() throws Exception {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
		editor = workbench.open("three-level-maser", "stale");
		Workbench.until(() -> editor.latestAnalysis().flatMap(Analysis::solved).isPresent(), "the maser is solved");
	}

	@AfterEach
	void end() {
		Job.getJobManager().resume();
		workbench.close();
	}

	private void heat(String temperature) {
		editor.getEditingDomain().getCommandStack()
				.execute(SetCommand.create(editor.getEditingDomain(), Workbench.element(editor, "hot"), BathPackage.Literals.BATH__TEMPERATURE, temperature));
	}

	@Test
	void everyViewPalesUntilItsResultIsThere() throws Exception {
		Map<String, Double> before = new LinkedHashMap<>();
		for (String id : new String[] { AnalysisView.ID, LevelsView.ID, ScalingView.ID, TracesView.ID, CompareView.ID }) {
			FollowingView view = (FollowingView) Workbench.page().showView(id);
			Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
			Workbench.turns(150);
			assertFalse(view.isFaded(), id);
			double clear = ink(view);
			Job.getJobManager().suspend();
			heat("6");
			Workbench.until(view::isFaded, id + " pales");
			double pale = ink(view);
			ViewPictures.save(ViewPictures.image(ViewPictures.control(view)), "stale-" + id.substring(id.lastIndexOf('.') + 1));
			Job.getJobManager().resume();
			Workbench.until(() -> !editor.isStale() && !view.isFaded(), id + " is itself again");
			Workbench.turns(150);
			double again = ink(view);
			assertTrue(pale < 0.72 * clear, id + ": " + pale + " of " + clear + " while it is out of date");
			assertTrue(again > 0.85 * clear, id + ": " + again + " of " + clear + " when the result is there");
			before.put(id, clear);
			heat("5");
			Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
			Workbench.page().hideView(view);
			Workbench.until(() -> !editor.isStale(), "the maser is solved again");
		}
		assertTrue(before.values().stream().allMatch(share -> share > 0), before.toString());
	}

	@Test
	void aResultThatComesAtOnceDoesNotFlicker() throws Exception {
		AnalysisView view = (AnalysisView) Workbench.page().showView(AnalysisView.ID);
		Workbench.page().activate(editor);
		heat("7");
		assertFalse(view.isFaded(), "not in the same moment");
		Workbench.until(() -> !editor.isStale(), "solved");
		assertFalse(view.isFaded());
		assertTrue(view.shown().contains("Engine"));
	}

	/** How much stands out of a view below its controls: the mean contrast of every pixel against white or the sheet, less one. */
	private static double ink(IViewPart view) {
		Control control = ViewPictures.control(view);
		ImageData picture = ViewPictures.image(control);
		int scale = ViewPictures.zoom() / 100;
		return Contrast.mean(picture, new Rectangle(0, 60 * scale, picture.width, picture.height - 60 * scale)) - 1;
	}
}
