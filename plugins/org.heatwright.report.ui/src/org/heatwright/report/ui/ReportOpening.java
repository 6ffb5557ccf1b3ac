// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.net.MalformedURLException;
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
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;
import org.eclipse.ui.ide.FileStoreEditorInput;

/** Shows reports after they were written: in the explorer, and in the program that the system has for them. */
final class ReportOpening {

	/** Of the platform; not a part of every product. */
	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

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

	/**
	 * The first report in the system's program for it; where there is none, web pages in the browser of the workbench and text in its editor, as far as they are
	 * installed.
	 */
	static void open(List<Path> reports, Shell shell) {
		if (reports.isEmpty()) {
			return;
		}
		Path first = reports.get(0).toAbsolutePath();
		String name = first.getFileName().toString();
		String ending = name.substring(name.lastIndexOf('.'));
		if (Program.findProgram(ending) != null && Program.launch(first.toString())) {
			return;
		}
		try {
			if (!isOpenedInside(first, ending)) {
				MessageDialog.openInformation(shell, Texts.of("wizard.title"), Texts.of("export.openFailed", first));
			}
		} catch (PartInitException | MalformedURLException e) {
			ILog.of(ReportOpening.class).info("a report is not shown", e);
			MessageDialog.openInformation(shell, Texts.of("wizard.title"), Texts.of("export.openFailed", first));
		}
	}

	private static boolean isOpenedInside(Path report, String ending) throws PartInitException, MalformedURLException {
		IWorkbenchBrowserSupport browsers = PlatformUI.getWorkbench().getBrowserSupport();
		if (ending.equals(".html") && browsers.isInternalWebBrowserAvailable()) {
			browsers.createBrowser(IWorkbenchBrowserSupport.AS_EDITOR | IWorkbenchBrowserSupport.LOCATION_BAR, "org.heatwright.report",
					report.getFileName().toString(), report.toString()).openURL(report.toUri().toURL());
			return true;
		}
		if ((ending.equals(".md") || ending.equals(".tex")) && PlatformUI.getWorkbench().getEditorRegistry().findEditor(TEXT_EDITOR) != null) {
			PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
					.openEditor(new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(report.toUri())), TEXT_EDITOR);
			return true;
		}
		return false;
	}
}
