// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;

/** Exports a design report: which sections, which format, a preview, progress with Cancel, and the result opened when it is done. */
public final class ExportReportWizard extends Wizard implements IExportWizard {

	private final List<IFile> designs = new ArrayList<>();
	private ContentPage content;

	public ExportReportWizard() {
		setWindowTitle(Texts.of("wizard.title"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		designs.addAll(DesignSelection.of(workbench, selection));
	}

	@Override
	public void addPages() {
		content = new ContentPage(designs);
		addPage(content);
		addPage(new PreviewPage(content));
	}

	@Override
	public boolean performFinish() {
		ReportRequest request = content.request();
		List<Path> reports = new ArrayList<>();
		try {
			getContainer().run(true, true, monitor -> {
				try {
					reports.addAll(new ReportWriting(request, monitor).write());
				} catch (CancellationException | OperationCanceledException e) {
					throw new InterruptedException();
				} catch (IOException | RuntimeException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InterruptedException e) {
			return false;
		} catch (InvocationTargetException e) {
			Throwable cause = e.getCause();
			IStatus status = new Status(IStatus.ERROR, "org.heatwright.report.ui", cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
			ErrorDialog.openError(getShell(), Texts.of("wizard.title"), Texts.of("export.failed"), status);
			return false;
		}
		content.remember();
		ReportOpening.refresh(reports);
		if (content.opensWhenDone()) {
			ReportOpening.open(reports, getShell());
		}
		return true;
	}
}
