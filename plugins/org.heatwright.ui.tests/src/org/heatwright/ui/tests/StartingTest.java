// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.rcp.OpenDesign;
import org.heatwright.rcp.WindowState;
import org.heatwright.study.plan.StudyText;
import org.heatwright.ui.study.StudyPage;
import org.heatwright.workspace.OutsideDesigns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a day begins: welcome page, first project, recent designs, designs anywhere on the disk, menus without clutter, a damaged window. */
class StartingTest {

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

	private static void command(String id) throws Exception {
		Workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand(id, null);
		Workbench.turns(20);
	}

	@Test
	void theFirstProjectIsThereWithoutAnyQuestion() {
		IFile maser = ResourcesPlugin.getWorkspace().getRoot().getProject("My machines").getFile("three-level-maser.qtm");
		assertTrue(maser.exists());
	}

	@Test
	void theWelcomePageOpensACopyOfAPublishedMachineAndListsItAsRecent() throws Exception {
		command("org.heatwright.rcp.welcome");
		IEditorPart welcome = Workbench.page().getActiveEditor();
		assertEquals("Welcome", welcome.getTitle());
		Workbench.turns(150);
		Workbench.picture("welcome");
		Control card = Workbench.named(Workbench.shell(), "Three-level maser");
		assertNotNull(card, "a card with a published machine");
		Event up = new Event();
		up.button = 1;
		card.notifyListeners(SWT.MouseUp, up);
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof MachineEditor, "the copy is open");
		MachineEditor editor = (MachineEditor) Workbench.page().getActiveEditor();
		assertEquals("My machines", ((org.eclipse.ui.IFileEditorInput) editor.getEditorInput()).getFile().getProject().getName());
		String name = editor.getTitle().replace(".qtm", "");
		command("org.heatwright.rcp.welcome");
		Workbench.until(() -> Workbench.named(Workbench.shell(), name) != null, "the copy is among the recent designs");
	}

	@Test
	void aDesignAnywhereOnTheDiskIsOpenedWhereItIsAndSavedThere(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("elsewhere.qtm"), Gallery.find("three-level-maser").orElseThrow().bytes());
		IFile link = OutsideDesigns.at(file);
		assertEquals(link, OutsideDesigns.at(file), "the second time the same link");
		MachineEditor editor = workbench.open(link);
		Workbench.until(() -> editor.latestAnalysis().isPresent(), "it is solved");
		editor.getEditingDomain().getCommandStack().execute(editor.commands().rename(Workbench.element(editor, "hot"), "Sun").command());
		editor.doSave(new org.eclipse.core.runtime.NullProgressMonitor());
		assertTrue(Files.readString(file, StandardCharsets.UTF_8).contains("name=\"Sun\""));
		Workbench.page().closeEditor(editor, false);
		link.delete(true, null);
		assertTrue(Files.exists(file), "a link that goes takes nothing along");
	}

	@Test
	void fileOpenShowsItAndRemembersIt(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("far away.qtm"), Gallery.find("superradiance").orElseThrow().bytes());
		OpenDesign.open(Workbench.page().getWorkbenchWindow(), file);
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof MachineEditor, "the design is open");
		MachineEditor editor = (MachineEditor) Workbench.page().getActiveEditor();
		Workbench.until(() -> editor.latestAnalysis().flatMap(org.heatwright.analysis.Analysis::solved).isPresent(), "and solved");
		command("org.heatwright.rcp.welcome");
		Workbench.until(() -> Workbench.named(Workbench.shell(), editor.getTitle().replace(".qtm", "")) != null, "it is among the recent designs");
		Workbench.page().closeEditor(editor, false);
		((org.eclipse.ui.IFileEditorInput) editor.getEditorInput()).getFile().delete(true, null);
	}

	@Test
	void aStudyAnywhereOnTheDiskFindsTheDesignBesideIt(@TempDir Path folder) throws Exception {
		Files.write(folder.resolve("burst.qtm"), Gallery.find("superradiance").orElseThrow().bytes());
		Path file = folder.resolve("burst.qts");
		Study study = StudyFactory.eINSTANCE.createStudy();
		study.setDesign("burst.qtm");
		StudyText.read("over L=2..6:5\nrecord heatCurrent:vacuum\n", study);
		StudyFile.save(study, file);
		OpenDesign.open(Workbench.page().getWorkbenchWindow(), file);
		StudyPage page = assertInstanceOf(StudyPage.class, Workbench.page().getActiveEditor());
		Workbench.until(() -> page.status().equals("5 points, none computed yet"), "it knows its design");
		Workbench.page().closeEditor(page, false);
		OutsideDesigns.at(file).delete(true, null);
	}

	@Test
	void aFileOfTheWorkspaceIsNotLinkedAgain() throws Exception {
		IFile inside = org.heatwright.workspace.MachineProject.create(org.heatwright.workspace.MachineProject.open("Tests"), "inside",
				Gallery.find("superradiance").orElseThrow().bytes());
		assertEquals(inside, OutsideDesigns.at(Path.of(inside.getLocationURI())));
	}

	@Test
	void theMenusHoldWhatADesignerNeedsAndNothingOfAProgrammer() throws Exception {
		workbench.open("three-level-maser", "menus");
		Menu bar = Workbench.shell().getMenuBar();
		List<String> menus = Arrays.stream(bar.getItems()).map(MenuItem::getText).map(text -> text.replace("&", "")).toList();
		assertEquals(List.of("File", "Edit", "Machine", "Window", "Help"), menus);
		for (MenuItem item : bar.getItems()) {
			item.getMenu().notifyListeners(SWT.Show, new Event());
			for (MenuItem entry : item.getMenu().getItems()) {
				String text = entry.getText().replace("&", "");
				assertFalse(text.contains("Line Delimiters") || text.contains("Build") || text.contains("External") || text.contains("Annotation")
						|| text.contains("Search"), text);
			}
			item.getMenu().notifyListeners(SWT.Hide, new Event());
		}
	}

	@Test
	void aDamagedWindowIsPutAsideAndAGoodOneStays(@TempDir Path workspace) throws Exception {
		Path state = workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
		assertFalse(WindowState.heal(workspace), "nothing to heal");
		Files.createDirectories(state.getParent());
		for (String damaged : new String[] { "", "<?xml version=\"1.0\"?><application:Appl", "\0\0\0\0", "<?xml version=\"1.0\"?><other/>" }) {
			Files.writeString(state, damaged);
			assertTrue(WindowState.heal(workspace), damaged);
			assertFalse(Files.exists(state));
		}
		Files.writeString(state, "<?xml version=\"1.0\"?><application:Application xmlns:application=\"http://www.eclipse.org/ui/2010/UIModel/application\"/>");
		assertFalse(WindowState.heal(workspace));
		assertTrue(Files.exists(state));
	}

	@Test
	void theWelcomePageIsOneTab() throws Exception {
		command("org.heatwright.rcp.welcome");
		IEditorPart first = Workbench.page().getActiveEditor();
		command("org.heatwright.rcp.welcome");
		assertSame(first, Workbench.page().getActiveEditor());
		assertTrue(((Composite) Workbench.shell()).isVisible());
	}
}
