// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.CellEditorActionHandler;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;

/** Types a new name over the top of a figure. Meanwhile cut, copy, paste, delete and undo mean the text and not the drawing. */
final class RenameManager extends DirectEditManager {

	private static final List<ActionFactory> BORROWED = List.of(ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND,
			ActionFactory.UNDO, ActionFactory.REDO);

	private final Map<String, IAction> actions = new HashMap<>();
	private IActionBars bars;
	private CellEditorActionHandler handler;

	RenameManager(GraphicalEditPart part) {
		super(part, TextCellEditor.class, editor -> {
			Rectangle bounds = part.getFigure().getBounds().getCopy();
			part.getFigure().translateToAbsolute(bounds);
			((Text) editor.getControl()).setBounds(bounds.x + 6, bounds.y + 4, Math.max(60, bounds.width - 12), 26);
		});
	}

	@Override
	protected void initCellEditor() {
		getCellEditor().setValue(DesignLabels.name((Element) getEditPart().getModel()));
		((Text) getCellEditor().getControl()).selectAll();
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
