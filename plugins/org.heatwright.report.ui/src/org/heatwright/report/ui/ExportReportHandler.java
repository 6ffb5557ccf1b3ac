// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the export dialog for what is selected or open; a design with unsaved changes is saved first, since the report is made from its file. */
public final class ExportReportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		Object current = HandlerUtil.getCurrentSelection(event);
		IStructuredSelection selection = current instanceof IStructuredSelection structured ? structured : StructuredSelection.EMPTY;
		List<IFile> designs = DesignSelection.of(PlatformUI.getWorkbench(), selection);
		for (IFile design : designs) {
			if (!isSaved(window, design)) {
				return null;
			}
		}
		open(window.getShell(), designs);
		return null;
	}

	/** Opens the dialog and returns its result. */
	static int open(Shell shell, List<IFile> designs) {
		ExportReportWizard wizard = new ExportReportWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(designs));
		WizardDialog dialog = new WizardDialog(shell, wizard);
		dialog.setPageSize(760, 560);
		return dialog.open();
	}

	private static boolean isSaved(IWorkbenchWindow window, IFile design) {
		for (IEditorPart editor : window.getActivePage().getDirtyEditors()) {
			if (design.equals(Adapters.adapt(editor.getEditorInput(), IFile.class))) {
				return MessageDialog.openConfirm(window.getShell(), Texts.of("unsaved.title"), Texts.of("unsaved.message", design.getName()))
						&& window.getActivePage().saveEditor(editor, false);
			}
		}
		return true;
	}
}
