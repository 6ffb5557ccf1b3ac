// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.heatwright.model.machine.Machine;

/** What the views around an editor ask it for. */
final class EditorAdapters {

	private EditorAdapters() {
	}

	/** Null for what the editor does not have, as the platform wants it. */
	static Object of(MachineEditor editor, GraphicalViewer viewer, Class<?> type) {
		if (type == IPropertySheetPage.class) {
			return new TabbedPropertySheetPage(editor);
		}
		if (type == Machine.class) {
			return editor.machine();
		}
		if (type == EditingDomain.class) {
			return editor.getEditingDomain();
		}
		if (type == IGotoMarker.class && viewer != null) {
			return new GoToElement(editor, viewer);
		}
		if (type == GraphicalViewer.class) {
			return viewer;
		}
		if (viewer != null && viewer.getRootEditPart() instanceof ScalableFreeformRootEditPart root) {
			if (type == IContentOutlinePage.class) {
				return new MachineOutline(viewer, root, ((AdapterFactoryEditingDomain) editor.getEditingDomain()).getAdapterFactory(), editor::file);
			}
			if (type == ZoomManager.class) {
				return root.getZoomManager();
			}
		}
		return null;
	}
}
