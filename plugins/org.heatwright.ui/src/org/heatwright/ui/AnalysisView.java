// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui;

import java.util.function.Consumer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisText;
import org.heatwright.workspace.live.AnalysisSource;

/** The numbers of the machine in the active editor: currents, bounds, performance, certificate; the same text that the command line prints. */
public final class AnalysisView extends ViewPart implements IPartListener {

	public static final String ID = "org.heatwright.ui.analysis";

	private final Consumer<Analysis> receiver = this::show;
	private StyledText text;
	private AnalysisSource source;

	@Override
	public void createPartControl(Composite parent) {
		text = new StyledText(parent, SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.MULTI);
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(10, 8, 10, 8);
		getSite().getPage().addPartListener(this);
		follow(getSite().getPage().getActiveEditor());
	}

	private void follow(IEditorPart editor) {
		if (source != null) {
			source.removeAnalysisListener(receiver);
		}
		source = editor == null ? null : Adapters.adapt(editor, AnalysisSource.class);
		if (source == null) {
			text.setText("Open a machine to see its numbers.");
			return;
		}
		source.addAnalysisListener(receiver);
		source.latestAnalysis().ifPresentOrElse(this::show, () -> text.setText("Solving ..."));
	}

	private void show(Analysis analysis) {
		if (!text.isDisposed()) {
			text.setText(AnalysisText.write(analysis));
		}
	}

	/** What the view shows. */
	public String shown() {
		return text.getText();
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(this);
		if (source != null) {
			source.removeAnalysisListener(receiver);
		}
		super.dispose();
	}

	@Override
	public void partActivated(IWorkbenchPart part) {
		if (part instanceof IEditorPart editor) {
			follow(editor);
		}
	}

	@Override
	public void partClosed(IWorkbenchPart part) {
		if (part instanceof IEditorPart) {
			follow(getSite().getPage().getActiveEditor());
		}
	}

	@Override
	public void partBroughtToTop(IWorkbenchPart part) {
		// activation follows
	}

	@Override
	public void partDeactivated(IWorkbenchPart part) {
		// the numbers stay until another editor is active
	}

	@Override
	public void partOpened(IWorkbenchPart part) {
		// activation follows
	}
}
