// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;

/** File &gt; New Machine: its wizard, without asking what kind of thing shall be new. */
public final class NewMachine extends AbstractHandler {

	private static final String WIZARD = "org.heatwright.ui.newMachine";

	@Override
	public Object execute(ExecutionEvent event) {
		open(HandlerUtil.getActiveWorkbenchWindow(event));
		return null;
	}

	static void open(IWorkbenchWindow window) {
		try {
			FirstProject.project();
			IWorkbenchWizard wizard = window.getWorkbench().getNewWizardRegistry().findWizard(WIZARD).createWizard();
			wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
			new WizardDialog(window.getShell(), wizard).open();
		} catch (CoreException e) {
			StatusManager.getManager().handle(Status.error(Texts.of("new.failed", e.getMessage()), e), StatusManager.SHOW);
		}
	}
}
