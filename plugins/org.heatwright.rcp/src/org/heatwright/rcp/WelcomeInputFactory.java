// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the welcome page back when the workbench opens again what was open. */
public final class WelcomeInputFactory implements IElementFactory {

	static final String ID = "org.heatwright.rcp.welcomeInput";

	@Override
	public IAdaptable createElement(IMemento memento) {
		return new WelcomeInput();
	}
}
