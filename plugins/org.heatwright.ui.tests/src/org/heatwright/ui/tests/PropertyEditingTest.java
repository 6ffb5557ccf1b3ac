// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.ThermalState;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.CollectiveOperator;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;

/**
 * Editing in the properties with the real keys and mouse: completions, sliders, steps, cells of tables, kinds of operators and states. Each change is one step
 * that is taken back.
 */
class PropertyEditingTest extends PropertiesFixture {

	private Bath hot() {
		return editor.machine().getBaths().get(0);
	}

	private Text temperature() {
		select(hot());
		Workbench.until(() -> Workbench.field(page(), "temperature") != null, "the bath has its fields");
		return Workbench.field(page(), "temperature");
	}

	private static void type(Text field, String letters) {
		for (char letter : letters.toCharArray()) {
			Event down = new Event();
			down.character = letter;
			down.keyCode = letter;
			field.notifyListeners(SWT.KeyDown, down);
			field.insert(String.valueOf(letter));
		}
	}

	/** The list that has opened below a field, or null. */
	private static Table completions() {
		for (Shell shell : Workbench.shell().getDisplay().getShells()) {
			Table table = shell == Workbench.shell() || !shell.isVisible() ? null : find(shell, Table.class, candidate -> candidate.getItemCount() > 0);
			if (table != null) {
				return table;
			}
		}
		return null;
	}

	private static List<String> items(Table table) {
		return Arrays.stream(table.getItems()).map(TableItem::getText).toList();
	}

	@Test
	void namesAreOfferedAsOneTypesAndTheChosenOneIsWritten() {
		Parameter omega = MachineFactory.eINSTANCE.createParameter();
		omega.setId("omega");
		omega.setName("omega");
		omega.setExpression("2.5");
		editor.getEditingDomain().getCommandStack()
				.execute(AddCommand.create(editor.getEditingDomain(), editor.machine(), MachinePackage.Literals.MACHINE__PARAMETERS, omega));
		Text temperature = temperature();
		temperature.setFocus();
		temperature.setText("2*");
		temperature.setSelection(2);
		type(temperature, "om");
		Workbench.until(() -> completions() != null, "the names are offered");
		Table offered = completions();
		assertTrue(items(offered).stream().anyMatch(item -> item.startsWith("omega = 2.5")), "the parameter with its value: " + items(offered));
		ViewPictures.save(ViewPictures.image(offered.getShell()), "completions");
		offered.setSelection(items(offered).indexOf(items(offered).stream().filter(item -> item.startsWith("omega")).findFirst().orElseThrow()));
		offered.notifyListeners(SWT.Selection, new Event());
		offered.notifyListeners(SWT.DefaultSelection, new Event());
		Workbench.until(() -> temperature.getText().equals("2*omega"), "the name is completed");
		temperature.notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals("2*omega", hot().getTemperature());
		assertEquals(null, completions(), "the list is gone");
	}

	@Test
	void controlSpaceOffersUnitsAfterANumber() {
		editor.getEditingDomain().getCommandStack()
				.execute(SetCommand.create(editor.getEditingDomain(), editor.machine(), MachinePackage.Literals.MACHINE__UNITS, Units.LABORATORY));
		Text temperature = temperature();
		temperature.setFocus();
		temperature.setText("20 m");
		temperature.setSelection(4);
		Event space = new Event();
		space.character = ' ';
		space.keyCode = ' ';
		space.stateMask = SWT.CTRL;
		temperature.notifyListeners(SWT.KeyDown, space);
		Workbench.until(() -> completions() != null, "units are offered");
		assertTrue(items(completions()).stream().anyMatch(item -> item.startsWith("mK")), items(completions()).toString());
		Workbench.press(temperature, SWT.ESC, (char) 27, 0);
		temperature.setText("5");
	}

	@Test
	void aPullAtTheSliderIsOneStep() {
		Text temperature = temperature();
		Scale slider = slider(temperature);
		assertEquals(slider.getMaximum() / 2, slider.getSelection(), "a plain number stands in the middle");
		int steps = steps();
		for (int place : new int[] { 600, 700, 750 }) {
			slider.setSelection(place);
			slider.notifyListeners(SWT.Selection, new Event());
		}
		assertEquals("5", hot().getTemperature(), "nothing is changed while one pulls");
		slider.notifyListeners(SWT.MouseUp, new Event());
		Workbench.turns(10);
		assertEquals(5 * Math.sqrt(10), Double.parseDouble(hot().getTemperature()), 0.06, "half a decade up");
		assertEquals(steps + 1, steps());
		assertEquals(slider.getMaximum() / 2, slider.getSelection(), "and it stands in the middle again");
		undone();
		assertEquals("5", temperature.getText());
	}

	@Test
	void anExpressionHasNoSlider() {
		Text temperature = temperature();
		Scale slider = slider(temperature);
		assertTrue(slider.isVisible());
		temperature.setText("2*3");
		temperature.notifyListeners(SWT.DefaultSelection, new Event());
		Workbench.turns(10);
		assertFalse(slider.isVisible());
		undone();
	}

