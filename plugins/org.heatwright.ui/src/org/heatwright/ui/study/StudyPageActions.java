// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;
import org.heatwright.ui.Texts;

/** Undo and redo of the Edit menu, for the study that is in front. */
public final class StudyPageActions extends EditorActionBarContributor {

	private StudyPage page;

	private final Action undo = new Action() {

		@Override
		public void run() {
			page.undo();
		}
	};

	private final Action redo = new Action() {

		@Override
		public void run() {
			page.redo();
		}
	};

	private final Runnable follow = this::refresh;

	@Override
	public void init(IActionBars bars) {
		undo.setActionDefinitionId("org.eclipse.ui.edit.undo");
		redo.setActionDefinitionId("org.eclipse.ui.edit.redo");
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
	}

	@Override
	public void setActiveEditor(IEditorPart editor) {
		if (page != null) {
			page.removeHistoryListener(follow);
		}
		page = editor instanceof StudyPage study ? study : null;
		if (page != null) {
			page.addHistoryListener(follow);
		}
		refresh();
	}

	private void refresh() {
		undo.setEnabled(page != null && page.canUndo());
		redo.setEnabled(page != null && page.canRedo());
		undo.setText(Texts.of("study.undo", undo.isEnabled() ? page.undoLabel() : ""));
		redo.setText(Texts.of("study.redo", redo.isEnabled() ? page.redoLabel() : ""));
	}
}
