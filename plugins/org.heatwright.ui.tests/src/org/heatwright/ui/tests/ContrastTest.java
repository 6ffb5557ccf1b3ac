// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.ui.analysis.AnalysisView;
import org.heatwright.ui.compare.CompareView;
import org.heatwright.ui.follow.FollowingView;
import org.heatwright.ui.levels.LevelsView;
import org.heatwright.ui.scaling.ScalingView;
import org.heatwright.ui.traces.TracesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that is written in a view can be read, however often the theme was changed while it was open: measured in the pixels of the screen, with the
 * numbers of WCAG 2.1.
 */
class ContrastTest {

	private static final int TABS_WIDTH = 90;
	private static final int INDICATOR = 24;

	private Workbench workbench;
	private MachineEditor editor;

	@BeforeEach
	void begin() throws Exception {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
		editor = workbench.open("three-level-maser", "contrast");
		Workbench.until(() -> editor.latestAnalysis().flatMap(Analysis::solved).isPresent(), "the maser is solved");
	}

	@AfterEach
	void end() {
		ViewPictures.theme(ViewPictures.LIGHT);
		workbench.close();
	}

	@Test
	void theMeasureKnowsTheExamplesOfItsDefinition() {
		assertEquals(21, Contrast.ratio(new RGB(0, 0, 0), new RGB(255, 255, 255)), 1e-9);
		assertEquals(4.54, Contrast.ratio(new RGB(0x76, 0x76, 0x76), new RGB(255, 255, 255)), 0.005, "#767676 is the lightest grey that is readable on white");
		assertEquals(1, Contrast.ratio(new RGB(9, 9, 9), new RGB(9, 9, 9)), 0);
	}

	@Test
	void theViewsInBothDirections() throws Exception {
		for (String id : List.of(AnalysisView.ID, LevelsView.ID, ScalingView.ID, TracesView.ID, CompareView.ID)) {
			IViewPart view = Workbench.page().showView(id);
			Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
			if (view instanceof TracesView traces) {
				Workbench.until(() -> !traces.traces().charts().isEmpty(), "the traces are there");
			} else if (view instanceof ScalingView scaling) {
				Workbench.until(() -> scaling.series().isPresent(), "the scaling is there");
			} else {
				Workbench.turns(50);
			}
			Workbench.until(() -> !((FollowingView) view).isFaded(), "it shows its result");
			thereAndBack(view, id.substring(id.lastIndexOf('.') + 1));
			Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
			Workbench.page().hideView(view);
		}
	}

	@Test
	void theProperties() throws Exception {
		IViewPart sheet = Workbench.page().showView(IPageLayout.ID_PROP_SHEET);
		Workbench.select(editor, Workbench.element(editor, "hot"));
		Workbench.page().setPartState(Workbench.page().getReference(sheet), IWorkbenchPage.STATE_MAXIMIZED);
		Workbench.turns(50);
		thereAndBack(sheet, "properties");
		Workbench.page().setPartState(Workbench.page().getReference(sheet), IWorkbenchPage.STATE_RESTORED);
	}

	@Test
	void whatIsOpenedInTheDarkAndSeenInTheLight() throws Exception {
		ViewPictures.theme(ViewPictures.DARK);
		IViewPart view = Workbench.page().showView(TracesView.ID);
		Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Workbench.turns(150);
		Workbench.until(() -> !((FollowingView) view).isFaded(), "it shows its result");
		legible(view, "traces, opened in the dark");
		ViewPictures.theme(ViewPictures.LIGHT);
		legible(view, "traces, opened in the dark, now light");
		Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Workbench.page().hideView(view);
	}

	private void thereAndBack(IWorkbenchPart part, String name) {
		ViewPictures.theme(ViewPictures.LIGHT);
		legible(part, name + ", light");
		ViewPictures.theme(ViewPictures.DARK);
		legible(part, name + ", dark after light");
		ViewPictures.theme(ViewPictures.LIGHT);
		legible(part, name + ", light after dark");
	}

	private static void legible(IWorkbenchPart part, String when) {
		Control whole = ViewPictures.control(part);
		ImageData picture = ViewPictures.image(whole);
		ViewPictures.save(picture, "contrast-" + when.replaceAll("[, ]+", "-"));
		List<String> poor = new ArrayList<>();
		int looked = look(whole, whole, picture, poor);
		assertTrue(looked > 0, when + ": nothing was looked at");
		assertEquals(List.of(), poor, when);
	}

	/** Adds what can hardly be read; returns how many controls were looked at. */
	private static int look(Control control, Control whole, ImageData picture, List<String> poor) {
		if (!control.isVisible()) {
			return 0;
		}
		int looked = 0;
		String words = words(control);
		if (!words.isBlank() && control.isEnabled()) {
			looked++;
			measured(control, words, Contrast.within(picture, place(control, whole, 3)), poor);
		}
		if (control instanceof Table table) {
			looked++;
			measured(table, "rows", Contrast.ratio(table.getForeground().getRGB(), table.getBackground().getRGB()), poor);
			measured(table, "header", Contrast.ratio(table.getHeaderForeground().getRGB(), table.getHeaderBackground().getRGB()), poor);
		} else if (control instanceof Tree tree) {
			measured(tree, "rows", Contrast.ratio(tree.getForeground().getRGB(), tree.getBackground().getRGB()), poor);
		} else if (control instanceof Button button && (button.getStyle() & SWT.CHECK) != 0 && button.isEnabled()) {
			mark(button, poor);
		} else if (control instanceof Composite composite && !(control instanceof Combo) && !(control instanceof CCombo)) {
			for (Control child : composite.getChildren()) {
				looked += look(child, whole, picture, poor);
			}
		}
		return looked;
	}

	private static void measured(Control control, String words, double contrast, List<String> poor) {
		if (contrast < Contrast.TEXT) {
			poor.add(control.getClass().getSimpleName() + " \"" + words + "\": " + Math.round(100 * contrast) / 100.0);
		}
	}

	/** A mark that is set looks different from one that is not. */
	private static void mark(Button button, List<String> poor) {
		boolean was = button.getSelection();
		button.setSelection(true);
		ImageData set = ViewPictures.image(button);
		button.setSelection(false);
		ImageData empty = ViewPictures.image(button);
		button.setSelection(was);
		if (Contrast.apart(set, empty) < 8) {
			poor.add("check mark of \"" + button.getText() + "\"");
		}
	}

	private static String words(Control control) {
		return switch (control) {
			case Label label -> label.getText();
			case CLabel label -> label.getText();
			case Button button -> button.getText();
			case Text text -> text.getText();
			case Combo combo -> combo.getText();
			case CCombo combo -> combo.getText();
			default -> control.getClass().getName().endsWith("ListElement") ? control.toString() : "";
		};
	}

	private static Rectangle place(Control control, Control whole, int inset) {
		Point corner = whole.toControl(control.toDisplay(0, 0));
		Point size = control.getSize();
		int left = control instanceof Button button && (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0 ? INDICATOR : inset;
		int scale = ViewPictures.zoom() / 100;
		return new Rectangle((corner.x + left) * scale, (corner.y + inset) * scale,
				(Math.min(size.x, control.getClass().getName().endsWith("ListElement") ? TABS_WIDTH : size.x) - left - inset) * scale,
				(size.y - 2 * inset) * scale);
	}
}
