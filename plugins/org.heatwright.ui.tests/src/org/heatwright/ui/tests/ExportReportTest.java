// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.heatwright.gallery.Gallery;
import org.heatwright.report.ui.ExportReportWizard;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dialog that exports a design report, in the running workbench. */
class ExportReportTest {

	private Workbench workbench;
	private WizardDialog dialog;

	@BeforeEach
	void start() {
		workbench = new Workbench();
	}

	@AfterEach
	void end() throws Exception {
		if (dialog.getShell() != null) {
			dialog.close();
		}
		workbench.close();
	}

	private IFile open(String name) throws Exception {
		IFile file = MachineProject.create(MachineProject.open("Tests"), name, Gallery.find("three-level-maser").orElseThrow().bytes());
		ExportReportWizard wizard = new ExportReportWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(file));
		dialog = new WizardDialog(Workbench.shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.setPageSize(760, 560);
		dialog.open();
		Workbench.spin(200);
		return file;
	}

	@Test
	void writesTheReportBesideTheDesign() throws Exception {
		IFile file = open("exported");
		Path report = file.getLocation().toPath().resolveSibling("exported.html");
		Files.deleteIfExists(report);
		press("web page");
		assertEquals(report.toString(), target().getText());
		check("Open when done", false);
		Workbench.picture(dialog.getShell(), "export-report");
		finish();
		Workbench.until(() -> Files.exists(report), "the report is written");
		String html = Files.readString(report, StandardCharsets.UTF_8);
		assertTrue(html.contains("<h1>Three-level maser</h1>") && html.contains("What this proves"));
		Workbench.until(() -> file.getParent().findMember("exported.html") != null, "the explorer sees the report");
	}

	@Test
	void leavesOutWhatIsNotChosen() throws Exception {
		IFile file = open("parts");
		Path report = file.getLocation().toPath().resolveSibling("parts.md");
		Files.deleteIfExists(report);
		press("Markdown text");
		press("Deselect All");
		assertFalse(button("Finish").isEnabled(), "a report of nothing");
		for (TableItem item : table(dialog.getShell()).getItems()) {
			if (item.getText().equals("Universal bounds")) {
				item.setChecked(true);
				Event event = new Event();
				event.detail = SWT.CHECK;
				event.item = item;
				table(dialog.getShell()).notifyListeners(SWT.Selection, event);
			}
		}
		check("Open when done", false);
		finish();
		Workbench.until(() -> Files.exists(report), "the report is written");
		String text = Files.readString(report, StandardCharsets.UTF_8);
		assertTrue(text.contains("## 1. Universal bounds"));
		assertFalse(text.contains("## 2."));
	}

	@Test
	void showsAPreviewAndCanBeLeft() throws Exception {
		open("preview");
		press("Next >");
		Workbench.spin(4000);
		Workbench.picture(dialog.getShell(), "export-report-preview");
		press("Cancel");
		Workbench.until(() -> dialog.getShell() == null || dialog.getShell().isDisposed(), "the dialog is closed");
	}

	@Test
	void theCommandIsThere() throws Exception {
		open("command");
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		assertTrue(commands.getCommand("org.heatwright.report.ui.exportReport").isHandled());
	}

	private void finish() {
		Button finish = button("Finish");
		assertTrue(finish.isEnabled(), "Finish");
		finish.notifyListeners(SWT.Selection, new Event());
	}

	private void check(String label, boolean on) {
		Button button = button(label);
		button.setSelection(on);
		button.notifyListeners(SWT.Selection, new Event());
	}

	private void press(String label) {
		Button button = button(label);
		if ((button.getStyle() & SWT.RADIO) != 0) {
			for (Control other : button.getParent().getChildren()) {
				((Button) other).setSelection(other == button);
			}
		}
		button.notifyListeners(SWT.Selection, new Event());
		Workbench.spin(100);
	}

	private Button button(String label) {
		Button found = button(dialog.getShell(), label);
		assertTrue(found != null, () -> "no button " + label);
		return found;
	}

	private static Button button(Composite composite, String label) {
		for (Control child : composite.getChildren()) {
			Button found = child instanceof Button button && label.equals(button.getText().replace("&", "")) ? button : child instanceof Composite nested ? button(nested, label) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private Text target() {
		return text(dialog.getShell());
	}

	/** The field that holds a path. */
	private static Text text(Composite composite) {
		for (Control child : composite.getChildren()) {
			Text found = child instanceof Text text && text.getText().contains("/") ? text : child instanceof Composite nested ? text(nested) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static Table table(Composite composite) {
		for (Control child : composite.getChildren()) {
			Table found = child instanceof Table table ? table : child instanceof Composite nested ? table(nested) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}
}
