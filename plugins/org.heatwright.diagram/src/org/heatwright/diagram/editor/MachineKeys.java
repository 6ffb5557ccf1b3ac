// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Point;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.insert.QuickInsert;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.parts.NodePart;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Element;

/**
 * The keyboard on a drawing. A letter begins to insert what it begins with; Tab goes from element to element; the arrows move what is selected by the grid,
 * with Shift by a single point, and a stroke
 * to another place of its loop; Enter edits in place; Escape selects nothing.
 */
final class MachineKeys extends GraphicalViewerKeyHandler {

	private static final int GRID = 12;
	private static final int MODIFIERS = SWT.MOD1 | SWT.ALT | SWT.MOD4;

	private final GraphicalViewer viewer;
	private final Drawing drawing;

	MachineKeys(GraphicalViewer viewer, Drawing drawing) {
		super(viewer);
		this.viewer = viewer;
		this.drawing = drawing;
		viewer.getControl().addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = false;
			}
		});
	}

	@Override
	public boolean keyPressed(KeyEvent event) {
		if ((event.stateMask & MODIFIERS) != 0) {
			return super.keyPressed(event);
		}
		return switch (event.keyCode) {
			case SWT.TAB -> select((event.stateMask & SWT.SHIFT) != 0 ? -1 : 1);
			case SWT.ARROW_LEFT -> move(event, -1, 0);
			case SWT.ARROW_RIGHT -> move(event, 1, 0);
			case SWT.ARROW_UP -> move(event, 0, -1);
			case SWT.ARROW_DOWN -> move(event, 0, 1);
			case SWT.CR, SWT.KEYPAD_CR -> edit();
			case SWT.ESC -> deselect();
			default -> Character.isLetter(event.character) ? insert(event.character) : super.keyPressed(event);
		};
	}

	/** Also things on cards and wires, in the order of the drawing. */
	private boolean select(int step) {
		List<EditPart> all = new ArrayList<>();
		collect(viewer.getContents(), all);
		if (!all.isEmpty()) {
			List<?> selected = viewer.getSelectedEditParts();
			int at = selected.isEmpty() ? -1 : all.indexOf(selected.get(selected.size() - 1));
			EditPart next = all.get(at < 0 ? (step > 0 ? 0 : all.size() - 1) : Math.floorMod(at + step, all.size()));
			viewer.select(next);
			viewer.reveal(next);
		}
		return true;
	}

	private static void collect(EditPart part, List<EditPart> all) {
		for (Object child : part.getChildren()) {
			all.add((EditPart) child);
			if (child instanceof NodePart node) {
				node.getSourceConnections().forEach(connection -> all.add((EditPart) connection));
			}
			collect((EditPart) child, all);
		}
	}

	private boolean move(KeyEvent event, int dx, int dy) {
		Map<Element, Rectangle> places = new LinkedHashMap<>();
		int step = (event.stateMask & SWT.SHIFT) != 0 ? 1 : GRID;
		for (Object part : viewer.getSelectedEditParts()) {
			if (part instanceof NodePart node) {
				places.put(node.element(), drawing.placeOf(node.element()).getTranslated(dx * step, dy * step));
			} else if (part instanceof EditPart item && item.getModel() instanceof Stroke stroke) {
				return turn(stroke, dx + dy);
			}
		}
		if (!places.isEmpty()) {
			viewer.getEditDomain().getCommandStack().execute(drawing.commands().arrange(Texts.of("command.move"), places));
			return true;
		}
		scroll(dx, dy);
		return true;
	}

	private boolean turn(Stroke stroke, int step) {
		StrokeCycle cycle = (StrokeCycle) stroke.eContainer();
		int index = Math.floorMod(cycle.getStrokes().indexOf(stroke) + step, cycle.getStrokes().size());
		viewer.getEditDomain().getCommandStack().execute(drawing.commands().contents().reorder(stroke, index));
		return true;
	}

	/** With nothing selected the arrows move the sheet. */
	private void scroll(int dx, int dy) {
		FigureCanvas canvas = (FigureCanvas) viewer.getControl();
		canvas.scrollTo(canvas.getViewport().getViewLocation().x + dx * 4 * GRID, canvas.getViewport().getViewLocation().y + dy * 4 * GRID);
	}

	private boolean edit() {
		if (viewer.getSelectedEditParts().size() == 1 && viewer.getSelectedEditParts().get(0) != viewer.getContents()) {
			((EditPart) viewer.getSelectedEditParts().get(0)).performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
		}
		return true;
	}

	private boolean deselect() {
		viewer.deselectAll();
		return true;
	}

	/** Beside what is selected, or where the mouse is, or in the middle of what is seen. */
	private boolean insert(char typed) {
		QuickInsert.open(viewer, drawing, place(viewer), QuickInsert.Aim.NEAR, String.valueOf(typed));
		return true;
	}

	static Point place(GraphicalViewer viewer) {
		FigureCanvas canvas = (FigureCanvas) viewer.getControl();
		List<?> selected = viewer.getSelectedEditParts();
		if (!selected.isEmpty() && selected.get(selected.size() - 1) instanceof NodePart part) {
			Rectangle box = ((GraphicalEditPart) part).getFigure().getBounds().getCopy();
			part.getFigure().translateToAbsolute(box);
			return new Point(box.right() + 2 * GRID, box.y);
		}
		Point mouse = canvas.toControl(canvas.getDisplay().getCursorLocation());
		boolean inside = canvas.getClientArea().contains(mouse);
		return inside ? mouse : new Point(canvas.getClientArea().width / 2, canvas.getClientArea().height / 3);
	}
}
