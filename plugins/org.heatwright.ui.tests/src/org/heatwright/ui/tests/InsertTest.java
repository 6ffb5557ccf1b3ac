// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.CycleCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journeys that begin with an empty sheet: the keyboard alone, the mouse alone, and both. */
class InsertTest {

	private static final double MASER_POWER = 0.0016790251055868986;

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

	private static void waitForPower(MachineEditor editor, double power) {
		Workbench.until(
				() -> editor.latestAnalysis().filter(analysis -> analysis.power().isPresent() && Math.abs(analysis.power().getAsDouble() - power) < 1e-13)
						.isPresent(),
				"the power is " + power);
	}

	private static String badge(MachineEditor editor) {
		return ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge();
	}

	@Test
	void drawsTheMaserWithTheKeyboardAlone() throws Exception {
		MachineEditor editor = workbench.empty("keyboard-maser");
		Machine empty = EcoreUtil.copy(editor.machine());
		Workbench.insert(editor, "level system");
		for (String bath : new String[] { "hot", "cold", "work bath" }) {
			Workbench.select(editor);
			Workbench.insert(editor, bath);
			Workbench.insert(editor, "couple");
		}
		Workbench.select(editor);
		Workbench.insert(editor, "continuous");
		assertEquals(3, editor.machine().getCouplings().size());
		waitForPower(editor, MASER_POWER);
		assertEquals("engine", badge(editor));
		Workbench.picture("journey-keyboard-maser");
		Machine drawn = EcoreUtil.copy(editor.machine());
		var stack = editor.getEditingDomain().getCommandStack();
		while (stack.canUndo()) {
			stack.undo();
		}
		assertTrue(EcoreUtil.equals(empty, editor.machine()), "undo back to empty");
		while (stack.canRedo()) {
			stack.redo();
		}
		assertTrue(EcoreUtil.equals(drawn, editor.machine()), "redo to the end");
	}

	@Test
	void aBathThatIsInsertedBesideTheSelectedMediumIsCoupledToIt() throws Exception {
		MachineEditor editor = workbench.empty("beside");
		Workbench.insert(editor, "qubit");
		assertTrue(editor.machine().getMedium() instanceof QubitArray);
		Workbench.select(editor, editor.machine().getMedium());
		Workbench.insert(editor, "hot");
		assertEquals(1, editor.machine().getCouplings().size());
		editor.getEditingDomain().getCommandStack().undo();
		assertTrue(editor.machine().getBaths().isEmpty() && editor.machine().getCouplings().isEmpty(), "one undo takes bath and wire");
	}

	@Test
	void aNewNoteStandsClearOfEverythingElse() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "clear-note");
		Workbench.select(editor);
		Workbench.insert(editor, "note");
		var boxes = ((java.util.List<?>) Workbench.viewer(editor).getContents().getChildren()).stream()
				.map(part -> ((org.eclipse.gef.GraphicalEditPart) part).getFigure().getBounds()).toList();
		var note = editor.placeOf(editor.machine().getNotes().get(0));
		assertEquals(1, boxes.stream().filter(note::intersects).count(), "only itself: " + note + " among " + boxes);
	}

	@Test
	void aDoubleClickOnTheSheetAsksWhatToInsertThere() throws Exception {
		MachineEditor editor = workbench.empty("double-click");
		Workbench.doubleClick(editor, 200, 150);
		Workbench.typing(editor).setText("note");
		Workbench.press(Workbench.typing(editor), SWT.CR, '\r', 0);
		assertEquals(1, editor.machine().getNotes().size());
		var place = editor.placeOf(editor.machine().getNotes().get(0));
		assertEquals(200, place.x, 15);
		assertEquals(150, place.y, 15);
	}

	@Test
	void escapeGivesUp() throws Exception {
		MachineEditor editor = workbench.empty("escape");
		Workbench.key(editor, 'b', 'b', 0);
		assertTrue(Workbench.isTyping(editor));
		Workbench.press(Workbench.typing(editor), SWT.ESC, (char) 27, 0);
		assertFalse(Workbench.isTyping(editor));
		assertFalse(editor.getEditingDomain().getCommandStack().canUndo());
	}

	@Test
	void aSpectrumGoesIntoTheSelectedBath() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "spectrum");
		Workbench.select(editor, Workbench.element(editor, "hot"));
		Workbench.insert(editor, "drude");
		assertTrue(editor.machine().getBaths().get(0).getSpectrum() instanceof DrudeLorentzSpectrum);
		editor.getEditingDomain().getCommandStack().undo();
		assertFalse(editor.machine().getBaths().get(0).getSpectrum() instanceof DrudeLorentzSpectrum);
	}

	@Test
	void aDriveBringsItsCycleAlong() throws Exception {
		MachineEditor editor = workbench.empty("driven");
		Workbench.insert(editor, "level system");
		Workbench.select(editor);
		Workbench.insert(editor, "drive");
		assertTrue(((ContinuousCycle) editor.machine().getCycle()).getDrive() != null);
	}

	@Test
	void coupleIsDraggedFromBathToMedium() throws Exception {
		MachineEditor editor = workbench.empty("dragged-wire");
		Workbench.insert(editor, "level system");
		Workbench.select(editor);
		Workbench.key(editor, SWT.ESC, (char) 27, 0);
		Workbench.doubleClick(editor, 30, 60);
		Workbench.typing(editor).setText("hot");
		Workbench.press(Workbench.typing(editor), SWT.CR, '\r', 0);
		var from = editor.placeOf(editor.machine().getBaths().get(0)).getCenter();
		var to = editor.placeOf(editor.machine().getMedium()).getCenter();
		WorkbenchTest.choose(editor, "Couple");
		Workbench.drag(editor, from.x, from.y, to.x, to.y);
		assertEquals(1, editor.machine().getCouplings().size());
	}
}
