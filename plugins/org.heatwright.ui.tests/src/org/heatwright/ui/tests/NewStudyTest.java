// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
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
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.Study;
import org.heatwright.study.plan.AxisText;
import org.heatwright.ui.study.NewStudyWizard;
import org.heatwright.ui.study.StudyPage;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new study by the wizard: numbers of the design are picked, what it will take is said while one chooses, Finish opens its page. */
class NewStudyTest {

	private Workbench workbench;
	private WizardDialog dialog;
	private IFile design;

	@BeforeEach
	void begin() throws Exception {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
		design = MachineProject.create(MachineProject.open("Tests"), "surveyed", Gallery.find("three-level-maser").orElseThrow().bytes());
		NewStudyWizard wizard = new NewStudyWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(design));
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
	void aMapOfTwoNumbers() throws Exception {
		Text name = named(Text.class, "study.name").get(0);
		assertTrue(name.getText().startsWith("surveyed"), name.getText());
		Workbench.picture(dialog.getShell(), "new-study-design");
		press("Next");
		Workbench.until(() -> shows("21 points, about"), "the first axis is there and its estimate");
		press("Add Axis");
		assertEquals(2, named(Combo.class, "study.axis.number").size());
		pick(named(Combo.class, "study.axis.number").get(1), "middle.energy = 1");
		assertEquals("0.5", named(Text.class, "study.axis.from").get(1).getText());
		pick(named(Combo.class, "study.axis.kind").get(1), "Equal ratios");
		named(Text.class, "study.axis.to").get(1).setText("2.5");
		named(Spinner.class, "study.axis.count").get(1).setSelection(30);
		Workbench.until(() -> shows("630 points, about") && shows("of memory"), "the estimate follows");
		check("heatCurrent:hot");
		pick(named(Combo.class, "study.objective").get(0), "power");
		Workbench.picture(dialog.getShell(), "new-study-axes");
		press("Finish");
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof StudyPage, "the study is open");
		StudyPage page = (StudyPage) Workbench.page().getActiveEditor();
		Study study = StudyFile.load(design.getLocation().toPath().resolveSibling(page.getTitle())).study();
		assertEquals(design.getName(), study.getDesign());
		assertEquals(List.of("hot.temperature=2.5..10:21", "middle.energy=0.5..2.5:log30"), study.getAxes().stream().map(AxisText::write).toList());
		assertTrue(study.getQuantities().containsAll(List.of("power", "efficiency", "regime", "heatCurrent:hot")), study.getQuantities()::toString);
		assertEquals("power", study.getObjectives().get(0).getQuantity());
		page.toggle();
		Workbench.until(() -> page.status().startsWith("630 of 630"), "it is computed");
		assertTrue(page.hasPicture());
	}

	@Test
	void samplesAndLists() {
		press("Next");
		pick(named(Combo.class, "study.axis.kind").get(0), "Sobol");
		assertFalse(named(Spinner.class, "study.axis.count").get(0).isEnabled());
		Workbench.until(() -> shows("1000 points, about"), "samples are counted");
		named(Spinner.class, "study.samples").get(0).setSelection(200);
		Workbench.until(() -> shows("200 points, about"), "and changed");
		pick(named(Combo.class, "study.axis.kind").get(0), "List");
		named(Text.class, "study.axis.values").get(0).setText("3, 5, 9");
		Workbench.until(() -> shows("3 points, about"), "values are counted");
	}

	@Test
	void whatMakesNoSenseIsSaid() {
		press("Next");
		named(Text.class, "study.axis.from").get(0).setText("warm");
		Workbench.turns(10);
		assertFalse(button("Finish").isEnabled());
		named(Text.class, "study.axis.from").get(0).setText("1");
		Workbench.turns(10);
		assertTrue(button("Finish").isEnabled());
		named(Button.class, "study.axis.remove").get(0).notifyListeners(SWT.Selection, new Event());
		Workbench.turns(10);
		assertFalse(button("Finish").isEnabled(), "nothing is varied");
		press("Back");
		named(Text.class, "study.name").get(0).setText("a/b");
		Workbench.turns(5);
		assertFalse(button("Next").isEnabled());
	}

	private static void pick(Combo combo, String item) {
		int index = Arrays.asList(combo.getItems()).indexOf(item);
		assertTrue(index >= 0, item + " is not among " + Arrays.toString(combo.getItems()));
		combo.select(index);
		combo.notifyListeners(SWT.Selection, new Event());
		Workbench.turns(10);
	}

	private void check(String quantity) {
		Table table = named(Table.class, "study.record").get(0);
		TableItem item = Arrays.stream(table.getItems()).filter(each -> each.getText().equals(quantity)).findFirst().orElseThrow();
		item.setChecked(true);
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = item;
		table.notifyListeners(SWT.Selection, event);
		Workbench.turns(5);
	}

	private void press(String text) {
		button(text).notifyListeners(SWT.Selection, new Event());
		Workbench.turns(20);
	}

	private Button button(String text) {
		return all(Button.class, control -> true).stream().filter(button -> button.getText().replaceAll("[&<>]", "").strip().equals(text)).findFirst().orElseThrow();
	}

	private boolean shows(String words) {
		return all(Label.class, Control::isVisible).stream().anyMatch(label -> label.getText().contains(words));
	}

	private <T extends Control> List<T> named(Class<T> type, String name) {
		return all(type, control -> name.equals(control.getData("name")) && control.isVisible());
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
