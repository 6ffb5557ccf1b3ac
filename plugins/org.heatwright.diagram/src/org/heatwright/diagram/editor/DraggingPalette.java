// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.gef.EditDomain;
import org.eclipse.gef.dnd.TemplateTransferDragSourceListener;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.gef.ui.palette.PaletteViewerProvider;

/** A palette whose entries can be dragged onto the drawing. */
final class DraggingPalette extends PaletteViewerProvider {

	DraggingPalette(EditDomain domain) {
		super(domain);
	}

	@Override
	protected void configurePaletteViewer(PaletteViewer viewer) {
		super.configurePaletteViewer(viewer);
		viewer.addDragSourceListener(new TemplateTransferDragSourceListener(viewer));
	}
}
