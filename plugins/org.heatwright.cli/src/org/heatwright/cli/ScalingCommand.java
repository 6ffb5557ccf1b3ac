// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.SettingException;
import org.heatwright.analysis.Status;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures with which power of a parameter a quantity grows. */
@Command(name = "scaling", description = "The exponent with which a quantity grows with a parameter or with L.")
final class ScalingCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "FILE", description = "A design (.qtm).")
	Path file;

	@Option(names = "--over", required = true, paramLabel = "NAME=A..B[:N|:logN]", description = "Values to run through: 8 by default, logarithmically spaced; :N for N evenly spaced ones.")
	String over;

	@Option(names = "--quantity", paramLabel = "NAME", defaultValue = "power", description = "power (default), efficiency, cop, entropyProduction, "
			+ "heatCurrent:BATH, instantaneousHeatCurrent:BATH, bound1:BATH, bound2:BATH or spectral:BATH.")
	String quantity;

	@Mixin
	AnalysisArguments arguments;

	ScalingCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		ParameterRange range = ParameterRange.parse(over);
		LoadedDesign design = DesignReader.read(file);
		List<Double> results = new ArrayList<>();
		for (double value : range.values()) {
			results.add(valueAt(design, range.name(), value));
		}
		ScalingFit fit = ScalingFit.of(range.values(), results);
		console.out().print(ScalingText.write(range, quantity, results, fit));
		return ExitCode.OK.number();
	}

	private double valueAt(LoadedDesign design, String name, double value) {
		AnalysisOptions options = arguments.options();
		List<Setting> settings = new ArrayList<>(options.settings());
		settings.add(new Setting(name, ParameterRange.text(value)));
		Analysis analysis;
		try {
			analysis = Analyzer.analyze(design, options.withSettings(settings), Progress.NONE);
		} catch (SettingException e) {
			throw new CommandFailure(ExitCode.USAGE, file + ": " + e.getMessage());
		}
		String where = file + " with " + name + "=" + ParameterRange.text(value) + ": ";
		if (analysis.status() != Status.SOLVED) {
			String reason = analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).findFirst()
					.map(diagnostic -> diagnostic.message() + " [" + diagnostic.rule() + "]").orElse("not solved");
			throw new CommandFailure(ExitCode.of(analysis.status()), where + reason);
		}
		OptionalDouble result = new ScalingQuantity(quantity).of(analysis);
		return result.orElseThrow(() -> new CommandFailure(ExitCode.USAGE, where + "the machine has no " + quantity));
	}
}
