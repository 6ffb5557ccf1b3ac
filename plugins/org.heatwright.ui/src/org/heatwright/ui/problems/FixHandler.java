// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.heatwright.workspace.DesignMarkers;

/** Ctrl+1 on the drawing: the fixes of what is selected, or of all that is wrong with the machine, as a menu at the mouse. */
public final class FixHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		Control control = window.getShell().getDisplay().getFocusControl();
		List<IMarker> problems = problemsAtHand();
		if (problems.isEmpty() || control == null) {
			window.getShell().getDisplay().beep();
			return null;
		}
		MenuManager manager = new MenuManager();
		ElementFixes.fill(manager, problems);
		Menu menu = manager.createContextMenu(control);
		menu.setVisible(true);
		return null;
	}

	/** Of the one element that is selected on the drawing in front; of the whole machine when nothing is. */
	static List<IMarker> problemsAtHand() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
		ISelection selection = editor == null || editor.getSite().getSelectionProvider() == null ? null : editor.getSite().getSelectionProvider().getSelection();
		if (file == null || !(selection instanceof IStructuredSelection several) || several.size() != 1) {
			return List.of();
		}
		EObject element = Adapters.adapt(several.getFirstElement(), EObject.class);
		if (element == null) {
			return List.of();
		}
		List<IMarker> found = ElementFixes.problems(file, element);
		return found.stream().filter(marker -> !marker.getAttribute(DesignMarkers.RULE, "").isEmpty()).toList();
	}
}
