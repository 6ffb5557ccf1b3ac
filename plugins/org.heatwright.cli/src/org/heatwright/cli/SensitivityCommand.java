// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.Rectification;
import org.heatwright.analysis.Sensitivities;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.TextTable;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.validation.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what each parameter does to power and heat currents. */
@Command(name = "sensitivity", description = "Derivatives of power and heat currents by every parameter and temperature.")
final class SensitivityCommand implements Callable<Integer> {

	private static final int DIGITS = 10;

	private final Console console;

	@Parameters(paramLabel = "FILE", description = "A design (.qtm).")
	Path file;

	@Mixin
	AnalysisArguments arguments;

	SensitivityCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		List<Sensitivities.Row> rows;
		LoadedDesign design = DesignReader.readSound(console::problem, file);
		Machine machine = design.machine();
		ExitCode findings;
		try {
			Analysis analysis = Analyzer.analyze(design, arguments.options(), Progress.NONE);
			analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
					.forEach(diagnostic -> console.problem(DesignReader.line(design, file, diagnostic)));
			findings = ExitCode.of(analysis);
			if (analysis.status() != Status.SOLVED) {
				return findings.number();
			}
			rows = Sensitivities.of(machine, arguments.options(), Progress.NONE);
		} catch (SettingException e) {
			throw new CommandFailure(ExitCode.USAGE, file + ": " + e.getMessage());
		} catch (AssemblyException | ExpressionException e) {
			throw new CommandFailure(ExitCode.DESIGN, file + ": " + e.getMessage());
		} catch (SolverRefusedException e) {
			throw new CommandFailure(ExitCode.REFUSED, file + ": " + e.getMessage());
		}
		TextTable table = new TextTable();
		if (!rows.isEmpty()) {
			List<String> header = new ArrayList<>(List.of("parameter", "value", "d ln P / d ln", "dP/d"));
			rows.get(0).heatCurrents().forEach(bath -> header.add("dJ_" + bath.bath() + "/d"));
			table.row(header.toArray(String[]::new));
		}
		for (Sensitivities.Row row : rows) {
			List<String> cells = new ArrayList<>(List.of(row.name(), Figures.of(row.value(), DIGITS), text(row.logarithmic()), text(row.power())));
			row.heatCurrents().forEach(bath -> cells.add(Figures.of(bath.heat(), DIGITS)));
			table.row(cells.toArray(String[]::new));
		}
		StringBuilder text = new StringBuilder();
		table.appendTo(text);
		if (Rectification.applies(machine)) {
			Rectification.Outcome both = Rectification.of(machine, arguments.options(), Progress.NONE);
			both.numbers()
					.ifPresentOrElse(valve -> text.append("\n  rectification ").append(Figures.of(valve.coefficient(), DIGITS)).append(": the current of ")
							.append(valve.bath()).append(" is ").append(Figures.of(valve.forward(), DIGITS))
					.append(" and, with the temperatures exchanged, ").append(Figures.of(valve.reverse(), DIGITS)).append('\n'),
					() -> text.append("\n  no rectification: ").append(both.absence()).append('\n'));
		}
		console.out().print(text);
		return findings.number();
	}

	private static String text(OptionalDouble value) {
		return value.isPresent() ? Figures.of(value.getAsDouble(), DIGITS) : "";
	}
}
