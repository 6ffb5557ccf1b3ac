// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import org.heatwright.analysis.HeatwrightVersion;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that the others belong to. */
@Command(name = "heatwright", description = "Quantum thermal machines: currents, power, efficiency and their universal bounds.",
		versionProvider = HeatwrightCommand.Version.class, synopsisSubcommandLabel = "COMMAND",
		footer = { "", "Exit codes: 0 ok, 1 internal error, 2 usage, 3 the design has errors, 4 the solver refused, 5 input/output." })
final class HeatwrightCommand implements Runnable {

	@Spec
	CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
	boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Shows the version.")
	boolean version;

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "Prints the stack trace of a failure.")
	boolean debug;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "a command is missing");
	}

	/** Name and number. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "heatwright " + HeatwrightVersion.NUMBER };
		}
	}
}
