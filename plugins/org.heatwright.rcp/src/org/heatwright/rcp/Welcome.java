// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Help &gt; Welcome. */
public final class Welcome extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		WelcomeEditor.open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
		return null;
	}
}
