// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.util.function.Consumer;

import org.eclipse.jface.wizard.Wizard;
import org.heatwright.model.study.Study;
import org.heatwright.ui.Texts;

/** The axes and quantities of a study that exists; what was chosen is told once, at the end. */
final class ChangeStudyWizard extends Wizard {

	private final StudyDraft draft;
	private final Consumer<Study> chosen;

	/** @param draft of a copy of the study */
	ChangeStudyWizard(StudyDraft draft, Consumer<Study> chosen) {
		this.draft = draft;
		this.chosen = chosen;
		setWindowTitle(Texts.of("study.change.title"));
	}

	@Override
	public void addPages() {
		addPage(new AxesPage(draft));
	}

	@Override
	public boolean performFinish() {
		chosen.accept(draft.study());
		return true;
	}
}
