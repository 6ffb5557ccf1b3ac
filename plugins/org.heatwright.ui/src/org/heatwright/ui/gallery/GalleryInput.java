// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.gallery;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.heatwright.ui.Texts;

/** The gallery as something to open; there is only one. */
public final class GalleryInput implements IEditorInput, IPersistableElement {

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return Texts.of("gallery.title");
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	/** A page that a crash left open comes back; without this its tab would be a broken one. */
	@Override
	public String getFactoryId() {
		return GalleryInputFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		// there is only one
	}

	@Override
	public String getToolTipText() {
		return Texts.of("gallery.subtitle");
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof GalleryInput;
	}

	@Override
	public int hashCode() {
		return GalleryInput.class.hashCode();
	}
}
