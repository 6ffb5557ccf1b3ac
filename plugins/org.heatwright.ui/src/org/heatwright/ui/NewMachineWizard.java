// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui;

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
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.workspace.MachineProject;

/** A new machine: a copy of a published one that solves at once. */
public final class NewMachineWizard extends Wizard implements INewWizard {

	private final NewMachinePage page = new NewMachinePage();
	private IWorkbench workbench;
	private IStructuredSelection selection;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		this.workbench = workbench;
		this.selection = selection;
		setWindowTitle("New Machine");
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		GalleryMachine machine = page.machine();
		try {
			IFile file = MachineProject.create(project(), page.fileName(), machine.bytes());
			IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
			return true;
		} catch (CoreException e) {
			MessageDialog.openError(getShell(), "No machine was made", e.getMessage());
			return false;
		}
	}

	private IProject project() throws CoreException {
		IResource resource = selection == null || selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
		return resource != null ? resource.getProject() : MachineProject.open("My machines");
	}
}
