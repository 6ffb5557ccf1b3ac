// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.safety.Journal;
import org.heatwright.diagram.safety.Recovery;
import org.heatwright.diagram.safety.Vault;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was drawn is lost: the journal, what comes back after a crash, the earlier generations. The kill of a real process is tested by {@code
 * releng/tests/kill-and-recover}.
 */
class SafetyTest {

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

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static IFile file(MachineEditor editor) {
		return ((org.eclipse.ui.IFileEditorInput) editor.getEditorInput()).getFile();
	}

	private static void edit(MachineEditor editor, String name) {
		editor.getEditingDomain().getCommandStack().execute(editor.commands().rename(Workbench.element(editor, "hot"), name).command());
	}

	@Test
	void theVaultKeepsOneJournalAndThreeGenerations(@TempDir Path folder) throws Exception {
		Vault vault = new Vault(folder);
		assertTrue(vault.designs().isEmpty());
		vault.keep("/a/b.qtm", "file:/b", bytes("1"));
		vault.keep("/a/b.qtm", "file:/b", bytes("2"));
		vault.keep("/a/c.qtm", "", bytes("3"));
		assertEquals(List.of("/a/b.qtm", "/a/c.qtm"), vault.designs().stream().sorted().toList());
		assertArrayEquals(bytes("2"), vault.unsaved("/a/b.qtm").orElseThrow());
		assertEquals("file:/b", vault.location("/a/b.qtm").orElseThrow());
		assertTrue(vault.location("/a/c.qtm").isEmpty());
		vault.rename("/a/b.qtm", "/a/d.qtm", "file:/d");
		assertEquals("file:/d", vault.location("/a/d.qtm").orElseThrow());
		assertTrue(vault.unsaved("/a/b.qtm").isEmpty());
		assertArrayEquals(bytes("2"), vault.unsaved("/a/d.qtm").orElseThrow());
		vault.forget("/a/d.qtm");
		assertEquals(List.of("/a/c.qtm"), vault.designs());
		for (int i = 1; i <= 5; i++) {
			vault.retire("/a/c.qtm", bytes("old " + i));
			vault.retire("/a/c.qtm", bytes("old " + i));
		}
		List<String> kept = vault.generations("/a/c.qtm").stream().map(SafetyTest::text).toList();
		assertEquals(List.of("old 5", "old 4", "old 3"), kept);
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Test
	void aMomentAfterAnEditTheJournalHoldsIt() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "journal");
		String name = Recovery.nameOf(file(editor));
		assertTrue(Recovery.vault().unsaved(name).isEmpty(), "nothing is changed yet");
		for (int i = 1; i <= 20; i++) {
			edit(editor, "Sun " + i);
		}
		Workbench.until(() -> unsaved(name).contains("Sun 20"), "the journal holds the twentieth edit");
		editor.doSave(new NullProgressMonitor());
		assertTrue(Recovery.vault().unsaved(name).isEmpty(), "a save forgets the journal");
		edit(editor, "Sun 21");
		Workbench.until(() -> unsaved(name).contains("Sun 21"), "the first edit after a save");
	}

	/** As the end of the process does it, with a display that answers. */
	@Test
	void whoEndsTheProcessWritesAllUnsavedWork() throws Exception {
		MachineEditor one = workbench.open("three-level-maser", "ending-one");
		MachineEditor two = workbench.open("dicke-heat-valve", "ending-two");
		edit(one, "Sun of one");
		edit(two, "Sun of two");
		Display display = Display.getCurrent();
		Thread end = new Thread(() -> Journal.writeAll(display));
		end.start();
		while (end.isAlive()) {
			Workbench.turns(1);
		}
		assertTrue(unsaved(Recovery.nameOf(file(one))).contains("Sun of one"));
		assertTrue(unsaved(Recovery.nameOf(file(two))).contains("Sun of two"));
	}

	/** The thread of the display waits here and copies nothing. */
	@Test
	void unsavedWorkIsWrittenThoughTheDisplayDoesNotAnswer() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "ending-stuck");
		edit(editor, "Stuck Sun");
		Display display = Display.getCurrent();
		Thread end = new Thread(() -> Journal.writeAll(display));
		end.start();
		end.join();
		assertTrue(unsaved(Recovery.nameOf(file(editor))).contains("Stuck Sun"));
	}

	private static String unsaved(String name) {
		try {
			return Recovery.vault().unsaved(name).map(content -> new String(content, StandardCharsets.UTF_8)).orElse("");
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** What a run leaves that was killed before it saved. */
	private IFile crashed(String stem, String unsavedName) throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", stem);
		IFile file = file(editor);
		Machine drawn = EcoreUtil.copy(editor.machine());
		drawn.getBaths().get(0).setName(unsavedName);
		Workbench.page().closeEditor(editor, false);
		Recovery.vault().keep(Recovery.nameOf(file), Recovery.locationOf(file), DesignFile.toBytes(drawn));
		return file;
	}

	@Test
	void unsavedWorkComesBackAndIsKeptTwiceInARow() throws Exception {
		IFile file = crashed("killed", "Unsaved Sun");
		for (int crash = 1; crash <= 2; crash++) {
			MachineEditor editor = workbench.open(file);
			assertEquals("Unsaved Sun", Workbench.element(editor, "hot").getName(), "crash " + crash);
			assertTrue(editor.isDirty());
			assertTrue(editor.bannerText().contains("is back"), editor.bannerText());
			if (crash == 1) {
				Workbench.picture("journey-recovery");
			}
			Workbench.turns(30);
			byte[] left = Recovery.vault().unsaved(Recovery.nameOf(file)).orElseThrow();
			Workbench.page().closeEditor(editor, false);
			// as a second kill would have left it
			Recovery.vault().keep(Recovery.nameOf(file), Recovery.locationOf(file), left);
		}
		MachineEditor editor = workbench.open(file);
		editor.doSave(new NullProgressMonitor());
		assertTrue(Files.readString(Path.of(file.getLocationURI())).contains("Unsaved Sun"));
		Workbench.page().closeEditor(editor, false);
		MachineEditor again = workbench.open(file);
		assertFalse(again.isDirty());
		assertFalse(again.bannerText().contains("is back"), "offered once");
	}

	@Test
	void unsavedWorkIsLetGoByItsButton() throws Exception {
		IFile file = crashed("let-go", "Unwanted Sun");
		MachineEditor editor = workbench.open(file);
		Control banner = Workbench.banner(editor);
		Workbench.until(() -> banner.getSize().x > 300, "the banner is laid out");
		Workbench.turns(20);
		Event press = new Event();
		press.x = banner.getSize().x - 30;
		press.y = 18;
		press.button = 1;
		banner.notifyListeners(SWT.MouseUp, press);
		Workbench.turns(10);
		assertFalse(editor.isDirty());
		assertFalse("Unwanted Sun".equals(Workbench.element(editor, "hot").getName()));
		assertTrue(Recovery.vault().unsaved(Recovery.nameOf(file)).isEmpty());
	}

	@Test
	void threeEarlierGenerationsAreKeptAndComeBack() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "generations");
		for (int i = 1; i <= 5; i++) {
			edit(editor, "Sun " + i);
			editor.doSave(new NullProgressMonitor());
		}
		List<Path> generations = editor.generations();
		assertEquals(3, generations.size());
		assertTrue(text(generations.get(0)).contains("Sun 4") && text(generations.get(2)).contains("Sun 2"));
		editor.goBackTo(generations.get(2));
		assertEquals("Sun 2", Workbench.element(editor, "hot").getName());
		assertTrue(editor.isDirty());
		editor.getEditingDomain().getCommandStack().undo();
		assertEquals("Sun 5", Workbench.element(editor, "hot").getName());
	}

	@Test
	void closingWithoutSavingLeavesNoJournal() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "closed");
		String name = Recovery.nameOf(file(editor));
		editor.getEditingDomain().getCommandStack().execute(editor.commands().move(Workbench.element(editor, "hot"), new Rectangle(20, 20, 150, 110)).command());
		Workbench.until(() -> !unsaved(name).isEmpty(), "the journal is written");
		Workbench.page().closeEditor(editor, false);
		assertTrue(unsaved(name).isEmpty());
	}
}
