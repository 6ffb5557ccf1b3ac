// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.heatwright.diagram.arrange.Arrangement;
import org.heatwright.diagram.arrange.LayeredArrangement;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes are put in order: aligned, distributed, laid out, moved by keys, strokes turned round their loop. */
class ArrangementTest {

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

	private static Map<String, Rectangle> boxes() {
		Map<String, Rectangle> boxes = new LinkedHashMap<>();
		boxes.put("a", new Rectangle(0, 0, 100, 50));
		boxes.put("b", new Rectangle(130, 40, 60, 30));
		boxes.put("c", new Rectangle(400, 90, 40, 80));
		return boxes;
	}

	@Test
	void everyArrangementDoesWhatItsNameSays() {
		assertEquals(List.of(0, 0, 0), boxes(Arrangement.ALIGN_LEFT).stream().map(box -> box.x).toList());
		assertEquals(List.of(50, 50, 50), boxes(Arrangement.ALIGN_CENTER).stream().map(box -> box.getCenter().x).toList());
		assertEquals(List.of(100, 100, 100), boxes(Arrangement.ALIGN_RIGHT).stream().map(Rectangle::right).toList());
		assertEquals(List.of(0, 0, 0), boxes(Arrangement.ALIGN_TOP).stream().map(box -> box.y).toList());
		assertEquals(List.of(25, 25, 25), boxes(Arrangement.ALIGN_MIDDLE).stream().map(box -> box.getCenter().y).toList());
		assertEquals(List.of(50, 50, 50), boxes(Arrangement.ALIGN_BOTTOM).stream().map(Rectangle::bottom).toList());
		assertEquals(List.of(100, 100, 100), boxes(Arrangement.SAME_WIDTH).stream().map(box -> box.width).toList());
		assertEquals(List.of(50, 50, 50), boxes(Arrangement.SAME_HEIGHT).stream().map(box -> box.height).toList());
		assertEquals(List.of(0, 220, 400), boxes(Arrangement.DISTRIBUTE_HORIZONTALLY).stream().map(box -> box.x).toList());
		assertEquals(List.of(0, 55, 90), boxes(Arrangement.DISTRIBUTE_VERTICALLY).stream().map(box -> box.y).toList());
	}

	private static List<Rectangle> boxes(Arrangement arrangement) {
		return List.copyOf(arrangement.apply(boxes()).values());
	}

	@Test
	void selectedBathsAreAlignedByTheMenuAndComeBackWithUndo() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "aligned");
		Machine before = EcoreUtil.copy(editor.machine());
		Workbench.select(editor, Workbench.element(editor, "hot"), Workbench.element(editor, "work"));
		Workbench.run(editor, Arrangement.ALIGN_TOP.commandId());
		assertEquals(editor.placeOf(Workbench.element(editor, "work")).y, editor.placeOf(Workbench.element(editor, "hot")).y);
		editor.getEditingDomain().getCommandStack().undo();
		assertTrue(EcoreUtil.equals(before, editor.machine()));
	}

	@Test
	void automaticLayoutOfEveryGalleryMachineHasNoOverlapAndIsTheSameTwice() {
		for (String name : Gallery.names()) {
			Machine machine = Gallery.find(name).orElseThrow().open().machine();
			machine.setLayout(null);
			Map<Element, Rectangle> places = LayeredArrangement.of(machine, element -> Awt.rectangle(Places.of(machine, element)));
			assertEquals(places, LayeredArrangement.of(machine, element -> Awt.rectangle(Places.of(machine, element))), name);
			places.forEach((a, box) -> places
					.forEach((b, other) -> assertFalse(a != b && box.intersects(other), () -> name + ": " + a.getId() + " and " + b.getId() + " overlap")));
			machine.getCouplings().stream().filter(coupling -> "HOT".equals(coupling.getBath().getRole().getName()))
					.forEach(coupling -> assertTrue(places.get(coupling.getBath()).right() < places.get(machine.getMedium()).x, name + ": heat comes from the left"));
		}
	}

	@Test
	void automaticLayoutIsOneCommand() throws Exception {
		MachineEditor editor = workbench.open("superradiance", "laid-out");
		Machine before = EcoreUtil.copy(editor.machine());
		Workbench.run(editor, "org.heatwright.diagram.layout");
		Workbench.run(editor, "org.heatwright.diagram.fit");
		Workbench.picture("journey-layout");
		if (editor.getEditingDomain().getCommandStack().canUndo()) {
			editor.getEditingDomain().getCommandStack().undo();
		}
		assertTrue(EcoreUtil.equals(before, editor.machine()));
		assertFalse(editor.getEditingDomain().getCommandStack().canUndo());
	}

	@Test
	void arrowKeysMoveWhatIsSelected() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "nudged");
		Element hot = Workbench.element(editor, "hot");
		Rectangle before = editor.placeOf(hot).getCopy();
		Workbench.select(editor, hot);
		Workbench.key(editor, SWT.ARROW_RIGHT, (char) 0, 0);
		Workbench.key(editor, SWT.ARROW_DOWN, (char) 0, SWT.SHIFT);
		assertEquals(before.getTranslated(12, 1), editor.placeOf(hot));
	}

	@Test
	void tabGoesThroughEverythingAndComesRound() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "tabs");
		Workbench.select(editor);
		Object first = null;
		int steps = 0;
		do {
			Workbench.key(editor, SWT.TAB, '\t', 0);
			Object selected = ((org.eclipse.gef.EditPart) Workbench.viewer(editor).getSelectedEditParts().get(0)).getModel();
			first = first == null ? selected : first;
			steps = first == selected && steps > 0 ? -steps : steps + 1;
		} while (steps > 0 && steps < 50);
		// medium with three levels, three baths with a wire each, the cycle, the card of the design with its lines
		assertEquals(-(4 + 6 + 1 + 1 + editor.machine().getCitations().size()), steps);
	}

	@Test
	void strokesAreTurnedRoundTheirLoopByKeyAndByMouse() throws Exception {
		MachineEditor editor = workbench.empty("loop");
		Workbench.insert(editor, "stroke cycle");
		StrokeCycle cycle = (StrokeCycle) editor.machine().getCycle();
		Stroke heating = cycle.getStrokes().get(0);
		Workbench.picture("journey-strokes");
		Workbench.select(editor, heating);
		Workbench.key(editor, SWT.ARROW_RIGHT, (char) 0, 0);
		assertEquals(1, cycle.getStrokes().indexOf(heating));
		Rectangle from = figureOf(editor, cycle.getStrokes().get(0));
		Rectangle to = figureOf(editor, cycle.getStrokes().get(2));
		Stroke dragged = cycle.getStrokes().get(0);
		Workbench.select(editor);
		Workbench.drag(editor, from.getCenter().x, from.getCenter().y, to.getCenter().x, to.getCenter().y);
		assertEquals(2, cycle.getStrokes().indexOf(dragged));
		editor.getEditingDomain().getCommandStack().undo();
		editor.getEditingDomain().getCommandStack().undo();
		assertEquals(0, cycle.getStrokes().indexOf(heating));
	}

	private static Rectangle figureOf(MachineEditor editor, Element element) {
		return ((org.eclipse.gef.GraphicalEditPart) Workbench.viewer(editor).getEditPartRegistry().get(element)).getFigure().getBounds().getCopy();
	}
}
