// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.parts.ScrollableThumbnail;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartListener;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** The elements of the machine with their problems, and a thumbnail of the drawing. */
final class MachineOutline extends Page implements IContentOutlinePage {

	private static final int[] SHARES = { 60, 40 };

	private final GraphicalViewer viewer;
	private final ScalableFreeformRootEditPart root;
	private final AdapterFactory adapters;
	private final Supplier<IFile> file;
	private SashForm parts;
	private ElementTree elements;

	MachineOutline(GraphicalViewer viewer, ScalableFreeformRootEditPart root, AdapterFactory adapters, Supplier<IFile> file) {
		this.viewer = viewer;
		this.root = root;
		this.adapters = adapters;
		this.file = file;
	}

	@Override
	public void createControl(Composite parent) {
		parts = new SashForm(parent, SWT.VERTICAL);
		elements = new ElementTree(parts, adapters, viewer, file);
		createThumbnail(new Canvas(parts, SWT.NONE));
		parts.setWeights(SHARES);
		showContents();
	}

	private void createThumbnail(Canvas canvas) {
		canvas.setData("name", "thumbnail");
		LightweightSystem system = new LightweightSystem(canvas);
		ScrollableThumbnail thumbnail = new ScrollableThumbnail((Viewport) root.getFigure());
		thumbnail.setSource(root.getLayer(LayerConstants.PRINTABLE_LAYERS));
		system.setContents(thumbnail);
		canvas.addDisposeListener(event -> thumbnail.deactivate());
	}

	/** Now, and when the editor shows another machine: a file that was read again. */
	private void showContents() {
		EditPartListener another = new EditPartListener.Stub() {
			@Override
			public void childAdded(EditPart child, int index) {
				elements.show(child.getModel());
			}
		};
		root.addEditPartListener(another);
		parts.addDisposeListener(event -> root.removeEditPartListener(another));
		if (root.getContents() != null) {
			elements.show(root.getContents().getModel());
		}
	}

	@Override
	public Control getControl() {
		return parts;
	}

	@Override
	public void setFocus() {
		elements.control().setFocus();
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		// What is selected here is selected on the drawing, and the editor tells.
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		// see above
	}

	@Override
	public ISelection getSelection() {
		return StructuredSelection.EMPTY;
	}

	@Override
	public void setSelection(ISelection selection) {
		// see above
	}
}
