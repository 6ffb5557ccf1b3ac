// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.heatwright.diagram.commands.GuideCommands;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.figures.SheetFigure;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.GuideDirection;
import org.heatwright.model.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rulers and guides: made by a click or a drag on a ruler, moved, let go, snapped to, undone, kept in the file. */
class GuidesTest {

	private static final String RULERS = "org.heatwright.diagram.rulers";

	private Workbench workbench;
	private MachineEditor editor;
	private Machine before;

	@BeforeEach
	void begin() throws Exception {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
		editor = workbench.open("three-level-maser", "guided");
		Workbench.run(editor, RULERS);
		Workbench.turns(30);
		before = EcoreUtil.copy(editor.machine());
	}

	@AfterEach
	void end() {
		Workbench.run(editor, RULERS);
		workbench.close();
	}

	private Control ruler(String name) {
		for (Composite at = Workbench.viewer(editor).getControl().getParent(); at != null; at = at.getParent()) {
			Control found = Workbench.named(at, name);
			if (found != null) {
				return found;
			}
		}
		throw new AssertionError("no " + name);
	}

	private static void mouse(Control control, int type, int x, int y) {
		Event event = new Event();
		event.type = type;
		event.x = x;
		event.y = y;
		event.button = type == SWT.MouseMove ? 0 : 1;
		control.notifyListeners(type, event);
	}

	private static void drag(Control control, int fromX, int fromY, int toX, int toY) {
		mouse(control, SWT.MouseDown, fromX, fromY);
		mouse(control, SWT.MouseMove, (fromX + toX) / 2, (fromY + toY) / 2);
		mouse(control, SWT.MouseMove, toX, toY);
		mouse(control, SWT.MouseUp, toX, toY);
		Workbench.turns(5);
	}

	/** Where a place of the sheet is on the canvas. */
	private org.eclipse.draw2d.geometry.Point pixel(int x, int y) {
		var at = new org.eclipse.draw2d.geometry.Point(x, y);
		((GraphicalEditPart) Workbench.viewer(editor).getContents()).getFigure().translateToAbsolute(at);
		return at;
	}

	private int[] guides(GuideDirection direction) {
		return GuideCommands.positions(editor.machine(), direction);
	}

	private void undone() {
		editor.getEditingDomain().getCommandStack().undo();
		assertTrue(EcoreUtil.equals(before, editor.machine()), "undo left something changed");
	}

	@Test
	void aClickOnARulerSetsAGuideThatCrossesIt() throws Exception {
		int x = pixel(300, 0).x;
		drag(ruler("ruler.top"), x, 8, x, 8);
		assertArrayEquals(new int[] { 300 }, guides(GuideDirection.VERTICAL), 2);
		undone();
		editor.getEditingDomain().getCommandStack().redo();
		Machine read = DesignFile.load(new java.io.ByteArrayInputStream(DesignFile.toBytes(editor.machine())), "guided").machine();
		assertTrue(EcoreUtil.equals(editor.machine(), read), "the file keeps it");
	}

	private static void assertArrayEquals(int[] expected, int[] actual, int tolerance) {
		assertEquals(expected.length, actual.length);
		for (int i = 0; i < expected.length; i++) {
			assertEquals(expected[i], actual[i], tolerance);
		}
	}

	@Test
	void aGuideIsDraggedOutOfEitherRuler() {
		int y = pixel(0, 260).y;
		drag(ruler("ruler.top"), 200, 8, 220, y + ruler("ruler.top").getSize().y);
		assertArrayEquals(new int[] { 260 }, guides(GuideDirection.HORIZONTAL), 2);
		int x = pixel(220, 0).x;
		drag(ruler("ruler.left"), 8, 100, x + ruler("ruler.left").getSize().x, 150);
		assertArrayEquals(new int[] { 220 }, guides(GuideDirection.VERTICAL), 2);
		SheetFigure sheet = (SheetFigure) ((GraphicalEditPart) Workbench.viewer(editor).getContents()).getFigure();
		assertEquals(2, sheet.guides().size(), "both are drawn");
		Workbench.picture("journey-guides");
	}

	@Test
	void itsMarkMovesAGuideAndLetsItGo() {
		editor.getEditingDomain().getCommandStack().execute(editor.commands().guides().add(GuideDirection.VERTICAL, 300).command());
		int x = pixel(300, 0).x;
		drag(ruler("ruler.top"), x, 8, x + 60, 8);
		assertTrue(guides(GuideDirection.VERTICAL)[0] > 330, "moved");
		int at = pixel(guides(GuideDirection.VERTICAL)[0], 0).x;
		drag(ruler("ruler.top"), at, 8, at, 200);
		assertEquals(0, guides(GuideDirection.VERTICAL).length, "gone");
		editor.getEditingDomain().getCommandStack().undo();
		assertEquals(1, guides(GuideDirection.VERTICAL).length);
	}

	@Test
	void aGuideIsDraggedOnTheSheetItself() {
		editor.getEditingDomain().getCommandStack().execute(editor.commands().guides().add(GuideDirection.HORIZONTAL, 280).command());
		Workbench.turns(5);
		Workbench.drag(editor, 330, 280, 340, 310);
		assertArrayEquals(new int[] { 310 }, guides(GuideDirection.HORIZONTAL), 2);
		editor.getEditingDomain().getCommandStack().undo();
		assertArrayEquals(new int[] { 280 }, guides(GuideDirection.HORIZONTAL), 0);
	}

	@Test
	void aBathSnapsToAGuideNearItsEdge() {
		Element hot = Workbench.element(editor, "hot");
		Rectangle box = editor.placeOf(hot).getCopy();
		int guide = box.x + 67;
		editor.getEditingDomain().getCommandStack().execute(editor.commands().guides().add(GuideDirection.VERTICAL, guide).command());
		Workbench.drag(editor, box.getCenter().x, box.bottom() - 8, box.getCenter().x + 65, box.bottom() - 8);
		assertEquals(guide, editor.placeOf(hot).x, "the left edge lies on the guide");
		Workbench.run(editor, RULERS);
		editor.getEditingDomain().getCommandStack().undo();
		Workbench.drag(editor, box.getCenter().x, box.bottom() - 8, box.getCenter().x + 65, box.bottom() - 8);
		assertFalse(guide == editor.placeOf(hot).x, "guides that are not shown do not attract");
		Workbench.run(editor, RULERS);
	}

	@Test
	void guidesWithoutTheMouse() {
		Element hot = Workbench.element(editor, "hot");
		Rectangle box = editor.placeOf(hot);
		Workbench.select(editor, hot);
		Workbench.run(editor, "org.heatwright.diagram.guides.selection");
		assertArrayEquals(new int[] { box.x }, guides(GuideDirection.VERTICAL), 0);
		assertArrayEquals(new int[] { box.y }, guides(GuideDirection.HORIZONTAL), 0);
		Workbench.run(editor, "org.heatwright.diagram.guides.selection");
		assertEquals(2, GuideCommands.of(editor.machine()).size(), "once is enough");
		Workbench.run(editor, "org.heatwright.diagram.guides.remove");
		assertEquals(List.of(), List.copyOf(GuideCommands.of(editor.machine())));
	}
}
