// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.jface.viewers.StructuredSelection;
import org.heatwright.diagram.editor.ImageActions;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.editor.PrintDrawing;
import org.heatwright.diagram.figures.CardFigure;
import org.heatwright.diagram.figures.CycleFigure;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the result writes onto the drawing, and the drawing as a picture. */
class OverlayTest {

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

	private static CardFigure figure(MachineEditor editor, Object element) {
		return (CardFigure) ((GraphicalEditPart) Workbench.viewer(editor).getEditPartRegistry().get(element)).getFigure();
	}

	private static void waitForNumbers(MachineEditor editor) {
		Workbench.until(() -> editor.latestAnalysis().isPresent() && !editor.isStale(), "the machine is solved");
	}

	@Test
	void theBadgeFollowsTheRegime() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "regimes");
		waitForNumbers(editor);
		assertEquals("engine", ((CycleFigure) figure(editor, editor.machine().getCycle())).badge());
		set(editor, "hot", "1");
		waitForNumbers(editor);
		assertEquals("refrigerator", ((CycleFigure) figure(editor, editor.machine().getCycle())).badge());
		set(editor, "hot", "0.2");
		waitForNumbers(editor);
		assertFalse("engine".equals(((CycleFigure) figure(editor, editor.machine().getCycle())).badge()));
	}

	private static void set(MachineEditor editor, String bath, String temperature) {
		Bath element = (Bath) Workbench.element(editor, bath);
		editor.getEditingDomain().getCommandStack().execute(editor.commands().contents().set(element, org.heatwright.model.bath.BathPackage.Literals.BATH__TEMPERATURE, temperature).command());
	}

	@Test
	void whatIsWrongIsFlaggedOnItsFigureAndTheFlagGoesAway() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "flagged");
		waitForNumbers(editor);
		Object cold = Workbench.element(editor, "cold");
		assertFalse(figure(editor, cold).flagText().contains("temperature"), figure(editor, cold).flagText());
		set(editor, "cold", "-1");
		Workbench.until(() -> figure(editor, cold).flagText().contains("-1"), "the bath is flagged");
		assertTrue(editor.bannerText().startsWith("Rejected"));
		Workbench.picture("journey-flag");
		set(editor, "cold", "0.5");
		Workbench.until(() -> !figure(editor, cold).flagText().contains("-1"), "the flag is lowered");
		Workbench.until(() -> editor.bannerText().isEmpty(), "the banner is gone");
	}

	@Test
	void aLargerArrayGivesMoreAndTheWiresSaySo() throws Exception {
		MachineEditor editor = workbench.open("dicke-ladder-three-baths", "larger");
		waitForNumbers(editor);
		QubitArray array = (QubitArray) editor.machine().getMedium();
		double before = editor.latestAnalysis().orElseThrow().baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElseThrow();
		String size = array.getSize();
		Workbench.select(editor, array);
		Rectangle box = ((org.heatwright.diagram.parts.Editable) Workbench.viewer(editor).getEditPartRegistry().get(array)).spots().get(1).box();
		Workbench.doubleClick(editor, box.getCenter().x, box.getCenter().y);
		assertEquals(size, Workbench.typing(editor).getText());
		Workbench.typeOver(editor, "2*(" + size + ")");
		waitForNumbers(editor);
		double after = editor.latestAnalysis().orElseThrow().baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElseThrow();
		assertTrue(after > before, before + " -> " + after);
		Workbench.picture("journey-array");
	}

	@Test
	void aBatteryIsChargedOnTheDrawing() throws Exception {
		MachineEditor editor = workbench.empty("battery");
		Workbench.insert(editor, "qubit");
		Workbench.select(editor);
		Workbench.insert(editor, "charging");
		Workbench.until(() -> editor.latestAnalysis().filter(analysis -> analysis.battery().isPresent()).isPresent(), "the battery is charged");
		Workbench.until(() -> ((CycleFigure) figure(editor, editor.machine().getCycle())).badge().startsWith("charged to"), "its badge says so");
		double ergotropy = editor.latestAnalysis().orElseThrow().battery().orElseThrow().ergotropy();
		assertTrue(ergotropy > 0.9, "half a Rabi period fills a qubit: " + ergotropy);
		Workbench.picture("journey-battery");
	}

	@Test
	void everyGalleryMachineIsDrawnAndSolved() throws Exception {
		for (String name : Gallery.names()) {
			MachineEditor editor = workbench.open(name, "drawn-" + name);
			Workbench.until(() -> editor.latestAnalysis().isPresent(), name + " is solved");
			for (Object part : Workbench.viewer(editor).getContents().getChildren()) {
				assertTrue(((GraphicalEditPart) part).getFigure().getBounds().width > 50, name);
			}
			Workbench.page().closeEditor(editor, false);
		}
	}

	@Test
	void theDrawingIsExportedInThreeFormats(@TempDir Path folder) throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "exported");
		waitForNumbers(editor);
		for (String ending : new String[] { "svg", "pdf", "png" }) {
			Path file = folder.resolve("maser." + ending);
			var job = ImageActions.write(editor, file);
			Workbench.until(() -> job.getResult() != null, ending + " is written");
			assertTrue(job.getResult().isOK(), job.getResult().getMessage());
			assertTrue(Files.size(file) > 2000);
		}
		assertTrue(Files.readString(folder.resolve("maser.svg")).contains("0.002519"), "the heat current is in the picture");
		assertEquals("%PDF", new String(Files.readAllBytes(folder.resolve("maser.pdf")), 0, 4, StandardCharsets.US_ASCII));
	}

	@Test
	void aPageHoldsTheWholeDrawingInItsProportions() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "printed");
		waitForNumbers(editor);
		var page = PrintDrawing.page(editor);
		assertTrue(page.width > 3000, "sharp on paper");
		assertEquals(0xffffff, page.palette.getRGB(page.getPixel(5, 5)).hashCode() & 0xffffff);
		var place = PrintDrawing.fitted(new org.eclipse.swt.graphics.Rectangle(0, 0, 400, 100), new org.eclipse.swt.graphics.Rectangle(10, 10, 200, 300));
		assertEquals(new org.eclipse.swt.graphics.Rectangle(10, 135, 200, 50), place);
	}

	@Test
	void theOutlineAndThePropertiesFollowAnItemOnACard() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "item");
		Object upper = Workbench.element(editor, "upper");
		Workbench.select(editor, upper);
		StructuredSelection selection = (StructuredSelection) editor.getSite().getSelectionProvider().getSelection();
		assertEquals(upper, ((org.eclipse.core.runtime.IAdaptable) selection.getFirstElement()).getAdapter(org.eclipse.emf.ecore.EObject.class));
	}
}
