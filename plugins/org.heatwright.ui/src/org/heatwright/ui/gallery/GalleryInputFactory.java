// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.gallery;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the gallery back when the workbench opens again what was open. */
public final class GalleryInputFactory implements IElementFactory {

	static final String ID = "org.heatwright.ui.galleryInput";

	@Override
	public IAdaptable createElement(IMemento memento) {
		return new GalleryInput();
	}
}
