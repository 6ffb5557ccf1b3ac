// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.CellEditorActionHandler;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.EditSpot;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;

/**
 * Types a value over the top of a figure. The text turns red while it is no valid expression; Tab writes it and goes on to the next word of the figure.
 * Meanwhile cut, copy, paste, delete and undo
 * mean the text and not the drawing.
 */
final class ValueEditor extends DirectEditManager {

	private static final List<ActionFactory> BORROWED = List.of(ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE,
			ActionFactory.SELECT_ALL, ActionFactory.FIND,
			ActionFactory.UNDO, ActionFactory.REDO);
	private static final int LEAST_WIDTH = 90;

	private final Editable part;
	private final Drawing drawing;
	private final int index;
	private final EditSpot spot;
	private final Map<String, IAction> actions = new HashMap<>();
	private IActionBars bars;
	private CellEditorActionHandler handler;

	ValueEditor(Editable part, Drawing drawing, int index) {
		this(part, drawing, index, part.spots().get(index));
	}

	private ValueEditor(Editable part, Drawing drawing, int index, EditSpot spot) {
		super(part, TextCellEditor.class, editor -> place(part, spot, (Text) editor.getControl()), spot);
		this.part = part;
		this.drawing = drawing;
		this.index = index;
		this.spot = spot;
	}

	private static void place(Editable part, EditSpot spot, Text text) {
		Rectangle box = spot.box().getCopy();
		part.getFigure().translateToAbsolute(box);
		boolean lines = (text.getStyle() & SWT.MULTI) != 0;
		int height = lines ? Math.max(60, box.height) : Math.max(26, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		int width = Math.max(LEAST_WIDTH, box.width);
		text.setBounds(box.getCenter().x - width / 2, lines ? box.y : box.getCenter().y - height / 2, width, height);
	}

	@Override
	protected CellEditor createCellEditorOn(Composite canvas) {
		return new TextCellEditor(canvas, spot.attribute() == MachinePackage.Literals.NOTE__TEXT ? SWT.MULTI | SWT.WRAP : SWT.SINGLE);
	}

	@Override
	protected void initCellEditor() {
		getCellEditor().setValue(spot.text());
		Text text = (Text) getCellEditor().getControl();
		text.selectAll();
		text.setBackground(Awt.color(drawing.scheme().card()));
		text.setForeground(Awt.color(drawing.scheme().text()));
		text.addModifyListener(event -> text.setForeground(Awt.color(isGood(text.getText()) ? drawing.scheme().text() : drawing.scheme().error())));
		text.addListener(SWT.Traverse, this::traverse);
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = spot.label();
			}
		});
		borrowActions();
	}

	/** Whether what is typed can be what it is meant to be; a text that is no expression always is. */
	private boolean isGood(String typed) {
		if (!Scope.isExpression(spot.attribute()) || typed.isBlank()) {
			return true;
		}
		try {
			Scope.of((Machine) part.getViewer().getContents().getModel()).evaluate(spot.owner(), spot.attribute(), typed);
			return true;
		} catch (ExpressionException e) {
			return false;
		}
	}

	private void traverse(Event event) {
		boolean on = event.detail == SWT.TRAVERSE_TAB_NEXT;
		if (on || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			event.doit = false;
			commit();
			List<EditSpot> spots = part.spots();
			int next = Math.floorMod(index + (on ? 1 : -1), spots.size());
			event.display.asyncExec(() -> {
				if (part.isActive() && part.getParent() != null) {
					new ValueEditor(part, drawing, next).show();
				}
			});
		}
	}

	private void borrowActions() {
		if (getEditPart().getViewer().getEditDomain() instanceof DefaultEditDomain domain) {
			bars = domain.getEditorPart().getEditorSite().getActionBars();
			BORROWED.forEach(action -> actions.put(action.getId(), bars.getGlobalActionHandler(action.getId())));
			handler = new CellEditorActionHandler(bars);
			handler.addCellEditor(getCellEditor());
			bars.updateActionBars();
		}
	}

	@Override
	protected void bringDown() {
		super.bringDown();
		if (handler != null) {
			handler.dispose();
			handler = null;
			actions.forEach(bars::setGlobalActionHandler);
			bars.updateActionBars();
		}
	}
}
