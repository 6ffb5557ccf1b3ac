// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.function.Supplier;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;

/** A command that is put together only when it runs, so that it fits what the commands before it in the same compound left behind. */
final class DeferredCommand extends AbstractCommand {

	private final Supplier<? extends Command> recipe;
	private Command made;

	DeferredCommand(String label, Supplier<? extends Command> recipe) {
		super(label);
		this.recipe = recipe;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		made = recipe.get();
		if (!made.canExecute()) {
			throw new IllegalStateException(getLabel() + " does not fit the machine");
		}
		made.execute();
	}

	@Override
	public void undo() {
		made.undo();
	}

	@Override
	public void redo() {
		made.redo();
	}

	@Override
	public void dispose() {
		if (made != null) {
			made.dispose();
		}
	}
}
