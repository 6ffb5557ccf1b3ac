// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.parts.CouplingPart;
import org.heatwright.diagram.parts.NodePart;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A drawing of 500 elements: 249 baths with a wire each, an array and a cycle. Work is counted here; {@link DisplayBenchmark} measures it. */
class LargeDiagramTest {

	private static final int BATHS = 249;
	private static final int ROUNDS = 1000;
	/** In the second row near the left edge: on the screen however narrow the views beside the drawing leave it. */
	private static final String DRAGGED = "bath17";

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

	private static Machine large() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setId("large");
		QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();
		array.setId("medium");
		array.setSize("4");
		machine.setMedium(array);
		for (int i = 0; i < BATHS; i++) {
			Bath bath = BathFactory.eINSTANCE.createBath();
			bath.setId("bath" + i);
			bath.setRole(i % 2 == 0 ? BathRole.HOT : BathRole.COLD);
			bath.setTemperature("1 + 0.01*" + i);
			OhmicSpectrum spectrum = BathFactory.eINSTANCE.createOhmicSpectrum();
			spectrum.setCutoff("20");
			bath.setSpectrum(spectrum);
			machine.getBaths().add(bath);
			Coupling coupling = BathFactory.eINSTANCE.createCoupling();
			coupling.setId("wire" + i);
			coupling.setBath(bath);
			Channel channel = BathFactory.eINSTANCE.createChannel();
			channel.setId("wire" + i + ".0");
			channel.setStrength("0.1");
			channel.setOperator(BathFactory.eINSTANCE.createCollectiveOperator());
			coupling.getChannels().add(channel);
			machine.getCouplings().add(coupling);
		}
		machine.setLayout(MachineFactory.eINSTANCE.createLayout());
		for (int i = 0; i < BATHS; i++) {
			var node = MachineFactory.eINSTANCE.createNodeLayout();
			node.setElement(machine.getBaths().get(i));
			node.setX(40 + 180 * (i % 16));
			node.setY(40 + 140 * (i / 16));
			node.setWidth(150);
			node.setHeight(110);
			machine.getLayout().getNodes().add(node);
		}
		return machine;
	}

	/** A new file with a machine of 500 elements. */
	static IFile file(String name) throws Exception {
		return MachineProject.create(MachineProject.open("Tests"), name, DesignFile.toBytes(large()));
	}

	private MachineEditor open(String name) throws Exception {
		return workbench.open(file(name));
	}

	/** Paints counted: that is what a frame costs, whatever else the machine is doing. */
	@Test
	void aDragPaintsOnceAFrame() throws Exception {
		MachineEditor editor = open("large");
		assertEquals(BATHS + 1, Workbench.viewer(editor).getContents().getChildren().size());
		Workbench.viewer(editor).setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, false);
		Workbench.viewer(editor).setProperty(SnapToGrid.PROPERTY_GRID_ENABLED, false);
		solved(editor);
		Rectangle first = editor.placeOf(Workbench.element(editor, DRAGGED)).getCopy();
		drag(editor, 60); // selects it, which fills Properties and Outline: that is no frame of a drag
		assertMoved(first, 60, editor);
		solved(editor);
		int[] paints = new int[1];
		Rectangle before = editor.placeOf(Workbench.element(editor, DRAGGED)).getCopy();
		Workbench.viewer(editor).getControl().addListener(SWT.Paint, event -> paints[0]++);
		drag(editor, -60);
		assertMoved(before, -60, editor);
		System.out.printf("500 elements: %d paints in a drag of 12 frames%n", paints[0]);
		assertTrue(paints[0] <= 40, paints[0] + " paints in a drag of 12 frames");
	}

	private static void solved(MachineEditor editor) {
		Workbench.until(() -> !editor.isStale(), "the large machine is solved or refused");
		Workbench.turns(20);
	}

	/** 249 wires with a number on each cross the cards, and more so once the machine is solved; before this test one could then not drag some of the cards. */
	@Test
	void aCardTakesTheMouseWhereWiresAndTheirNumbersCrossIt() throws Exception {
		MachineEditor editor = open("large-crossed");
		assertEquals(List.of(), wiresAtCards(editor));
		solved(editor);
		assertEquals(List.of(), wiresAtCards(editor));
		// At its own size: on a sheet that is drawn at a seventh a pixel of the screen is wider than a wire, and lies on it by chance. And in view: where
		// nothing is seen the viewer answers with the sheet.
		zoom(editor).setZoom(1);
		Workbench.viewer(editor).reveal((EditPart) Workbench.viewer(editor).getEditPartRegistry().get(Workbench.element(editor, DRAGGED)));
		Workbench.until(() -> partAt(editor, editor.placeOf(Workbench.element(editor, DRAGGED)).getCenter()) instanceof NodePart, "the card is in view");
		CouplingPart wire = (CouplingPart) Workbench.viewer(editor).getEditPartRegistry().get(Workbench.element(editor, "wire17"));
		assertTrue(beside(editor, wire).anyMatch(point -> partAt(editor, point) instanceof CouplingPart), () -> "beside the cards a wire takes the mouse, but at "
				+ beside(editor, wire).map(point -> point + " is " + partAt(editor, point)).toList());
	}

	private static List<String> wiresAtCards(MachineEditor editor) {
		return editor.machine().getBaths().stream().filter(bath -> partAt(editor, editor.placeOf(bath).getCenter()) instanceof ConnectionEditPart)
				.map(Bath::getId).toList();
	}

	/** The points of a wire that lie on no card. */
	private static Stream<Point> beside(MachineEditor editor, CouplingPart wire) {
		PointList points = ((Connection) wire.getFigure()).getPoints();
		List<Rectangle> cards = editor.machine().getBaths().stream().map(bath -> editor.placeOf(bath).getExpanded(4, 4)).toList();
		return IntStream.range(0, points.size()).mapToObj(points::getPoint)
				.filter(point -> cards.stream().noneMatch(card -> card.contains(point)));
	}

	private static EditPart partAt(MachineEditor editor, Point point) {
		Point at = point.getCopy();
		((GraphicalEditPart) Workbench.viewer(editor).getContents()).getFigure().translateToAbsolute(at);
		return Workbench.viewer(editor).findObjectAt(at);
	}

	/** Where the pointer took it, give or take a pixel of the screen, and what rounding to whole units of the sheet adds at both ends. */
	private static void assertMoved(Rectangle from, int by, MachineEditor editor) {
		Rectangle to = editor.placeOf(Workbench.element(editor, DRAGGED));
		double pixel = 1 / zoom(editor).getZoom();
		assertTrue(pixel < 12, "the sheet is too small to see what moves: a pixel is " + pixel);
		assertEquals(from.x + by, to.x, pixel + 2, "across");
		assertEquals(from.y + by, to.y, pixel + 2, "down");
	}

	private static ZoomManager zoom(MachineEditor editor) {
		return ((ScalableFreeformRootEditPart) Workbench.viewer(editor).getRootEditPart()).getZoomManager();
	}

	/** By its middle, whatever crosses it there. */
	static void drag(MachineEditor editor, int by) {
		Point grip = editor.placeOf(Workbench.element(editor, DRAGGED)).getCenter();
		Workbench.drag(editor, grip.x, grip.y, grip.x + by, grip.y + by);
	}

	@Test
	void memoryIsSteadyOverAThousandEditsAndUndos() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "steady");
		Bath hot = (Bath) Workbench.element(editor, "hot");
		rounds(editor, hot, ROUNDS / 10);
		long before = used();
		int parts = Workbench.viewer(editor).getEditPartRegistry().size();
		rounds(editor, hot, ROUNDS);
		long after = used();
		System.out.printf("1000 edits and undos: %d KiB more in use%n", (after - before) >> 10);
		assertEquals(parts, Workbench.viewer(editor).getEditPartRegistry().size());
		assertTrue(after - before < 8L << 20, (after - before) + " bytes more");
	}

	private static void rounds(MachineEditor editor, Bath hot, int count) {
		var stack = editor.getEditingDomain().getCommandStack();
		for (int i = 0; i < count; i++) {
			stack.execute(i % 2 == 0 ? editor.commands().move(hot, new Rectangle(i % 50, i % 70, 150, 110)).command()
					: editor.commands().delete(List.of(hot)).command());
			stack.undo();
			if (i % 50 == 0) {
				Workbench.turns(1);
			}
		}
		Workbench.until(() -> !editor.isStale(), "the last result");
	}

	private static long used() {
		for (int i = 0; i < 4; i++) {
			System.gc();
			Workbench.turns(5);
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	@Test
	void selectingEverythingInALargeDrawingIsOneSelection() throws Exception {
		MachineEditor editor = open("large-selected");
		int[] selections = new int[1];
		Workbench.viewer(editor).addSelectionChangedListener(event -> selections[0]++);
		Workbench.run(editor, org.eclipse.ui.actions.ActionFactory.SELECT_ALL.getId());
		assertTrue(Workbench.viewer(editor).getSelectedEditParts().size() > BATHS);
		assertTrue(Workbench.viewer(editor).getSelectedEditParts().stream().allMatch(part -> part instanceof EditPart));
		assertEquals(1, selections[0], "the views are told once, and not for every element");
	}
}
