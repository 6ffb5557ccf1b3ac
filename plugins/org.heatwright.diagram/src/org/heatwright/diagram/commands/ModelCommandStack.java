// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;

/** The one undo stack is EMF's; to GEF it looks like its own. Undo survives a save. */
public final class ModelCommandStack extends CommandStack {

	private final BasicCommandStack stack;

	public ModelCommandStack(BasicCommandStack stack) {
		this.stack = stack;
		stack.addCommandStackListener(event -> notifyListeners());
	}

	@Override
	public void execute(Command command) {
		List<org.eclipse.emf.common.command.Command> parts = new ArrayList<>();
		collect(command, parts);
		if (parts.size() == 1) {
			stack.execute(parts.get(0));
		} else if (!parts.isEmpty()) {
			CompoundCommand compound = new CompoundCommand(command.getLabel());
			parts.forEach(compound::append);
			stack.execute(compound);
		}
	}

	private static void collect(Command command, List<org.eclipse.emf.common.command.Command> parts) {
		if (command instanceof ModelCommand model) {
			parts.add(model.command());
		} else if (command instanceof org.eclipse.gef.commands.CompoundCommand compound) {
			for (Object child : compound.getChildren()) {
				collect((Command) child, parts);
			}
		} else if (command != null && command.canExecute()) {
			throw new IllegalArgumentException(command.getClass() + " does not go through the editing domain and could not be undone");
		}
	}

	@Override
	public boolean canUndo() {
		return stack.canUndo();
	}

	@Override
	public boolean canRedo() {
		return stack.canRedo();
	}

	@Override
	public void undo() {
		stack.undo();
	}

	@Override
	public void redo() {
		stack.redo();
	}

	@Override
	public Command getUndoCommand() {
		return stack.canUndo() ? new ModelCommand(stack.getUndoCommand().getLabel(), stack.getUndoCommand()) : null;
	}

	@Override
	public Command getRedoCommand() {
		return stack.canRedo() ? new ModelCommand(stack.getRedoCommand().getLabel(), stack.getRedoCommand()) : null;
	}

	@Override
	public boolean isDirty() {
		return stack.isSaveNeeded();
	}

	@Override
	public void markSaveLocation() {
		stack.saveIsDone();
		notifyListeners();
	}
}
