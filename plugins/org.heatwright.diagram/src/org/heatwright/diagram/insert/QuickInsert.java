// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.insert;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.card.Places;

/** A field on the drawing in which one types what to insert: the list below it narrows with every key, Enter inserts, Escape gives up. */
public final class QuickInsert {

	private static final int WIDTH = 430;
	private static final int LINES = 8;
	private static final int EDGE = 4;
	/** As much of the sheet as a machine usually takes, seen or not. */
	private static final int USUAL_WIDTH = 1100;
	private static final int USUAL_HEIGHT = 620;

	private final GraphicalViewer viewer;
	private final Drawing drawing;
	private final Suggestions suggestions;
	private final Composite box;
	private final Text field;
	private final Table table;
	private final LocalResourceManager images;
	private List<Suggestion> shown = List.of();

	/** How exactly the place is meant. */
	public enum Aim {
		/** There and nowhere else. */
		EXACT,
		/** Where one would look for it, and where there is room. */
		NEAR
	}

	/**
	 * Opens the field.
	 *
	 * @param at    where on the canvas, in its pixels
	 * @param typed what was typed already
	 */
	public static void open(GraphicalViewer viewer, Drawing drawing, Point at, Aim aim, String typed) {
		if (viewer.getContents().getModel() instanceof Machine machine) {
			new QuickInsert(viewer, drawing, machine, at, aim).begin(at, typed);
		}
	}

	private QuickInsert(GraphicalViewer viewer, Drawing drawing, Machine machine, Point at, Aim aim) {
		this.viewer = viewer;
		this.drawing = drawing;
		suggestions = new Suggestions(drawing.commands(), machine, selected(viewer), product -> place(at, product, aim));
		box = new Composite((Composite) viewer.getControl(), SWT.NONE);
		images = new LocalResourceManager(JFaceResources.getResources(), box);
		GridLayoutFactory.fillDefaults().margins(1, 1).spacing(0, 1).applyTo(box);
		field = new Text(box, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH);
		table = new Table(box, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
	}

	private static List<Element> selected(GraphicalViewer viewer) {
		List<Element> elements = new ArrayList<>();
		for (Object part : viewer.getSelectedEditParts()) {
			if (((EditPart) part).getModel() instanceof Element element && !(element instanceof Machine)) {
				elements.add(element);
			}
		}
		return elements;
	}

	private Rectangle place(Point at, EObject product, Aim aim) {
		IFigure sheet = ((GraphicalEditPart) viewer.getContents()).getFigure();
		org.eclipse.draw2d.geometry.Point place = new org.eclipse.draw2d.geometry.Point(at.x, at.y);
		sheet.translateToRelative(place);
		if (aim == Aim.NEAR && Insertion.isNode(product) && product instanceof Element element) {
			org.eclipse.swt.graphics.Rectangle seen = ((FigureCanvas) viewer.getControl()).getClientArea();
			Rectangle sight = new Rectangle(0, 0, seen.width, seen.height);
			sheet.translateToRelative(sight);
			sight.union(new Rectangle(0, 0, USUAL_WIDTH, USUAL_HEIGHT));
			List<Rectangle> occupied = new ArrayList<>();
			viewer.getContents().getChildren().forEach((Object part) -> occupied.add(((GraphicalEditPart) part).getFigure().getBounds()));
			place = FreePlace.near(Awt.point(Places.wishFor(drawing.machine(), element)), size(element), sight, occupied);
		}
		return new Rectangle(place.x, place.y, 0, 0);
	}

	private static Rectangle size(Element element) {
		return Awt.rectangle(new java.awt.Rectangle(Places.sizeOf(element)));
	}

	private void begin(Point at, String typed) {
		box.setBackground(Awt.color(drawing.scheme().accent()));
		colour(drawing.scheme(), field, table);
		field.setMessage(Texts.of("insert.prompt"));
		field.setFont(JFaceResources.getDialogFont());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		new TableColumn(table, SWT.NONE).setWidth(190);
		new TableColumn(table, SWT.NONE).setWidth(WIDTH - 190 - 6);
		field.addModifyListener(event -> refill());
		field.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		field.addListener(SWT.FocusOut, event -> event.display.asyncExec(this::closeUnlessFocused));
		table.addListener(SWT.MouseUp, event -> accept());
		field.setText(typed);
		field.setSelection(typed.length());
		refill();
		put(at);
		field.setFocus();
	}

	private static void colour(Scheme scheme, Control... controls) {
		Color ground = Awt.color(scheme.card());
		for (Control control : controls) {
			control.setBackground(ground);
			control.setForeground(Awt.color(scheme.text()));
		}
	}

	private void refill() {
		shown = suggestions.matching(field.getText());
		table.removeAll();
		for (Suggestion suggestion : shown) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { suggestion.label(), suggestion.description() });
			item.setForeground(1, Awt.color(drawing.scheme().faint()));
			item.setImage(images.create(suggestion.icon()));
		}
		if (!shown.isEmpty()) {
			table.setSelection(0);
		}
	}

	/** Beside the place, but wholly on the canvas. */
	private void put(Point at) {
		((GridData) table.getLayoutData()).heightHint = LINES * table.getItemHeight();
		int height = box.computeSize(WIDTH, SWT.DEFAULT).y;
		org.eclipse.swt.graphics.Rectangle canvas = ((FigureCanvas) viewer.getControl()).getClientArea();
		int x = Math.max(EDGE, Math.min(at.x, canvas.width - WIDTH - EDGE));
		int y = Math.max(EDGE, Math.min(at.y, canvas.height - height - EDGE));
		box.setBounds(x, y, WIDTH, height);
		box.moveAbove(null);
	}

	private void key(KeyEvent event) {
		switch (event.keyCode) {
			case SWT.ARROW_DOWN -> choose(event, 1);
			case SWT.ARROW_UP -> choose(event, -1);
			case SWT.CR, SWT.KEYPAD_CR -> {
				event.doit = false;
				accept();
			}
			case SWT.ESC -> {
				event.doit = false;
				close();
			}
			default -> {
				// goes into the field
			}
		}
	}

	private void choose(KeyEvent event, int step) {
		event.doit = false;
		if (!shown.isEmpty()) {
			table.setSelection(Math.floorMod(table.getSelectionIndex() + step, shown.size()));
			table.showSelection();
		}
	}

	private void accept() {
		int index = table.getSelectionIndex();
		if (index >= 0) {
			Suggestion chosen = shown.get(index);
			close();
			viewer.getEditDomain().getCommandStack().execute(chosen.command());
			chosen.product().map(viewer.getEditPartRegistry()::get).ifPresent(part -> show((EditPart) part));
		}
	}

	private void show(EditPart part) {
		viewer.select(part);
		viewer.flush();
		viewer.reveal(part);
	}

	/** Typing ends when another control of the workbench takes the focus. When another window has it, what was typed is there when the user comes back. */
	private void closeUnlessFocused() {
		if (!box.isDisposed() && box.getDisplay().getFocusControl() != null && !field.isFocusControl() && !table.isFocusControl()) {
			close();
		}
	}

	private void close() {
		if (!box.isDisposed()) {
			box.dispose();
			viewer.getControl().setFocus();
		}
	}
}
