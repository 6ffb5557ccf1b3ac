// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.ide.IDE;
import org.heatwright.gallery.Starter;
import org.heatwright.ui.Texts;
import org.heatwright.workspace.MachineProject;

/** A new machine for a purpose, on a medium, between baths: it solves at once, and what it does is shown before it is made. */
public final class NewMachineWizard extends Wizard implements INewWizard {

	private final Draft draft = new Draft(Starter.all().get(0));
	private final PurposePage purpose = new PurposePage(draft);
	private IWorkbench workbench;
	private IStructuredSelection selection;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		this.workbench = workbench;
		this.selection = selection;
		setWindowTitle(Texts.of("wizard.title"));
	}

	@Override
	public void addPages() {
		addPage(purpose);
		addPage(new BathsPage(draft));
	}

	@Override
	public boolean performFinish() {
		draft.setName(purpose.fileName());
		try {
			IFile file = MachineProject.create(project(), purpose.fileName(), draft.bytes());
			IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
			return true;
		} catch (CoreException e) {
			MessageDialog.openError(getShell(), Texts.of("wizard.failed"), e.getMessage());
			return false;
		}
	}

	private IProject project() throws CoreException {
		IResource resource = selection == null || selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
		return resource != null ? resource.getProject() : MachineProject.open(Texts.of("project.first"));
	}
}
