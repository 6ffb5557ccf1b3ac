// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.heatwright.gallery.Gallery;
import org.heatwright.workspace.MachineProject;

/** In an empty workspace makes the first project with a machine in it, and opens that: nobody begins before an empty window. */
public final class FirstProject implements IStartup {

	private static final String MACHINE = "three-level-maser";

	@Override
	public void earlyStartup() {
		if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length > 0) {
			return;
		}
		try {
			IFile file = MachineProject.create(MachineProject.open("My machines"), MACHINE, Gallery.find(MACHINE).orElseThrow().bytes());
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(file));
		} catch (CoreException e) {
			ILog.of(FirstProject.class).error("The first project could not be made", e);
		}
	}

	private static void open(IFile file) {
		try {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
					: PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			IDE.openEditor(page, file);
		} catch (CoreException e) {
			ILog.of(FirstProject.class).error("The first machine could not be opened", e);
		}
	}
}
