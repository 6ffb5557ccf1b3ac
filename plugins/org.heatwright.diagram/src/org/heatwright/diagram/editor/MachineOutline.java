// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.parts.ScrollableThumbnail;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** A thumbnail of the drawing. */
final class MachineOutline extends Page implements IContentOutlinePage {

	private final ScalableFreeformRootEditPart root;
	private Canvas canvas;
	private ScrollableThumbnail thumbnail;

	MachineOutline(ScalableFreeformRootEditPart root) {
		this.root = root;
	}

	@Override
	public void createControl(Composite parent) {
		canvas = new Canvas(parent, SWT.NONE);
		LightweightSystem system = new LightweightSystem(canvas);
		thumbnail = new ScrollableThumbnail((Viewport) root.getFigure());
		thumbnail.setSource(root.getLayer(LayerConstants.PRINTABLE_LAYERS));
		system.setContents(thumbnail);
		canvas.addDisposeListener(event -> thumbnail.deactivate());
	}

	@Override
	public Control getControl() {
		return canvas;
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}

	@Override
	public void addSelectionChangedListener(org.eclipse.jface.viewers.ISelectionChangedListener listener) {
		// a picture has no selection of its own
	}

	@Override
	public void removeSelectionChangedListener(org.eclipse.jface.viewers.ISelectionChangedListener listener) {
		// see above
	}

	@Override
	public org.eclipse.jface.viewers.ISelection getSelection() {
		return org.eclipse.jface.viewers.StructuredSelection.EMPTY;
	}

	@Override
	public void setSelection(org.eclipse.jface.viewers.ISelection selection) {
		// see above
	}
}
