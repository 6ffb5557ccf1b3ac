// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.handlers.IHandlerService;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Gallery;
import org.heatwright.ui.compare.CompareView;
import org.heatwright.ui.gallery.GalleryCard;
import org.heatwright.ui.gallery.GalleryPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of published machines, and two designs side by side. */
class GalleryAndCompareTest {

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

	@Test
	void everyPublishedNumberIsReproducedHereAndNow() throws Exception {
		GalleryPage gallery = gallery();
		assertEquals(Gallery.names(), gallery.cards().stream().map(GalleryCard::name).toList());
		gallery.cards().forEach(card -> Workbench.until(() -> card.reproduced().isPresent(), card.name() + " is solved"));
		gallery.cards().forEach(card -> assertEquals(Optional.of(true), card.reproduced(), card.name()));
		Workbench.picture("gallery");
	}

	@Test
	void wordsNarrowTheGalleryAndACopyOpens() throws Exception {
		GalleryPage gallery = gallery();
		gallery.filter().setText("scovil maser");
		Workbench.turns(10);
		List<GalleryCard> shown = gallery.cards().stream().filter(GalleryCard::isShown).toList();
		assertEquals("three-level-maser", shown.get(0).name());
		assertTrue(shown.size() < 6, "only the masers of Scovil and Schulz-DuBois");
		shown.get(0).copy().notifyListeners(SWT.Selection, new Event());
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof MachineEditor, "the copy is open");
		MachineEditor editor = (MachineEditor) Workbench.page().getActiveEditor();
		Workbench.until(() -> editor.latestAnalysis().isPresent(), "it is solved");
		assertEquals(0.0016790251055869, editor.latestAnalysis().orElseThrow().power().orElseThrow(), 1e-15);
	}

	@Test
	void aPinnedStateIsComparedWithWhatBecomesOfIt() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "compared");
		Workbench.until(() -> editor.latestAnalysis().isPresent(), "it is solved");
		CompareView view = (CompareView) Workbench.page().showView(CompareView.ID);
		Workbench.page().activate(editor);
		view.pin();
		Workbench.until(() -> view.table().comparison().results().size() > 10, "the two are compared");
		assertEquals(List.of(), view.table().comparison().design());
		var set = org.eclipse.emf.edit.command.SetCommand.create(editor.getEditingDomain(), Workbench.element(editor, "hot"),
				org.heatwright.model.bath.BathPackage.Literals.BATH__TEMPERATURE, "8");
		editor.getEditingDomain().getCommandStack().execute(set);
		Workbench.until(() -> view.table().comparison().design().size() == 1, "the edit shows");
		assertEquals(List.of("hot.temperature", "5", "8"), List.of(view.table().comparison().design().get(0).name(), view.table().comparison().design().get(0).left(),
				view.table().comparison().design().get(0).right()));
		Workbench.picture("compare");
		Workbench.page().hideView(view);
	}

	@Test
	void bothInTheDarkTheme() throws Exception {
		dark();
		try {
			GalleryPage gallery = gallery();
			Workbench.until(() -> gallery.cards().get(0).reproduced().isPresent(), "the first machine is solved");
			Workbench.picture("gallery-dark");
			MachineEditor editor = workbench.open("three-level-maser", "dark-compared");
			Workbench.until(() -> editor.latestAnalysis().isPresent(), "it is solved");
			CompareView view = (CompareView) Workbench.page().showView(CompareView.ID);
			view.chooseRight("Gallery: Qubit between two baths");
			Workbench.until(() -> !view.table().comparison().design().isEmpty(), "the two are compared");
			Workbench.picture("compare-dark");
			Workbench.page().hideView(view);
		} finally {
			dark();
		}
	}

	/** There and back. */
	private static void dark() throws Exception {
		Workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.heatwright.rcp.darkTheme", null);
		Workbench.turns(80);
	}

	private static GalleryPage gallery() throws Exception {
		Workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.heatwright.ui.gallery", null);
		Workbench.turns(20);
		return (GalleryPage) Workbench.page().getActiveEditor();
	}
}