	@Test
	void upAndDownChangeTheLastDigit() {
		select(hot());
		Text strength = Workbench.field(page(), "strength");
		assertEquals("0.1", strength.getText());
		Workbench.press(strength, SWT.ARROW_UP, (char) 0, 0);
		assertEquals("0.2", strength.getText());
		undone();
		Workbench.press(strength, SWT.ARROW_DOWN, (char) 0, 0);
		assertEquals("0.0", strength.getText());
		undone();
		Text temperature = Workbench.field(page(), "temperature");
		Workbench.press(temperature, SWT.ARROW_UP, (char) 0, SWT.MOD1);
		assertEquals("15", hot().getTemperature(), "with Ctrl the digit before the last");
		undone();
	}

	@Test
	void aCellIsEditedWithF2AndTakenBack() {
		LevelSystem medium = (LevelSystem) editor.machine().getMedium();
		select(medium);
		Table levels = table("levels");
		int energy = column(levels, "Energy");
		cell(levels, 1, energy);
		Workbench.press(levels, SWT.F2, (char) 0, 0);
		Workbench.turns(10);
		Text cell = find(levels, Text.class, Text::isVisible);
		assertNotNull(cell, "F2 opens the cell");
		assertEquals("1", cell.getText());
		cell.setText("1.5");
		cell.notifyListeners(SWT.DefaultSelection, new Event());
		Workbench.turns(20);
		assertEquals("1.5", medium.getLevels().get(1).getEnergy());
		assertEquals("1.5", table("levels").getItem(1).getText(energy));
		undone();
		assertEquals("1", table("levels").getItem(1).getText(energy));
	}

	@Test
	void escapeLeavesTheCellAsItWas() {
		LevelSystem medium = (LevelSystem) editor.machine().getMedium();
		select(medium);
		Table levels = table("levels");
		cell(levels, 1, column(levels, "Energy"));
		int steps = steps();
		Workbench.press(levels, SWT.F2, (char) 0, 0);
		Text cell = find(levels, Text.class, Text::isVisible);
		cell.setText("9");
		Event escape = new Event();
		escape.detail = SWT.TRAVERSE_ESCAPE;
		escape.character = SWT.ESC;
		cell.notifyListeners(SWT.Traverse, escape);
		Workbench.press(cell, SWT.ESC, SWT.ESC, 0);
		Workbench.turns(10);
		assertEquals("1", medium.getLevels().get(1).getEnergy());
		assertEquals(steps, steps());
	}

	@Test
	void deleteTakesTheRowAwayAndUndoBringsItBack() {
		LevelSystem medium = (LevelSystem) editor.machine().getMedium();
		select(medium);
		Table levels = table("levels");
		cell(levels, 1, 0);
		Workbench.press(levels, SWT.DEL, SWT.DEL, 0);
		Workbench.turns(30);
		assertEquals(List.of("ground", "upper"), medium.getLevels().stream().map(level -> level.getId()).toList());
		assertEquals(2, table("levels").getItemCount());
		undone();
		assertEquals(3, table("levels").getItemCount());
	}

	@Test
	void anOperatorBecomesOneOfAnotherKind() {
		select(editor.machine().getCouplings().get(0));
		assertInstanceOf(TransitionOperator.class, editor.machine().getCouplings().get(0).getChannels().get(0).getOperator());
		choose("operator", "Collective operator");
		assertInstanceOf(CollectiveOperator.class, editor.machine().getCouplings().get(0).getChannels().get(0).getOperator());
		undone();
		assertInstanceOf(TransitionOperator.class, editor.machine().getCouplings().get(0).getChannels().get(0).getOperator());
	}

	@Test
	void anInitialStateBecomesOneOfAnotherKind() throws Exception {
		draw("superradiance");
		QubitArray array = (QubitArray) editor.machine().getMedium();
		select(array);
		choose("initialState", "Thermal state");
		assertInstanceOf(ThermalState.class, array.getInitialState());
		assertNotNull(Workbench.field(page(), "temperature"), "the fields are those of the new state");
		undone();
		choose("initialState", "none");
		assertEquals(null, array.getInitialState());
		undone();
	}

	private int steps() {
		int steps = 0;
		var stack = editor.getEditingDomain().getCommandStack();
		while (stack.canUndo()) {
			stack.undo();
			steps++;
		}
		for (int i = 0; i < steps; i++) {
			stack.redo();
		}
		return steps;
	}

	private static Scale slider(Text beside) {
		Rectangle field = beside.getBounds();
		return find(beside.getParent(), Scale.class, scale -> Math.abs(scale.getBounds().y + scale.getBounds().height / 2 - field.y - field.height / 2) < 6);
	}

	private static int column(Table table, String title) {
		for (int i = 0; i < table.getColumnCount(); i++) {
			if (table.getColumn(i).getText().equals(title)) {
				return i;
			}
		}
		throw new AssertionError("no column " + title);
	}

	/** Clicks into a cell. */
	private static void cell(Table table, int row, int column) {
		Rectangle place = table.getItem(row).getBounds(column);
		table.setFocus();
		table.setSelection(row);
		Event select = new Event();
		select.item = table.getItem(row);
		table.notifyListeners(SWT.Selection, select);
		Event down = new Event();
		down.button = 1;
		down.count = 1;
		down.x = place.x + 4;
		down.y = place.y + place.height / 2;
		table.notifyListeners(SWT.MouseDown, down);
		table.notifyListeners(SWT.MouseUp, down);
		Workbench.turns(10);
	}
}
