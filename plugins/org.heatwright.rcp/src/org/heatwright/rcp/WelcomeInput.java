// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.plugin.AbstractUIPlugin;

/** What the welcome page shows: always the same. */
record WelcomeInput() implements IEditorInput, IPersistableElement {

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return AbstractUIPlugin.imageDescriptorFromPlugin("org.heatwright.rcp", "icons/heatwright16.png");
	}

	@Override
	public String getName() {
		return Texts.of("welcome.name");
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	/** A page that a crash left open comes back; without this its tab would be a broken one. */
	@Override
	public String getFactoryId() {
		return WelcomeInputFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		// there is only one
	}

	@Override
	public String getToolTipText() {
		return getName();
	}
}
