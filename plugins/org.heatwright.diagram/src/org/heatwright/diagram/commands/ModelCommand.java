// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import org.eclipse.gef.commands.Command;

/** An EMF command in the clothes of a GEF command; only {@link ModelCommandStack} executes it, and the EMF stack remembers it. */
public final class ModelCommand extends Command {

	private final org.eclipse.emf.common.command.Command command;

	public ModelCommand(String label, org.eclipse.emf.common.command.Command command) {
		super(label);
		this.command = command;
	}

	/** What really happens. */
	public org.eclipse.emf.common.command.Command command() {
		return command;
	}

	@Override
	public boolean canExecute() {
		return command.canExecute();
	}
}
