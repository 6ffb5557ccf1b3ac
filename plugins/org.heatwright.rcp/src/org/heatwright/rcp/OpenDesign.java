// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heatwright.workspace.OutsideDesigns;

/** File &gt; Open: designs and studies anywhere on the disk, where they stay. */
public final class OpenDesign extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ask(HandlerUtil.getActiveWorkbenchWindow(event));
		return null;
	}

	static void ask(IWorkbenchWindow window) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(Texts.of("open.title"));
		dialog.setFilterExtensions(new String[] { "*.qtm;*.qts", "*.*" });
		dialog.setFilterNames(new String[] { Texts.of("open.designs"), Texts.of("open.all") });
		if (dialog.open() != null) {
			for (String name : dialog.getFileNames()) {
				open(window, Path.of(dialog.getFilterPath(), name));
			}
		}
	}

	/** Opens a design or a study where it is; what stands in the way is told to the user. */
	public static void open(IWorkbenchWindow window, Path file) {
		try {
			IDE.openEditor(window.getActivePage(), OutsideDesigns.at(file));
		} catch (IOException | CoreException e) {
			StatusManager.getManager().handle(Status.error(Texts.of("open.failed", file, e.getMessage()), e), StatusManager.SHOW);
		}
	}
}
