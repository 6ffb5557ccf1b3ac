// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** Which designs a report is about: the files that are selected, or else the one that is open. */
final class DesignSelection {

	private static final String ENDING = "qtm";

	private DesignSelection() {
	}

	static List<IFile> of(IWorkbench workbench, IStructuredSelection selection) {
		Set<IFile> files = new LinkedHashSet<>();
		if (selection != null) {
			for (Object each : selection.toArray()) {
				add(files, Adapters.adapt(each, IFile.class));
			}
		}
		if (files.isEmpty()) {
			IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
			IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
			add(files, editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class));
		}
		return List.copyOf(files);
	}

	private static void add(Set<IFile> files, IFile file) {
		if (file != null && ENDING.equals(file.getFileExtension()) && file.getLocation() != null) {
			files.add(file);
		}
	}
}
