// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.heatwright.analysis.Evolution;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.document.EvolutionTable;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a machine from its initial state: J_a(t), energy and ergotropy; strokes also period by period. */
@Command(name = "evolve", description = "Heat currents, energy and ergotropy of a machine in time, from its initial state. A cycle of strokes is followed "
		+ "towards its limit cycle, with heat and work of every period.")
final class EvolveCommand implements Callable<Integer> {

	/** The words of {@code --format}. */
	enum TableFormat {
		text, csv, json
	}

	private static final int MOST_POINTS = 1_000_000;

	private final Console console;

	@Parameters(paramLabel = "FILE", description = "A design (.qtm).")
	Path file;

	/** How long the machine is followed: one of the two. */
	static final class Horizon {

		@Option(names = "--until", required = true, paramLabel = "T", description = "The last time, an expression of the design: 200, 20/g, 5 us.")
		String until;

		@Option(names = "--periods", required = true, paramLabel = "N", description = "Whole periods of a cycle of strokes, from the initial state towards the "
				+ "limit cycle.")
		Integer periods;
	}

	@ArgGroup(exclusive = true, multiplicity = "1")
	Horizon horizon;

	@Option(names = "--points", paramLabel = "N", defaultValue = "101", description = "Number of times from 0 to T (default 101).")
	int points;

	@Mixin
	AnalysisArguments arguments;

	@Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text", description = "text (default), csv or json.")
	TableFormat format;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Writes to a file instead of stdout.")
	Path output;

	EvolveCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		if (output != null) {
			OutputNames.requireNoInput(output, List.of(file));
		}
		if (points < 2 || points > MOST_POINTS) {
			throw new CommandFailure(ExitCode.USAGE, "--points " + points + ": between 2 and " + MOST_POINTS + " are possible");
		}
		if (horizon.periods != null && horizon.periods < 1) {
			throw new CommandFailure(ExitCode.USAGE, "--periods " + horizon.periods + ": at least one");
		}
		LoadedDesign design = DesignReader.readSound(console::problem, file);
		Evolution evolution;
		try {
			evolution = horizon.periods != null ? Evolution.ofPeriods(design, arguments.options(), horizon.periods, points, Progress.NONE)
					: Evolution.of(design, arguments.options(), horizon.until, points, Progress.NONE);
		} catch (SettingException e) {
			throw new CommandFailure(ExitCode.USAGE, file + ": " + e.getMessage());
		}
		if (evolution.status() != Status.SOLVED) {
			evolution.diagnostics().forEach(diagnostic -> console.problem(DesignReader.line(design, file, diagnostic)));
		}
		if (evolution.status() == Status.SOLVED || format == TableFormat.json) {
			Output.write(console, Optional.ofNullable(output), switch (format) {
				case text -> EvolutionTable.text(evolution);
				case csv -> EvolutionTable.csv(evolution);
				case json -> EvolutionTable.json(evolution);
			});
		}
		return ExitCode.of(evolution.status()).number();
	}
}
