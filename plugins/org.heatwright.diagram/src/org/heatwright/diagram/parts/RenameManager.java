// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.widgets.Text;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;

/** Types a new name over the top of a figure. */
final class RenameManager extends DirectEditManager {

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
	}
}
