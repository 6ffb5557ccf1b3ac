// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.List;
import java.util.Locale;

import org.heatwright.analysis.HeatwrightVersion;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and their options in the language of man(7). */
final class ManualPage {

	private final CommandSpec program;
	private final StringBuilder text = new StringBuilder();

	ManualPage(CommandSpec program) {
		this.program = program;
	}

	String text() {
		String name = program.name();
		text.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" 1 \"\" \"").append(name).append(' ').append(HeatwrightVersion.NUMBER).append("\"\n");
		section("NAME");
		text.append(escaped(name)).append(" \\- ").append(escaped(sentence(program))).append('\n');
		section("SYNOPSIS");
		text.append(".B ").append(escaped(name)).append("\nCOMMAND [OPTION]... [FILE]...\n");
		section("OPTIONS");
		program.options().forEach(this::option);
		section("COMMANDS");
		for (CommandLine command : program.subcommands().values()) {
			command(command.getCommandSpec());
		}
		section("EXIT STATUS");
		for (String line : program.usageMessage().footer()) {
			if (!line.isBlank()) {
				text.append(escaped(line)).append('\n');
			}
		}
		return text.toString();
	}

	private void section(String title) {
		text.append(".SH ").append(title).append('\n');
	}

	private void command(CommandSpec command) {
		text.append(".SS ").append(escaped(program.name() + " " + command.name())).append('\n').append(escaped(sentence(command))).append('\n');
		command.positionalParameters().stream().filter(each -> !each.hidden()).forEach(this::parameter);
		command.options().stream().filter(each -> !each.hidden() && !each.inherited()).forEach(this::option);
	}

	private void parameter(PositionalParamSpec parameter) {
		text.append(".TP\n\\fI").append(escaped(parameter.paramLabel())).append("\\fR\n");
		described(parameter.description());
	}

	private void option(OptionSpec option) {
		text.append(".TP\n\\fB").append(escaped(String.join(", ", option.names()))).append("\\fR");
		if (option.arity().max() > 0) {
			text.append(" \\fI").append(escaped(option.paramLabel())).append("\\fR");
		}
		text.append('\n');
		described(option.description());
	}

	private void described(String... description) {
		text.append(escaped(String.join(" ", List.of(description)))).append('\n');
	}

	private static String sentence(CommandSpec command) {
		return String.join(" ", command.usageMessage().description());
	}

	/** Hyphens that are typed stay hyphens, and no line is taken for a request. */
	private static String escaped(String plain) {
		String escaped = plain.replace("\\", "\\e").replace("-", "\\-").strip();
		return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
	}
}
