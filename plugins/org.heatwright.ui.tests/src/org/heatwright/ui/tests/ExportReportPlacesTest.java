// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Gallery;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every place from which a report can be asked for: each opens the dialog for the design that is meant. */
class ExportReportPlacesTest {

	private static final String ENTRY = "Export Design Report...";

	private Workbench workbench;
	private String target;

	@BeforeEach
	void start() {
		workbench = new Workbench();
	}

	@AfterEach
	void end() {
		workbench.close();
	}

	/** The dialog blocks: while it is open, what it offers is kept and it is closed again. */
	private void whileOpen(Runnable opening) {
		target = null;
		Display display = Display.getCurrent();
		Runnable look = new Runnable() {

			private int patience = 100;

			@Override
			public void run() {
				ExportDialog dialog = ExportDialog.find();
				if (dialog == null && patience-- > 0) {
					display.timerExec(100, this);
				} else if (dialog != null) {
					target = dialog.target().getText();
					dialog.press("Cancel");
				}
			}
		};
		display.timerExec(200, look);
		opening.run();
		Workbench.until(() -> target != null, "the dialog has opened");
	}

	private void offers(IFile file) {
		assertEquals(file.getLocation().removeFileExtension().addFileExtension("pdf").lastSegment(),
				target.substring(target.lastIndexOf('/') + 1).replaceAll("\\.\\w+$", ".pdf"));
	}

	@Test
	void theMenuOfTheExplorer() throws Exception {
		IFile file = MachineProject.create(MachineProject.open("Tests"), "fromexplorer", Gallery.find("three-level-maser").orElseThrow().bytes());
		IViewPart explorer = Workbench.page().showView("org.eclipse.ui.navigator.ProjectExplorer");
		((ISetSelectionTarget) explorer).selectReveal(new StructuredSelection(file));
		Workbench.turns(30);
		Workbench.page().activate(explorer);
		explorer.setFocus();
		Workbench.turns(10);
		choose(Display.getCurrent().getFocusControl());
		offers(file);
	}

	@Test
	void theMenuOfTheDrawing() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "fromdrawing");
		Workbench.page().activate(editor);
		choose(Workbench.viewer(editor).getControl());
		assertTrue(target.contains("fromdrawing"), target);
	}

	@Test
	void theAnalysisView() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "fromanalysis");
		IViewPart view = Workbench.page().showView("org.heatwright.ui.analysis");
		Workbench.turns(30);
		assertNotNull(view);
		ToolItem item = item(Workbench.shell());
		assertNotNull(item, "no button in the tool bar of the Analysis view");
		whileOpen(() -> {
			Event event = new Event();
			event.widget = item;
			item.notifyListeners(SWT.Selection, event);
		});
		assertTrue(target.contains("fromanalysis"), target);
		assertNotNull(editor);
	}

	@Test
	void theCommand() {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		assertTrue(commands.getCommand("org.heatwright.report.ui.exportReport").isHandled());
	}

	/** Opens the menu of a control and chooses the entry. */
	private void choose(Control control) {
		Control at = control;
		while (at != null && at.getMenu() == null) {
			at = at.getParent();
		}
		assertNotNull(at, "a context menu");
		Menu menu = at.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem found = null;
		for (MenuItem entry : menu.getItems()) {
			found = ENTRY.equals(entry.getText().replace("&", "").replaceAll("\t.*", "")) ? entry : found;
		}
		assertNotNull(found, () -> "no entry " + ENTRY + " among " + java.util.Arrays.stream(menu.getItems()).map(MenuItem::getText).toList());
		MenuItem entry = found;
		whileOpen(() -> {
			Event event = new Event();
			event.widget = entry;
			entry.notifyListeners(SWT.Selection, event);
		});
		if (!menu.isDisposed()) {
			menu.notifyListeners(SWT.Hide, new Event());
		}
	}

	private static ToolItem item(Composite composite) {
		if (composite instanceof ToolBar bar) {
			for (ToolItem item : bar.getItems()) {
				if (item.getToolTipText() != null && item.getToolTipText().replace("&", "").toLowerCase(java.util.Locale.ROOT).contains("design report")) {
					return item;
				}
			}
		}
		for (Control child : composite.getChildren()) {
			ToolItem found = child instanceof Composite nested && nested.isVisible() ? item(nested) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}
}
