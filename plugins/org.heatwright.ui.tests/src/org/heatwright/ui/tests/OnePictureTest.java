// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.widgets.Display;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.diagram.figures.CouplingFigure;
import org.heatwright.diagram.figures.Draw2dPen;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.card.Card;
import org.heatwright.picture.card.MachineDrawing;
import org.heatwright.picture.card.Sheet;
import org.heatwright.picture.card.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The editor and the exporter draw the same picture: for every machine of the gallery the cards and wires in the figures of the editor give a pen the same
 * instructions as those of a drawing on paper, in light and dark, and each stands where the paper has it.
 */
class OnePictureTest {

	private Workbench workbench;

	@BeforeEach
	void begin() throws Exception {
		workbench = new Workbench();
	}

	@AfterEach
	void end() {
		workbench.close();
	}

	@Test
	void figuresAndPaperGiveThePenTheSameInstructions() throws Exception {
		int line = Draw2dPen.lineHeightOfFont();
		for (String name : Gallery.names()) {
			MachineEditor editor = workbench.open(name, "same-" + name);
			Workbench.until(() -> editor.latestAnalysis().isPresent() && !editor.isStale(), name + " is solved");
			while (Display.getCurrent().readAndDispatch()) {
				// until the figures show it
			}
			Sheet paper = new Sheet(editor.machine(), editor.latestAnalysis(), false, line);
			for (Scheme scheme : Scheme.values()) {
				List<String> drawn = RecordingPen.of(scheme, line, pen -> onScreen(editor).forEach(card -> {
					card.paint(pen);
					card.items().forEach(item -> item.paint(pen));
				}));
				List<String> written = RecordingPen.of(scheme, line, pen -> MachineDrawing.nodes(editor.machine()).stream().map(paper::card).forEach(card -> {
					card.paint(pen);
					card.items().forEach(item -> item.paint(pen));
				}));
				assertTrue(written.size() > 20, name);
				assertEquals(written, drawn, name);
				for (Coupling coupling : paper.wires()) {
					Wire wire = ((CouplingFigure) part(editor, coupling).getFigure()).wire();
					assertEquals(wire(paper.wire(coupling), scheme, line), wire(wire, scheme, line), name);
				}
			}
			Workbench.page().closeEditor(editor, false);
		}
	}

	/** The instructions of a wire, with what is written on it. */
	private static List<String> wire(Wire wire, Scheme scheme, int line) {
		return RecordingPen.of(scheme, line, pen -> {
			wire.paintLine(pen, wire.curve().points(Wire.PIECES));
			wire.paintLabel(pen, wire.labelBox(pen), wire.labelBox(pen));
		});
	}

	/** The cards in the order in which the editor paints them; every figure stands where its card is, and holds its items. */
	private static List<Card> onScreen(MachineEditor editor) {
		List<Card> cards = new ArrayList<>();
		for (Object child : Workbench.viewer(editor).getContents().getChildren()) {
			GraphicalEditPart part = (GraphicalEditPart) child;
			Card card = ((org.heatwright.diagram.figures.CardFigure) part.getFigure()).card();
			assertEquals(card.bounds(), Awt.rectangle(part.getFigure().getBounds()));
			assertEquals(card.items().stream().map(item -> (Element) item.element()).toList(),
					((List<?>) part.getChildren()).stream().map(item -> ((GraphicalEditPart) item).getModel()).toList());
			cards.add(card);
		}
		assertFalse(cards.isEmpty());
		return cards;
	}

	private static GraphicalEditPart part(MachineEditor editor, Element element) {
		return (GraphicalEditPart) Workbench.viewer(editor).getEditPartRegistry().get(element);
	}
}
