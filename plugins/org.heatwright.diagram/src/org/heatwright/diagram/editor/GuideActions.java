// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.SelectionAction;
import org.eclipse.gef.ui.actions.WorkbenchPartAction;
import org.eclipse.ui.IWorkbenchPart;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.commands.GuideCommands;
import org.heatwright.diagram.parts.NodePart;
import org.heatwright.model.machine.GuideDirection;

/** Guides without the mouse: along the upper left corner of what is selected, and all of them away. */
final class GuideActions {

	static final String SELECTION = "org.heatwright.diagram.guides.selection";
	static final String REMOVE = "org.heatwright.diagram.guides.remove";

	private GuideActions() {
	}

	static void create(MachineEditor editor, ActionRegistry registry, List<Object> selectionActions) {
		registry.registerAction(new AtSelection(editor));
		selectionActions.add(SELECTION);
		registry.registerAction(new Remove(editor));
	}

	private static final class AtSelection extends SelectionAction {

		private final MachineEditor editor;

		AtSelection(MachineEditor editor) {
			super((IWorkbenchPart) editor);
			this.editor = editor;
			setId(SELECTION);
			setActionDefinitionId(SELECTION);
			setText(Texts.of(SELECTION));
		}

		@Override
		protected boolean calculateEnabled() {
			return getSelectedObjects().stream().anyMatch(NodePart.class::isInstance);
		}

		@Override
		public void run() {
			CompoundCommand command = new CompoundCommand(Texts.of("command.guide.add"));
			for (Object selected : getSelectedObjects()) {
				if (selected instanceof NodePart part) {
					Rectangle place = editor.placeOf(part.element());
					add(command, GuideDirection.VERTICAL, place.x);
					add(command, GuideDirection.HORIZONTAL, place.y);
				}
			}
			if (!command.isEmpty()) {
				execute(command);
			}
			editor.showRulers();
		}

		private void add(CompoundCommand command, GuideDirection direction, int position) {
			if (!editor.commands().guides().has(direction, position)) {
				command.add(editor.commands().guides().add(direction, position));
			}
		}
	}

	private static final class Remove extends WorkbenchPartAction {

		private final MachineEditor editor;

		Remove(MachineEditor editor) {
			super((IWorkbenchPart) editor);
			this.editor = editor;
			setId(REMOVE);
			setActionDefinitionId(REMOVE);
			setText(Texts.of(REMOVE));
		}

		@Override
		protected boolean calculateEnabled() {
			return true;
		}

		@Override
		public void run() {
			if (!GuideCommands.of(editor.machine()).isEmpty()) {
				execute(editor.commands().guides().remove(GuideCommands.of(editor.machine())));
			}
		}
	}
}
