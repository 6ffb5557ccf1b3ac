// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete the words of this program, from the commands themselves. Verified by {@code ShellHelpTest}. */
@Command(name = "completion", description = "Prints the completion for bash: source <(heatwright completion).")
final class CompletionCommand implements Callable<Integer> {

	private final Console console;

	@Spec
	CommandSpec spec;

	CompletionCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		console.out().print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
		return ExitCode.OK.number();
	}
}
