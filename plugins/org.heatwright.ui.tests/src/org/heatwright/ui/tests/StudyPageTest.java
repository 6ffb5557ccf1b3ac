// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.GridAxis;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.plan.StudyText;
import org.heatwright.ui.study.StudyPage;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A study opens as a page, is computed, and opens again another day with what was done. */
class StudyPageTest {

	private static final String LINES = "over hot.temperature=1..10:60\nover middle.energy=0.2..2.8:50\nrecord power\nrecord efficiency\nrecord regime\n";

	private static IFile study(String name) throws Exception {
		Workbench.shell().setBounds(0, 0, 1500, 950);
		IProject project = MachineProject.open("Tests");
		IFile design = MachineProject.create(project, name, Gallery.find("three-level-maser").orElseThrow().bytes());
		Study study = StudyFactory.eINSTANCE.createStudy();
		study.setDesign(design.getName());
		StudyText.read(LINES, study);
		StudyFile.save(study, design.getLocation().toPath().resolveSibling(name + ".qts"));
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		return project.getFile(name + ".qts");
	}

	private static StudyPage open(IFile file) throws Exception {
		StudyPage page = (StudyPage) IDE.openEditor(Workbench.page(), file);
		Workbench.until(() -> !page.status().isEmpty(), "it says how far it is");
		return page;
	}

	private static Text lines() {
		return (Text) Workbench.named(Workbench.shell(), "study.lines");
	}

	@AfterEach
	void close() {
		Workbench.page().closeAllEditors(false);
	}

	@Test
	void opensComputesAndOpensAgain() throws Exception {
		IFile file = study("studied");
		Path path = file.getLocation().toPath();
		StudyPage page = open(file);
		Workbench.until(() -> page.status().contains("none computed"), "it says that nothing is done");
		assertFalse(page.hasPicture());
		page.toggle();
		Workbench.until(() -> page.status().startsWith("3000 of 3000"), "it is computed");
		assertTrue(page.hasPicture());
		assertTrue(Files.exists(path.resolveSibling("studied.results").resolve("results.csv")));
		Workbench.picture("study");
		Combo choice = (Combo) Workbench.named(Workbench.shell(), "study.choice");
		assertEquals(List.of("power", "efficiency", "regime", "power over efficiency"), List.of(choice.getItems()));
		choice.select(3);
		choice.notifyListeners(SWT.Selection, new Event());
		Workbench.until(() -> page.status().equals("3000 of 3000 points are computed"), "the loop is drawn");
		Workbench.picture("study-loop");
		Workbench.page().closeEditor(page, false);
		StudyPage again = open(file);
		Workbench.until(() -> again.status().startsWith("3000 of 3000") && again.hasPicture(), "it shows what was done");
		assertEquals("3000 of 3000 points are computed", again.status());
		Workbench.page().closeEditor(again, false);
	}

	/** Every edit is a step of one history: what is undone equals what was, what is redone what came. */
	@Test
	void editsAreUndoneAndRedone() throws Exception {
		IFile file = study("edited");
		StudyPage page = open(file);
		Study before = EcoreUtil.copy(page.study());
		assertFalse(page.isDirty());
		lines().setText(LINES.replace("1..10:60", "1..20:30"));
		Workbench.until(() -> page.study().getAxes().get(0) instanceof GridAxis grid && grid.getTo().equals("20"), "what is typed becomes a step");
		Study typed = EcoreUtil.copy(page.study());
		assertTrue(page.isDirty());
		lines().setText(LINES.replace("1..10:60", "1..20:30") + "record cop\n");
		lines().notifyListeners(SWT.FocusOut, new Event());
		Study more = EcoreUtil.copy(page.study());
		assertTrue(more.getQuantities().contains("cop"));
		Workbench.page().activate(page);
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		handlers.executeCommand("org.eclipse.ui.edit.undo", null);
		assertTrue(EcoreUtil.equals(typed, page.study()));
		handlers.executeCommand("org.eclipse.ui.edit.undo", null);
		assertTrue(EcoreUtil.equals(before, page.study()));
		assertFalse(page.isDirty());
		assertEquals(LINES, lines().getText());
		handlers.executeCommand("org.eclipse.ui.edit.redo", null);
		handlers.executeCommand("org.eclipse.ui.edit.redo", null);
		assertTrue(EcoreUtil.equals(more, page.study()));
		page.doSave(null);
		assertFalse(page.isDirty());
		assertTrue(EcoreUtil.equals(more, StudyFile.load(file.getLocation().toPath()).study()));
		page.undo();
		assertTrue(page.isDirty());
		Workbench.page().closeEditor(page, false);
	}

