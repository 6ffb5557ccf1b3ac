// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.heatwright.gallery.Gallery;
import org.heatwright.report.ui.ExportReportWizard;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dialog that exports a design report, in the running workbench. */
class ExportReportTest {

	private Workbench workbench;
	private WizardDialog wizard;

	@BeforeEach
	void start() {
		workbench = new Workbench();
	}

	@AfterEach
	void end() throws Exception {
		if (wizard.getShell() != null) {
			wizard.close();
		}
		workbench.close();
	}

	private static IFile design(String name, String machine) throws Exception {
		IFile file = MachineProject.create(MachineProject.open("Tests"), name, Gallery.find(machine).orElseThrow().bytes());
		try (Stream<Path> siblings = Files.list(file.getLocation().toPath().getParent())) {
			for (Path old : siblings
					.filter(path -> path.getFileName().toString().startsWith(name) && !path.toString().endsWith(".qtm") && Files.isRegularFile(path))
					.toList()) {
				Files.delete(old);
			}
		}
		return file;
	}

	private ExportDialog open(IFile... designs) {
		ExportReportWizard pages = new ExportReportWizard();
		pages.init(PlatformUI.getWorkbench(), new StructuredSelection(designs));
		wizard = new WizardDialog(Workbench.shell(), pages);
		wizard.setBlockOnOpen(false);
		wizard.setPageSize(760, 560);
		wizard.open();
		Workbench.turns(20);
		return new ExportDialog(wizard.getShell());
	}

	@Test
	void writesTheReportBesideTheDesign() throws Exception {
		IFile file = design("exported", "three-level-maser");
		ExportDialog dialog = open(file);
		Path report = file.getLocation().toPath().resolveSibling("exported.html");
		dialog.press("web page");
		assertEquals(report.toString(), dialog.target().getText());
		dialog.check("Open when done", false);
		Workbench.picture(dialog.shell(), "export-report");
		dialog.finish();
		Workbench.until(() -> Files.exists(report), "the report is written");
		String html = Files.readString(report, StandardCharsets.UTF_8);
		assertTrue(html.contains("<h1>Three-level maser</h1>") && html.contains("What this proves"));
		Workbench.until(() -> file.getParent().findMember("exported.html") != null, "the explorer sees the report");
	}

	@Test
	void leavesOutWhatIsNotChosen() throws Exception {
		IFile file = design("parts", "three-level-maser");
		ExportDialog dialog = open(file);
		Path report = file.getLocation().toPath().resolveSibling("parts.md");
		dialog.press("Markdown text");
		dialog.press("Deselect All");
		assertFalse(dialog.button("Finish").isEnabled(), "a report of nothing");
		dialog.only("Universal bounds");
		dialog.check("Open when done", false);
		dialog.finish();
		Workbench.until(() -> Files.exists(report), "the report is written");
		String text = Files.readString(report, StandardCharsets.UTF_8);
		assertTrue(text.contains("## 1. Universal bounds"));
		assertFalse(text.contains("## 2."));
	}

	/** PDF needs libraries that find their like in another way in a workbench than on a class path. */
	@Test
	void writesAPdf() throws Exception {
		IFile file = design("paper", "three-level-maser");
		ExportDialog dialog = open(file);
		Path report = file.getLocation().toPath().resolveSibling("paper.pdf");
		dialog.press("PDF document");
		dialog.only("Summary");
		dialog.check("Open when done", false);
		dialog.finish();
		Workbench.until(() -> Files.exists(report), "the report is written");
		assertEquals("%PDF-", new String(Files.readAllBytes(report), 0, 5, StandardCharsets.US_ASCII));
	}

