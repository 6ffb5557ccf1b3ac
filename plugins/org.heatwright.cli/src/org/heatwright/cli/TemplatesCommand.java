// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.TextTable;
import org.heatwright.gallery.Expectation;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.study.ResultNumbers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the published machines, or solves each and compares it with the numbers it must reproduce. */
@Command(name = "templates", description = "Lists the published machines that a design can start from.")
final class TemplatesCommand implements Callable<Integer> {

	private static final int DEVIATION_DIGITS = 2;

	private final Console console;

	@Option(names = "--check", description = "Solves every machine and compares it with its published numbers.")
	boolean check;

	TemplatesCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		return (check ? checkAll() : list()).number();
	}

	private ExitCode list() {
		TextTable table = new TextTable();
		for (GalleryMachine machine : Gallery.machines()) {
			table.row(machine.name(), machine.title(), machine.citation());
		}
		print(table);
		return ExitCode.OK;
	}

	private ExitCode checkAll() {
		TextTable table = new TextTable().row("template", "quantity", "claimed", "computed", "difference", "verdict", "claimed by");
		int wrong = 0;
		int checked = 0;
		for (GalleryMachine machine : Gallery.machines()) {
			for (Expectation expectation : machine.expectations()) {
				checked++;
				wrong += check(machine, expectation, table) ? 0 : 1;
			}
			machine.openClaims().forEach(claim -> table.row(machine.name(), "", "", "", "", "open", claim));
		}
		print(table);
		console.out().print("\n  " + Gallery.machines().size() + " machines, " + checked + " numbers, " + (checked - wrong) + " reproduced\n");
		if (wrong > 0) {
			console.problem("heatwright: " + wrong + (wrong == 1 ? " number of the gallery is" : " numbers of the gallery are") + " not reproduced");
			return ExitCode.INTERNAL;
		}
		return ExitCode.OK;
	}

	private boolean check(GalleryMachine machine, Expectation expectation, TextTable table) {
		Analysis analysis = Analyzer.analyze(machine.open(), options(expectation), Progress.NONE);
		String quantity = expectation.quantity() + (expectation.conditions().isEmpty() ? "" : " (" + String.join(", ", expectation.conditions()) + ")");
		if (analysis.status() != Status.SOLVED || analysis.hasErrors()) {
			String reason = analysis.diagnostics().isEmpty() ? "" : ": " + analysis.diagnostics().get(0).message();
			console.problem(machine.name() + ": " + analysis.status().name().toLowerCase(Locale.ROOT) + reason);
		}
		OptionalDouble computed = ResultNumbers.of(analysis).at(expectation.quantity());
		boolean good = computed.isPresent() && expectation.accepts(computed.getAsDouble());
		double difference = computed.orElse(Double.NaN) - expectation.value();
		table.row(machine.name(), quantity, Figures.of(expectation.value(), Figures.CURRENT), Figures.of(computed, Figures.CURRENT),
				Figures.of(difference, DEVIATION_DIGITS), good ? "reproduced" : "DIFFERS", expectation.source().isEmpty() ? "the cited source" : expectation.source());
		return good;
	}

	private static AnalysisOptions options(Expectation expectation) {
		List<Setting> settings = new ArrayList<>();
		expectation.settings().forEach(text -> settings.add(AnalysisArguments.setting(text)));
		AnalysisOptions defaults = AnalysisOptions.defaults();
		return new AnalysisOptions(Equation.valueOf(expectation.equation().name()), defaults.lambShift(), defaults.initialState(), settings);
	}

	private void print(TextTable table) {
		StringBuilder text = new StringBuilder();
		table.appendTo(text);
		console.out().print(text);
	}
}
