// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.model.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A maser with its properties: what tests select, find, press and undo there. */
abstract class PropertiesFixture {

	MachineEditor editor;
	PropertySheet sheet;
	private Workbench workbench;
	private Machine before;

	@BeforeEach
	final void begin() throws Exception {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
		sheet = (PropertySheet) Workbench.page().showView(IPageLayout.ID_PROP_SHEET);
		draw("three-level-maser");
	}

	@AfterEach
	final void end() {
		workbench.close();
	}

	/** Opens a copy of a published machine. */
	final void draw(String template) throws Exception {
		editor = workbench.open(template, "properties");
		Workbench.page().activate(editor);
		before = EcoreUtil.copy(editor.machine());
	}

	final void select(EObject element) {
		GraphicalViewer viewer = Workbench.viewer(editor);
		if (element == editor.machine()) {
			viewer.deselectAll();
		} else {
			viewer.select((EditPart) viewer.getEditPartRegistry().get(element));
		}
		Workbench.turns(30);
	}

	final Control page() {
		return sheet.getCurrentPage().getControl();
	}

	final <C extends Control> C find(Class<C> type, Predicate<C> which) {
		return find(page(), type, which);
	}

	static final <C extends Control> C find(Control control, Class<C> type, Predicate<C> which) {
		if (type.isInstance(control) && which.test(type.cast(control))) {
			return type.cast(control);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				C found = find(child, type, which);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** The table of a list. */
	final Table table(String list) {
		return find(Table.class, table -> list.equals(table.getData("list")));
	}

	/** Chooses one of several by its words, as the list that drops down does. */
	final void choose(String attribute, String words) {
		CCombo combo = find(CCombo.class, candidate -> attribute.equals(candidate.getData("attribute")));
		assertTrue(combo.indexOf(words) >= 0, words + " is not among " + Arrays.toString(combo.getItems()));
		combo.select(combo.indexOf(words));
		combo.notifyListeners(SWT.Selection, new Event());
		Workbench.turns(30);
	}

	/** One step back leads to the machine that was there before. */
	final void undone() {
		editor.getEditingDomain().getCommandStack().undo();
		Workbench.turns(30);
		assertTrue(EcoreUtil.equals(before, editor.machine()), "undo left something changed");
	}

	final void button(String deed) {
		ToolBar bar = find(ToolBar.class, candidate -> Arrays.stream(candidate.getItems()).anyMatch(item -> deed.equals(item.getData("deed"))));
		ToolItem item = Arrays.stream(bar.getItems()).filter(candidate -> deed.equals(candidate.getData("deed"))).findFirst().orElseThrow();
		item.notifyListeners(SWT.Selection, new Event());
		Workbench.turns(30);
	}

	final void tab(String id) {
		TabbedPropertySheetPage tabs = (TabbedPropertySheetPage) sheet.getCurrentPage();
		tabs.setSelectedTab(id);
		Workbench.turns(50);
	}
}