	/** The preview is the web page itself, made of the sections that are chosen; choosing others makes it again. */
	@Test
	void showsAPreviewOfTheChosenSections() throws Exception {
		ExportDialog dialog = open(design("preview", "three-level-maser"));
		dialog.press("Next >");
		assertNotNull(dialog.browser(), "no browser: releng/test installs one");
		Workbench.until(() -> dialog.browser().getText().contains("What this proves"), "the preview is shown");
		Workbench.turns(50);
		Workbench.picture(dialog.shell(), "export-report-preview");
		dialog.press("< Back");
		dialog.only("Heat currents");
		dialog.press("Next >");
		Workbench.until(() -> dialog.browser().getText().contains("Heat currents, positive") && !dialog.browser().getText().contains("What this proves"),
				"the preview follows the choice");
		dialog.press("Cancel");
		Workbench.until(() -> dialog.shell().isDisposed(), "the dialog is closed");
	}

	/** A real click on Cancel while a long document is being made: the dialog stays, and no file is left, whole or half. */
	@Test
	void aClickOnCancelStopsTheExport() throws Exception {
		List<IFile> designs = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			designs.add(design("long" + i, "dicke-ladder-three-baths"));
		}
		ExportDialog dialog = open(designs.toArray(IFile[]::new));
		Path report = designs.get(0).getLocation().toPath().resolveSibling("long0-and-more.pdf");
		dialog.press("PDF document");
		assertEquals(report.toString(), dialog.target().getText());
		boolean[] clicked = new boolean[1];
		stopAsSoonAsPossible(dialog, clicked);
		dialog.finish();
		assertTrue(clicked[0], "Cancel could be pressed while the export ran");
		assertFalse(dialog.shell().isDisposed(), "the dialog stays, so that the choice is not lost");
		try (Stream<Path> siblings = Files.list(report.getParent())) {
			assertEquals(List.of(), siblings.filter(path -> path.equals(report) || path.toString().endsWith(".tmp")).toList());
		}
		Workbench.turns(10);
		assertTrue(dialog.button("Finish").isEnabled(), "and can be tried again");
	}

	private static void stopAsSoonAsPossible(ExportDialog dialog, boolean[] clicked) {
		Display.getCurrent().timerExec(20, () -> {
			clicked[0] = !dialog.shell().isDisposed() && dialog.canBeStopped();
			if (clicked[0]) {
				dialog.clickStop();
			} else if (!dialog.shell().isDisposed()) {
				stopAsSoonAsPossible(dialog, clicked);
			}
		});
	}

	@Test
	void comparesSeveralDesigns() throws Exception {
		IFile first = design("compare", "three-level-maser");
		ExportDialog dialog = open(first, design("compare2", "maser-refrigerator"));
		dialog.press("Markdown text");
		dialog.press("side by side");
		dialog.check("Open when done", false);
		Path report = first.getLocation().toPath().resolveSibling("compare-compared.md");
		assertEquals(report.toString(), dialog.target().getText());
		Workbench.picture(dialog.shell(), "export-report-compare");
		dialog.finish();
		Workbench.until(() -> Files.exists(report), "the comparison is written");
		String text = Files.readString(report, StandardCharsets.UTF_8);
		assertTrue(text.contains("Results side by side") && text.contains("Three-level refrigerator") && text.contains("1. Three-level maser"),
				text.substring(0, 400));
	}

	@Test
	void aDocumentForEachDesign() throws Exception {
		IFile first = design("each", "three-level-maser");
		ExportDialog dialog = open(first, design("each2", "qubit-two-baths"));
		dialog.press("web page");
		dialog.press("a document for each");
		dialog.check("Open when done", false);
		dialog.finish();
		Path folder = first.getLocation().toPath().getParent();
		Workbench.until(() -> Files.exists(folder.resolve("each.html")) && Files.exists(folder.resolve("each2.html")), "both reports are written");
	}

	/** Text opens in an editor of the workbench where the system has no program for it. */
	@Test
	void opensTheReportWhenDone() throws Exception {
		IFile file = design("opened", "three-level-maser");
		ExportDialog dialog = open(file);
		dialog.press("Markdown text");
		dialog.check("Open when done", true);
		dialog.finish();
		Workbench.until(() -> shows("opened.md"), "the report is open");
	}

	private static boolean shows(String name) {
		IEditorPart editor = Workbench.page().getActiveEditor();
		return editor != null && name.equals(editor.getEditorInput().getName());
	}
}
