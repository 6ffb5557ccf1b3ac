// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.ui.provider.AdapterFactoryLabelProvider;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Names and pictures of elements, the worst problem of each in a corner of its picture, its messages when the mouse rests on it. */
final class ElementLabels extends CellLabelProvider {

	private final AdapterFactoryLabelProvider labels;
	private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
	private MarkedElements marked;

	ElementLabels(AdapterFactory adapters, MarkedElements marked) {
		this.labels = new AdapterFactoryLabelProvider(adapters);
		this.marked = marked;
	}

	void show(MarkedElements found) {
		marked = found;
	}

	@Override
	public void update(ViewerCell cell) {
		cell.setText(labels.getText(cell.getElement()));
		cell.setImage(image(cell.getElement()));
	}

	private Image image(Object element) {
		Image plain = labels.getImage(element);
		String corner = element instanceof EObject object ? corner(marked.severity(object)) : null;
		if (plain == null || corner == null) {
			return plain;
		}
		ImageDescriptor overlay = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(corner);
		return images.create(new DecorationOverlayIcon(plain, overlay, IDecoration.BOTTOM_LEFT));
	}

	/** Null without a problem worth a mark; information is none. */
	private static String corner(int severity) {
		return switch (severity) {
			case IMarker.SEVERITY_ERROR -> ISharedImages.IMG_DEC_FIELD_ERROR;
			case IMarker.SEVERITY_WARNING -> ISharedImages.IMG_DEC_FIELD_WARNING;
			default -> null;
		};
	}

	@Override
	public String getToolTipText(Object element) {
		String messages = element instanceof EObject object ? marked.messages(object) : "";
		return messages.isEmpty() ? null : messages;
	}

	@Override
	public void dispose() {
		labels.dispose();
		images.dispose();
		super.dispose();
	}
}
