// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.io.ByteArrayInputStream;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.IDE;
import org.heatwright.model.io.StudyFile;
import org.heatwright.ui.Texts;

/** A new study of a design: which numbers are varied, what is recorded, what it will take; the study lies beside its design and opens. */
public final class NewStudyWizard extends Wizard implements INewWizard {

	private final StudyDraft draft = StudyDraft.fresh();
	private IWorkbench workbench;
	private DesignPage design;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		this.workbench = workbench;
		design = new DesignPage(draft, first(selection).filter(file -> "qtm".equals(file.getFileExtension())));
		setWindowTitle(Texts.of("study.wizard.title"));
		setNeedsProgressMonitor(false);
	}

	/** The selected design, or the one that is being drawn. */
	private Optional<IFile> first(IStructuredSelection selection) {
		IFile selected = selection == null || selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IFile.class);
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (selected != null || window == null || window.getActivePage() == null || window.getActivePage().getActiveEditor() == null) {
			return Optional.ofNullable(selected);
		}
		return Optional.ofNullable(Adapters.adapt(window.getActivePage().getActiveEditor().getEditorInput(), IFile.class));
	}

	@Override
	public void addPages() {
		addPage(design);
		addPage(new AxesPage(draft));
	}

	@Override
	public boolean performFinish() {
		IFile file = design.file();
		draft.study().setDesign(design.design().orElseThrow().getName());
		try {
			file.create(new ByteArrayInputStream(StudyFile.toBytes(draft.study())), true, null);
			IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
			return true;
		} catch (CoreException e) {
			MessageDialog.openError(getShell(), Texts.of("study.failed"), e.getMessage());
			return false;
		}
	}
}
