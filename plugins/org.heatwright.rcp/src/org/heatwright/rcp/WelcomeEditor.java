// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** The page that a day with Heatwright begins with. */
public final class WelcomeEditor extends EditorPart {

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
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
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

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing can be changed here
	}

	@Override
	public void doSaveAs() {
		// nothing can be changed here
	}
}
