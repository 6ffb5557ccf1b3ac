// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.ui.ide.IGotoMarker;
import org.heatwright.validation.fix.Address;
import org.heatwright.workspace.DesignMarkers;

/**
 * Selects the element that a problem is about on the drawing, or what contains it there, and scrolls to it. Verified by {@code ProblemsTest} in the UI tests.
 */
final class GoToElement implements IGotoMarker {

	private final MachineEditor editor;
	private final GraphicalViewer viewer;

	GoToElement(MachineEditor editor, GraphicalViewer viewer) {
		this.editor = editor;
		this.viewer = viewer;
	}

	@Override
	public void gotoMarker(IMarker marker) {
		new Address(marker.getAttribute(DesignMarkers.ELEMENT, ""), List.of()).in(editor.machine()).ifPresent(element -> show(viewer, element));
	}

	/** An element, or what contains it on the drawing. */
	static void show(GraphicalViewer viewer, EObject element) {
		for (EObject current = element; current != null; current = current.eContainer()) {
			if (viewer.getEditPartRegistry().get(current) instanceof EditPart part && part.isSelectable()) {
				viewer.select(part);
				viewer.reveal(part);
				return;
			}
		}
	}
}
