// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.Clipboard;
import org.eclipse.gef.ui.actions.SelectionAction;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.heatwright.diagram.commands.Clip;
import org.heatwright.diagram.Texts;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** Cut, copy and paste, also from one editor to another. */
final class ClipActions {

	static final String DUPLICATE = "org.heatwright.diagram.duplicate";
	private static final int STEP = 30;

	private ClipActions() {
	}

	static void create(MachineEditor editor, ActionRegistry registry, List<Object> selectionActions) {
		for (SelectionAction action : List.of(new Copy(editor), new Cut(editor), new Paste(editor), new Duplicate(editor))) {
			registry.registerAction(action);
			selectionActions.add(action.getId());
		}
	}

	private static List<Element> chosen(List<?> parts) {
		List<Element> elements = new ArrayList<>();
		for (Object part : parts) {
			if (part instanceof EditPart editPart && editPart.getModel() instanceof Element element && !(element instanceof Machine)) {
				elements.add(element);
			}
		}
		return elements;
	}

	private static class Copy extends SelectionAction {

		protected final MachineEditor editor;

		Copy(MachineEditor editor) {
			super((IWorkbenchPart) editor);
			this.editor = editor;
			setId(ActionFactory.COPY.getId());
			setText(Texts.of("edit.copy"));
		}

		@Override
		protected boolean calculateEnabled() {
			return !chosen(getSelectedObjects()).isEmpty();
		}

		@Override
		public void run() {
			Clipboard.getDefault().setContents(Clip.of(editor.machine(), chosen(getSelectedObjects()), editor::placeOf));
		}
	}

	private static final class Cut extends Copy {

		Cut(MachineEditor editor) {
			super(editor);
			setId(ActionFactory.CUT.getId());
			setText(Texts.of("edit.cut"));
		}

		@Override
		public void run() {
			super.run();
			execute(editor.commands().delete(chosen(getSelectedObjects())));
		}
	}

	private static final class Duplicate extends Copy {

		Duplicate(MachineEditor editor) {
			super(editor);
			setId(DUPLICATE);
			setActionDefinitionId(DUPLICATE);
			setText(Texts.of("edit.duplicate"));
		}

		/** The clipboard keeps what it has. */
		@Override
		public void run() {
			execute(editor.commands().paste(Clip.of(editor.machine(), chosen(getSelectedObjects()), editor::placeOf), STEP));
		}
	}

	private static final class Paste extends SelectionAction {

		private final MachineEditor editor;
		private Object last;
		private int count;

		Paste(MachineEditor editor) {
			super((IWorkbenchPart) editor);
			this.editor = editor;
			setId(ActionFactory.PASTE.getId());
			setText(Texts.of("edit.paste"));
		}

		/** What the clipboard holds is looked at when it is used: another program may change it at any time. */
		@Override
		protected boolean calculateEnabled() {
			return true;
		}

		@Override
		public void run() {
			if (Clipboard.getDefault().getContents() instanceof Clip clip && !clip.isEmpty()) {
				count = clip == last ? count + 1 : 1;
				last = clip;
				execute(editor.commands().paste(clip, STEP * count));
			}
		}
	}
}