	/** Lines that cannot be read are said, not saved, and let go by the first undo. */
	@Test
	void whatCannotBeReadIsNoStep() throws Exception {
		IFile file = study("mistyped");
		byte[] saved = Files.readAllBytes(file.getLocation().toPath());
		StudyPage page = open(file);
		Study before = EcoreUtil.copy(page.study());
		lines().setText("wander hot.temperature=1..10");
		Workbench.until(() -> page.status().contains("line 1"), "the reason is said");
		assertTrue(page.isDirty());
		page.doSave(null);
		assertArrayEquals(saved, Files.readAllBytes(file.getLocation().toPath()));
		page.undo();
		assertFalse(page.isDirty());
		assertTrue(EcoreUtil.equals(before, page.study()));
		assertEquals(LINES, lines().getText());
		Workbench.page().closeEditor(page, false);
	}

	/** Objectives and constraints are lines too; Optimize draws the front between them and writes it. */
	@Test
	void looksForAFront() throws Exception {
		IFile file = study("best");
		StudyPage page = open(file);
		lines().setText("over middle.energy=0.3..2.5:5\nrecord power\nmaximize power\nmaximize efficiency\nkeep efficiency>=0.5\n");
		Workbench.until(() -> page.study().getObjectives().size() == 2 && page.study().getConstraints().size() == 1, "the lines are read");
		page.study().setSearch(StudyFactory.eINSTANCE.createSearch());
		page.study().getSearch().setStarts(1);
		page.study().getSearch().setEvaluations(30);
		page.study().getSearch().setFrontPoints(3);
		page.optimize();
		Workbench.until(() -> page.status().startsWith("A front of"), "the front is found");
		assertTrue(page.hasPicture());
		assertTrue(Files.exists(file.getLocation().toPath().resolveSibling("best.results").resolve("front.csv")));
		Workbench.picture("study-front");
		Workbench.page().closeEditor(page, false);
	}

	/** The best design of a search becomes a file of its own, with the numbers of the optimum. */
	@Test
	void opensTheOptimum() throws Exception {
		IFile file = study("apply");
		StudyPage page = open(file);
		lines().setText("over middle.energy=0.3..2.5:5\nrecord power\nmaximize power\n");
		Workbench.until(() -> page.study().getObjectives().size() == 1, "the lines are read");
		page.study().setSearch(StudyFactory.eINSTANCE.createSearch());
		page.study().getSearch().setStarts(1);
		page.study().getSearch().setEvaluations(30);
		page.optimize();
		Workbench.until(() -> page.status().startsWith("The best power"), "the optimum is found");
		Workbench.turns(5);
		page.openBest();
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof MachineEditor, "the best design is open");
		MachineEditor best = (MachineEditor) Workbench.page().getActiveEditor();
		Workbench.until(() -> best.latestAnalysis().flatMap(Analysis::solved).isPresent(), "it is solved");
		double power = Double.parseDouble(page.status().replaceAll("The best power is (\\S+) at .*", "$1"));
		assertEquals(power, best.latestAnalysis().orElseThrow().power().getAsDouble(), 1e-7 * power);
		Workbench.page().closeEditor(best, false);
		Workbench.page().closeEditor(page, false);
	}

	/** Last week's solver has computed some points: they are shown, and Start asks. */
	@Test
	void pointsOfAnotherBuild() throws Exception {
		IFile file = study("aged");
		StudyPage page = open(file);
		page.toggle();
		Workbench.until(() -> page.status().startsWith("3000 of 3000"), "it is computed");
		Workbench.page().closeEditor(page, false);
		Path folder = file.getLocation().toPath().resolveSibling("aged.results");
		try (Stream<Path> files = Files.list(folder)) {
			Path journal = files.filter(each -> each.toString().endsWith(".journal")).findFirst().orElseThrow();
			byte[] bytes = Files.readAllBytes(journal);
			bytes[40] ^= 1;
			Files.write(journal, bytes);
		}
		StudyPage again = open(file);
		Workbench.until(() -> again.status().endsWith("by another build of the solver") && again.hasPicture(), "old points are shown");
		answer("Compute All Again");
		again.toggle();
		Workbench.until(() -> again.status().contains("results.csv is written"), "all points are computed again");
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.filter(each -> each.toString().endsWith(".journal.old")).count());
		}
		Workbench.page().closeEditor(again, false);
	}

	/** Presses a button of the next question. */
	private static void answer(String label) {
		Display display = Display.getCurrent();
		display.timerExec(100, new Runnable() {

			@Override
			public void run() {
				for (Shell shell : display.getShells()) {
					if (shell.getText().equals("Points of Another Build") && press(shell, label)) {
						return;
					}
				}
				display.timerExec(100, this);
			}
		});
	}

	private static boolean press(Composite parent, String label) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Button button && button.getText().replace("&", "").equals(label)) {
				button.notifyListeners(SWT.Selection, new Event());
				return true;
			}
			if (child instanceof Composite nested && press(nested, label)) {
				return true;
			}
		}
		return false;
	}
}
