// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page, from the commands themselves. Verified by {@code ShellHelpTest}. */
@Command(name = "manual", description = "Prints the manual page: heatwright manual >heatwright.1, man -l heatwright.1.")
final class ManualCommand implements Callable<Integer> {

	private final Console console;

	@Spec
	CommandSpec spec;

	ManualCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		console.out().print(new ManualPage(spec.root()).text());
		return ExitCode.OK.number();
	}
}
