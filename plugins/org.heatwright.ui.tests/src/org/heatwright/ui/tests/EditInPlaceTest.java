// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.parts.Editable;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names and values are changed where they stand. */
class EditInPlaceTest {

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

	@Test
	void enterEditsTheNameAndTabGoesOnToTheTemperature() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "tabbed");
		Element hot = Workbench.element(editor, "hot");
		Workbench.select(editor, hot);
		Workbench.key(editor, SWT.CR, '\r', 0);
		Workbench.typing(editor).setText("Sun");
		Event tab = new Event();
		tab.type = SWT.Traverse;
		tab.detail = SWT.TRAVERSE_TAB_NEXT;
		Workbench.typing(editor).notifyListeners(SWT.Traverse, tab);
		Workbench.turns(10);
		assertEquals("Sun", hot.getName());
		assertEquals("5", Workbench.typing(editor).getText());
		Workbench.typeOver(editor, "2*4");
		assertEquals("2*4", editor.machine().getBaths().get(0).getTemperature());
		assertFalse(Workbench.isTyping(editor));
		editor.getEditingDomain().getCommandStack().undo();
		editor.getEditingDomain().getCommandStack().undo();
		assertFalse(editor.isDirty());
	}

	@Test
	void aDoubleClickOnTheTemperatureEditsIt() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "hit");
		Editable part = (Editable) Workbench.viewer(editor).getEditPartRegistry().get(Workbench.element(editor, "cold"));
		Rectangle box = part.spots().get(1).box();
		Workbench.doubleClick(editor, box.getCenter().x, box.getCenter().y);
		assertEquals("0.5", Workbench.typing(editor).getText());
		Workbench.typeOver(editor, "0.25");
		assertEquals("0.25", editor.machine().getBaths().get(1).getTemperature());
	}

	@Test
	void anUnfinishedExpressionIsRed() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "red");
		Editable part = (Editable) Workbench.viewer(editor).getEditPartRegistry().get(Workbench.element(editor, "cold"));
		Rectangle box = part.spots().get(1).box();
		Workbench.doubleClick(editor, box.getCenter().x, box.getCenter().y);
		var good = Workbench.typing(editor).getForeground();
		Workbench.typing(editor).setText("0.5*(");
		assertFalse(good.equals(Workbench.typing(editor).getForeground()));
		Workbench.typing(editor).setText("0.5*(2)");
		assertEquals(good, Workbench.typing(editor).getForeground());
		Workbench.press(Workbench.typing(editor), SWT.ESC, (char) 27, 0);
	}

	@Test
	void aLevelsEnergyIsEditedOnTheLadderAndTheMachineSolvedAgain() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "energy");
		Workbench.until(() -> editor.latestAnalysis().isPresent() && !editor.isStale(), "the maser is solved");
		double power = editor.latestAnalysis().orElseThrow().power().orElseThrow();
		Element upper = ((LevelSystem) editor.machine().getMedium()).getLevels().stream().filter(level -> "upper".equals(level.getId())).findFirst().orElseThrow();
		Workbench.select(editor, upper);
		Workbench.key(editor, SWT.CR, '\r', 0);
		Job.getJobManager().suspend(); // else the new result may be there before one looks
		try {
			Workbench.typeOver(editor, "2.5");
			assertTrue(editor.isStale(), "the old result is grey");
		} finally {
			Job.getJobManager().resume();
		}
		Workbench.until(() -> !editor.isStale(), "the new result");
		assertTrue(Math.abs(editor.latestAnalysis().orElseThrow().power().orElseThrow() - power) > 1e-6);
	}

	@Test
	void theStrengthOfAWireIsEditedOnTheWire() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "strength");
		Workbench.select(editor, editor.machine().getCouplings().get(0));
		Workbench.key(editor, SWT.CR, '\r', 0);
		Workbench.typeOver(editor, "0.4");
		assertEquals("0.4", editor.machine().getCouplings().get(0).getChannels().get(0).getStrength());
	}

	@Test
	void aNoteIsWrittenAndLinked() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "note");
		Workbench.select(editor, editor.machine().getMedium());
		Workbench.insert(editor, "note");
		Note note = editor.machine().getNotes().get(editor.machine().getNotes().size() - 1);
		assertEquals(editor.machine().getMedium(), note.getAbout());
		Workbench.select(editor, note);
		Workbench.key(editor, SWT.CR, '\r', 0);
		Workbench.typing(editor).setText("Population inversion\nbetween upper and middle");
		Workbench.viewer(editor).getControl().setFocus();
		Workbench.key(editor, SWT.ESC, (char) 27, 0);
		Workbench.turns(10);
		Workbench.picture("journey-note");
	}

	@Test
	void aNoteIsLinkedByADrag() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "linked");
		Workbench.select(editor);
		Workbench.insert(editor, "note");
		Note note = editor.machine().getNotes().get(editor.machine().getNotes().size() - 1);
		editor.getEditingDomain().getCommandStack().execute(editor.commands().move(note, new Rectangle(60, 560, 200, 80)).command());
		Workbench.turns(5);
		var cold = editor.placeOf(Workbench.element(editor, "cold")).getCenter();
		WorkbenchTest.choose(editor, "Couple");
		Workbench.drag(editor, 160, 600, cold.x, cold.y);
		assertEquals("cold", note.getAbout().getId());
		editor.getEditingDomain().getCommandStack().undo();
		assertEquals(null, note.getAbout());
	}
}
