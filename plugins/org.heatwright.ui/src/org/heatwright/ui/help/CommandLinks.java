// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.help;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heatwright.ui.Texts;

/** Runs what a link of a tour names: a command, with one parameter behind a question mark. */
final class CommandLinks {

	private CommandLinks() {
	}

	static void run(String link) {
		String[] parts = link.split("[?=]");
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(parts[0]);
		try {
			List<Parameterization> parameters = new ArrayList<>();
			if (parts.length == 3) {
				parameters.add(new Parameterization(command.getParameter(parts[1]), parts[2]));
			}
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(new ParameterizedCommand(command, parameters.toArray(Parameterization[]::new)),
					null);
		} catch (CommandException e) {
			// Export without a machine, say: the command is there, and cannot be run now.
			StatusManager.getManager().handle(Status.info(Texts.of("help.notNow", parts[0])), StatusManager.SHOW);
		}
	}
}
