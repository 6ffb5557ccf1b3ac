// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.FileEditorInput;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files change under the editors, and editors share files and the clipboard. */
class FilesTest {

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

	private static IFile file(MachineEditor editor) {
		return ((org.eclipse.ui.IFileEditorInput) editor.getEditorInput()).getFile();
	}

	@Test
	void twoEditorsOfOneFileShowTheSameMachineAndUndoTheSameChanges() throws Exception {
		MachineEditor first = workbench.open("three-level-maser", "shared");
		MachineEditor second = (MachineEditor) Workbench.page().openEditor(new FileEditorInput(file(first)), first.getSite().getId(), true,
				IWorkbenchPage.MATCH_NONE);
		Workbench.turns(20);
		assertNotSame(first, second);
		assertSame(first.machine(), second.machine());
		Workbench.select(first, Workbench.element(first, "hot"));
		Workbench.run(first, ActionFactory.DELETE.getId());
		assertTrue(second.isDirty());
		java.util.List<?> parts = Workbench.viewer(second).getContents().getChildren();
		assertEquals(2, parts.stream().filter(part -> ((org.eclipse.gef.EditPart) part).getModel() instanceof org.heatwright.model.bath.Bath).count());
		second.getEditingDomain().getCommandStack().undo();
		assertFalse(first.isDirty());
		Workbench.page().closeEditor(first, false);
		second.getEditingDomain().getCommandStack().redo();
		second.doSave(new NullProgressMonitor());
		assertFalse(second.isDirty());
	}

	@Test
	void aChangeFromOutsideIsShown() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "outside");
		String changed = new String(Gallery.find("three-level-maser").orElseThrow().bytes(), StandardCharsets.UTF_8).replace("temperature=\"5\"",
				"temperature=\"6\"");
		file(editor).setContents(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), true, false, null);
		Workbench.until(() -> "6".equals(editor.machine().getBaths().get(0).getTemperature()), "the change is read");
		assertFalse(editor.isDirty());
	}

	@Test
	void aRenamedFileIsFollowedAndSavedUnderItsNewName() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "before");
		IFile to = file(editor).getProject().getFile("after.qtm");
		if (to.exists()) {
			to.delete(true, null);
		}
		file(editor).move(to.getFullPath(), true, null);
		Workbench.until(() -> editor.getTitle().equals("after.qtm"), "the editor has the new name");
		editor.getEditingDomain().getCommandStack().execute(editor.commands().rename(Workbench.element(editor, "hot"), "Sun").command());
		editor.doSave(new NullProgressMonitor());
		assertTrue(new String(to.readAllBytes(), StandardCharsets.UTF_8).contains("Sun"));
	}

	@Test
	void aDeletedFileWithUnsavedWorkStaysOpenAndIsWrittenAgain() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "deleted-file");
		IFile file = file(editor);
		editor.getEditingDomain().getCommandStack().execute(editor.commands().rename(Workbench.element(editor, "hot"), "Sun").command());
		file.delete(true, null);
		Workbench.until(() -> editor.bannerText().contains("deleted"), "the banner says so");
		editor.doSave(new NullProgressMonitor());
		assertTrue(file.exists());
		Workbench.until(() -> editor.bannerText().isEmpty(), "the banner is gone");
	}

	@Test
	void aDeletedFileWithoutUnsavedWorkClosesItsEditor() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "gone");
		file(editor).delete(true, null);
		Workbench.until(() -> Workbench.page().findEditor(editor.getEditorInput()) == null, "the editor is closed");
	}

	@Test
	void aMachineIsCopiedAcrossEditorsWithItsWires() throws Exception {
		MachineEditor from = workbench.open("three-level-maser", "copied-from");
		Workbench.select(from, from.machine().getMedium(), from.machine().getBaths().get(0), from.machine().getBaths().get(1), from.machine().getBaths().get(2),
				from.machine().getCycle());
		Workbench.run(from, ActionFactory.COPY.getId());
		MachineEditor to = workbench.empty("copied-to");
		Workbench.run(to, ActionFactory.PASTE.getId());
		assertEquals(3, to.machine().getCouplings().size());
		Workbench.until(() -> to.latestAnalysis().filter(analysis -> analysis.power().isPresent()).isPresent(), "the pasted machine is solved");
		assertEquals(0.0016790251055868986, to.latestAnalysis().orElseThrow().power().orElseThrow(), 1e-13);
		Machine pasted = EcoreUtil.copy(to.machine());
		Workbench.run(to, ActionFactory.UNDO.getId());
		assertTrue(to.machine().getBaths().isEmpty());
		Workbench.run(to, ActionFactory.REDO.getId());
		assertTrue(EcoreUtil.equals(pasted, to.machine()));
	}

	@Test
	void duplicateLeavesTheClipboardAlone() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "duplicated");
		Workbench.select(editor, Workbench.element(editor, "hot"));
		Workbench.run(editor, ActionFactory.COPY.getId());
		Object clipboard = org.eclipse.gef.ui.actions.Clipboard.getDefault().getContents();
		Workbench.select(editor, Workbench.element(editor, "cold"));
		Workbench.run(editor, "org.heatwright.diagram.duplicate");
		assertEquals(4, editor.machine().getBaths().size());
		assertSame(clipboard, org.eclipse.gef.ui.actions.Clipboard.getDefault().getContents());
	}

	@Test
	void selectAllAndCutAndUndo() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "cut");
		Machine before = EcoreUtil.copy(editor.machine());
		Workbench.run(editor, ActionFactory.SELECT_ALL.getId());
		Workbench.run(editor, ActionFactory.CUT.getId());
		assertTrue(editor.machine().getBaths().isEmpty() && editor.machine().getMedium() == null && editor.machine().getCouplings().isEmpty());
		Workbench.run(editor, ActionFactory.UNDO.getId());
		assertTrue(EcoreUtil.equals(before, editor.machine()));
	}
}
