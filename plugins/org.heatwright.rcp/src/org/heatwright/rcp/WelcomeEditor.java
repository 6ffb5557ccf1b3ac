// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.heatwright.ui.look.PageEditor;

/** The page that a day with Heatwright begins with. */
public final class WelcomeEditor extends PageEditor {

	static final String ID = "org.heatwright.rcp.welcomeEditor";

	private WelcomePage page;

	static void open(IWorkbenchPage page) {
		try {
			page.openEditor(new WelcomeInput(), ID);
		} catch (PartInitException e) {
			ILog.of(WelcomeEditor.class).error("The welcome page could not be opened", e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		page = new WelcomePage(parent, getSite().getWorkbenchWindow());
	}

	@Override
	public void setFocus() {
		page.setFocus();
		page.refresh();
	}
}
