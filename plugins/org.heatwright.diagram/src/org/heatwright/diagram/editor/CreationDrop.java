// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.dnd.TemplateTransferDropTargetListener;
import org.eclipse.gef.requests.CreationFactory;
import org.heatwright.diagram.insert.Ingredient;

/** Makes what is dragged from the palette onto the drawing. */
final class CreationDrop extends TemplateTransferDropTargetListener {

	CreationDrop(EditPartViewer viewer) {
		super(viewer);
	}

	@Override
	protected CreationFactory getFactory(Object template) {
		return (Ingredient) template;
	}
}
