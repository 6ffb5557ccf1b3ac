// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Starter;
import org.heatwright.model.machine.Purpose;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.ui.Texts;
import org.heatwright.ui.wizard.NewMachineWizard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new machine by the wizard: what Finish would open is drawn and solved while one chooses. */
class NewMachineTest {

	private Workbench workbench;
	private WizardDialog dialog;

	@BeforeEach
	void begin() {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
		NewMachineWizard wizard = new NewMachineWizard();
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		dialog = new WizardDialog(Workbench.shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Workbench.turns(30);
	}

	@AfterEach
	void end() {
		if (dialog.getShell() != null && !dialog.getShell().isDisposed()) {
			dialog.close();
		}
		workbench.close();
	}

	@Test
	void anAbsorptionRefrigerator() throws Exception {
		choose("Refrigerator");
		Combo medium = visible(Combo.class).get(0);
		select(medium, "Three qubits");
		Workbench.until(() -> shows("Absorption refrigerator"), "the preview says what it is");
		assertFalse(visible(Spinner.class).get(0).isEnabled(), "the number of qubits follows from their frequencies");
		Workbench.picture(dialog.getShell(), "new-machine-purpose");
		press("Next");
		Text cold = visible(Text.class).get(0);
		cold.setText("1.1");
		Workbench.until(() -> shows("J cold"), "the preview shows the currents");
		Workbench.picture(dialog.getShell(), "new-machine-baths");
		press("Finish");
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof MachineEditor, "the machine is open");
		MachineEditor editor = (MachineEditor) Workbench.page().getActiveEditor();
		Workbench.until(() -> editor.latestAnalysis().isPresent(), "it is solved");
		assertEquals(Regime.ABSORPTION_REFRIGERATOR, editor.latestAnalysis().orElseThrow().regime().orElseThrow());
		assertEquals(Purpose.REFRIGERATOR, editor.machine().getPurpose());
		assertEquals("1.1", editor.machine().getBaths().get(0).getTemperature());
		assertTrue(editor.getTitle().startsWith("refrigerator"), editor.getTitle());
	}

	@Test
	void everyPurposeDoesOnEveryMediumWhatItIsCalled() {
		for (Starter starter : Starter.all()) {
			choose(Texts.of("wizard.purpose." + starter.purpose().getName()));
			select(visible(Combo.class).get(0), starter.medium());
			Workbench.until(() -> says(starter.purpose()), starter.purpose() + " of " + starter.medium() + " does what it is for");
		}
		choose("Engine");
		select(visible(Combo.class).get(0), "Three levels");
		Workbench.until(() -> shows("power 0.001679"), "the maser's power");
	}

	/** The preview says that the machine is of this kind. */
	private boolean says(Purpose purpose) {
		return switch (purpose) {
			case ENGINE -> shows("Engine,");
			case REFRIGERATOR -> shows("Refrigerator,") || shows("Absorption refrigerator,");
			case HEAT_PUMP -> shows(Texts.of("wizard.regime.HEAT_PUMP").substring(1));
			case BATTERY -> shows("rgotropy");
			case VALVE -> shows("Heat flows,");
		};
	}

	@Test
	void aMachineInLaboratoryUnits() throws Exception {
		select(visible(Combo.class).get(1), Texts.of("wizard.units.laboratory"));
		Text unit = visible(Text.class).get(1);
		unit.setText("5 apples");
		assertFalse(button("Finish").isEnabled(), "that is no energy");
		unit.setText("5 GHz");
		Workbench.until(() -> shows("aW"), "the preview says the power in attowatts");
		Workbench.picture(dialog.getShell(), "new-machine-laboratory");
		press("Next");
		Text temperature = visible(Text.class).get(0);
		assertTrue(temperature.getText().endsWith("K"), temperature.getText());
		temperature.setText("1.5 K");
		press("Finish");
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof MachineEditor, "the machine is open");
		MachineEditor editor = (MachineEditor) Workbench.page().getActiveEditor();
		Workbench.until(() -> editor.latestAnalysis().flatMap(analysis -> analysis.solved()).isPresent(), "it is solved");
		assertEquals(Units.LABORATORY, editor.machine().getUnits());
		assertEquals("1.5 K", editor.machine().getBaths().get(0).getTemperature());
	}

	@Test
	void whatMakesNoSenseIsSaidAndANameIsNeeded() {
		press("Next");
		visible(Text.class).get(0).setText("-1");
		Workbench.until(() -> shows("temperature"), "the reason");
		press("Back");
		Text name = visible(Text.class).get(0);
		name.setText(" ");
		Workbench.turns(5);
		assertFalse(button("Finish").isEnabled());
		name.setText("a/b");
		Workbench.turns(5);
		assertFalse(button("Finish").isEnabled());
		name.setText("good");
		Workbench.turns(5);
		assertFalse(button("Finish").isEnabled(), "a machine with a negative temperature is not made");
		press("Next");
		visible(Text.class).get(0).setText("5");
		Workbench.turns(5);
		assertTrue(button("Finish").isEnabled());
	}

	/** Every number of qubits makes a machine, and an empty sheet makes none to be rejected. */
	@Test
	void evenArraysAndEmptySheets() throws Exception {
		select(visible(Combo.class).get(0), "Array of qubits");
		visible(Spinner.class).get(0).setSelection(50);
		Workbench.until(() -> shows("Engine,"), "fifty qubits are an engine");
		assertTrue(button("Finish").isEnabled());
		select(visible(Combo.class).get(0), "Empty sheet");
		assertTrue(button("Finish").isEnabled());
		press("Finish");
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof MachineEditor, "the sheet is open");
		MachineEditor editor = (MachineEditor) Workbench.page().getActiveEditor();
		assertTrue(editor.machine().getMedium() == null && editor.machine().getBaths().isEmpty());
		assertTrue(editor.bannerText().startsWith("Begin with a medium"), editor.bannerText());
	}

	private void choose(String purpose) {
		List<Button> radios = visible(Button.class).stream().filter(button -> (button.getStyle() & SWT.RADIO) != 0).toList();
		radios.forEach(radio -> radio.setSelection(radio.getText().equals(purpose)));
		Button chosen = radios.stream().filter(Button::getSelection).findFirst().orElseThrow();
		chosen.notifyListeners(SWT.Selection, new Event());
		Workbench.turns(5);
	}

	private static void select(Combo combo, String item) {
		combo.select(Arrays.asList(combo.getItems()).indexOf(item));
		combo.notifyListeners(SWT.Selection, new Event());
		Workbench.turns(5);
	}

	private void press(String text) {
		button(text).notifyListeners(SWT.Selection, new Event());
		Workbench.turns(20);
	}

	private Button button(String text) {
		return all(Button.class, control -> true).stream().filter(button -> button.getText().replaceAll("[&<> ]", "").equals(text)).findFirst().orElseThrow();
	}

	private boolean shows(String words) {
		return visible(Label.class).stream().anyMatch(label -> label.getText().contains(words));
	}

	private <T extends Control> List<T> visible(Class<T> type) {
		return all(type, Control::isVisible);
	}

	private <T extends Control> List<T> all(Class<T> type, Predicate<Control> wanted) {
		List<T> found = new ArrayList<>();
		collect(dialog.getShell(), type, wanted, found);
		return found;
	}

	private static <T extends Control> void collect(Composite parent, Class<T> type, Predicate<Control> wanted, List<T> found) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && wanted.test(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite nested) {
				collect(nested, type, wanted, found);
			}
		}
	}
}
