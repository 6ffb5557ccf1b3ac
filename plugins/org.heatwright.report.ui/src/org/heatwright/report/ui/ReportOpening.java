// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Shows reports after they were written: in the explorer, and in the program that the system has for them. */
final class ReportOpening {

	private ReportOpening() {
	}

	/** Lets the explorer see files that were written inside of the workspace. */
	static void refresh(List<Path> reports) {
		for (Path report : reports) {
			for (IContainer folder : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(report.toAbsolutePath().getParent().toUri())) {
				try {
					folder.refreshLocal(IResource.DEPTH_INFINITE, null);
				} catch (CoreException e) {
					ILog.of(ReportOpening.class).warn(e.getMessage(), e);
				}
			}
		}
	}

	/** The first report in the system's program for it; text in an editor where there is none. */
	static void open(List<Path> reports, Shell shell) {
		if (reports.isEmpty()) {
			return;
		}
		Path first = reports.get(0).toAbsolutePath();
		String name = first.getFileName().toString();
		if (Program.findProgram(name.substring(name.lastIndexOf('.'))) != null && Program.launch(first.toString())) {
			return;
		}
		try {
			IDE.openEditorOnFileStore(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), EFS.getLocalFileSystem().getStore(first.toUri()));
		} catch (PartInitException e) {
			MessageDialog.openInformation(shell, Texts.of("wizard.title"), Texts.of("export.openFailed", first));
		}
	}
}
