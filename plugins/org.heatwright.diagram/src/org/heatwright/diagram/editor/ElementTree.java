// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.ui.provider.AdapterFactoryContentProvider;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.heatwright.model.machine.Layout;
import org.heatwright.workspace.DesignMarkers;

/** The elements of a machine as a tree with the problems they have; what is selected here is selected on the drawing, and the other way round. */
final class ElementTree {

	private final GraphicalViewer drawing;
	private final Supplier<IFile> file;
	private final TreeViewer tree;
	/** A tree that is disposed cannot be asked for it, and those who tell of problems do not know whether it is. */
	private final Display display;
	private final ElementLabels labels;
	private final IResourceChangeListener markers = this::resourceChanged;
	private final ISelectionChangedListener fromDrawing = event -> follow((IStructuredSelection) event.getSelection());
	private boolean following;

	ElementTree(Composite parent, AdapterFactory adapters, GraphicalViewer drawing, Supplier<IFile> file) {
		this.drawing = drawing;
		this.file = file;
		display = parent.getDisplay();
		tree = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		labels = new ElementLabels(adapters, MarkedElements.of(file.get()));
		tree.setContentProvider(new Contents(adapters));
		tree.setLabelProvider(labels);
		tree.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object container, Object element) {
				return !(element instanceof Layout);
			}
		});
		ColumnViewerToolTipSupport.enableFor(tree);
		tree.addSelectionChangedListener(event -> lead(event.getStructuredSelection()));
		drawing.addSelectionChangedListener(fromDrawing);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(markers, IResourceChangeEvent.POST_CHANGE);
		tree.getControl().addDisposeListener(event -> {
			drawing.removeSelectionChangedListener(fromDrawing);
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(markers);
		});
	}

	/** The machine is the one root. */
	private static final class Contents extends AdapterFactoryContentProvider {

		Contents(AdapterFactory adapters) {
			super(adapters);
		}

		@Override
		public Object[] getElements(Object input) {
			return input instanceof Object[] roots ? roots : super.getElements(input);
		}
	}

	Control control() {
		return tree.getControl();
	}

	/** Shows another machine. */
	void show(Object machine) {
		if (!tree.getControl().isDisposed()) {
			tree.setInput(new Object[] { machine });
			tree.expandToLevel(2);
		}
	}

	/** From the tree to the drawing: the element, or what contains it there. */
	private void lead(IStructuredSelection selection) {
		if (following || !(selection.getFirstElement() instanceof EObject element)) {
			return;
		}
		following = true;
		for (EObject current = element; current != null; current = current.eContainer()) {
			if (drawing.getEditPartRegistry().get(current) instanceof EditPart part && part.isSelectable()) {
				drawing.select(part);
				drawing.reveal(part);
				break;
			}
		}
		following = false;
	}

	private void follow(IStructuredSelection selection) {
		if (following || tree.getControl().isDisposed()) {
			return;
		}
		following = true;
		boolean element = selection.getFirstElement() instanceof EditPart part && part.getModel() instanceof EObject;
		tree.setSelection(element ? new StructuredSelection(((EditPart) selection.getFirstElement()).getModel()) : StructuredSelection.EMPTY, true);
		following = false;
	}

	private void resourceChanged(IResourceChangeEvent event) {
		for (IMarkerDelta delta : event.findMarkerDeltas(DesignMarkers.TYPE, true)) {
			if (delta.getResource().equals(file.get())) {
				Later.run(display, this::mark);
				return;
			}
		}
	}

	private void mark() {
		if (!tree.getControl().isDisposed()) {
			labels.show(MarkedElements.of(file.get()));
			tree.refresh(true);
		}
	}
}
