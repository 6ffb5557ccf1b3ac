// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisJson;
import org.heatwright.analysis.AnalysisText;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.EquationComparison;
import org.heatwright.analysis.SettingException;
import org.heatwright.analysis.Status;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves machines: heat currents, power, efficiency and both universal bounds. */
@Command(name = "solve", description = "Heat currents, power, efficiency and the universal bounds of machines.")
final class SolveCommand implements Callable<Integer> {

	private final Console console;
	private final List<Analysis> analyses = new ArrayList<>();
	private final List<String> comparisons = new ArrayList<>();

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "Designs (.qtm).")
	List<Path> files;

	@Mixin
	AnalysisArguments arguments;

	@Option(names = "--both-equations", description = "Solves with the global and with the local master equation and sets the two side by side.")
	boolean bothEquations;

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "text (default) or json.")
	OutputFormat format;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Writes to a file instead of stdout.")
	Path output;

	SolveCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		ExitCode worst = ExitCode.OK;
		for (Path file : files) {
			worst = worst.worse(solve(file));
		}
		String text = data();
		if (!text.isEmpty()) {
			Output.write(console, Optional.ofNullable(output), text);
		}
		return worst.number();
	}

	private ExitCode solve(Path file) {
		LoadedDesign design;
		try {
			design = DesignReader.read(file);
		} catch (CommandFailure e) {
			console.problem(e.getMessage());
			return e.exitCode();
		}
		try {
			if (bothEquations) {
				return compare(design);
			}
			Analysis analysis = Analyzer.analyze(design, arguments.options(), Progress.NONE);
			analyses.add(analysis);
			analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
					.forEach(diagnostic -> console.problem(DesignReader.line(design, file, diagnostic)));
			return ExitCode.of(analysis);
		} catch (SettingException e) {
			console.problem(file + ": " + e.getMessage());
			return ExitCode.USAGE;
		}
	}

	private ExitCode compare(LoadedDesign design) {
		EquationComparison comparison = EquationComparison.of(design, arguments.options(), Progress.NONE);
		analyses.addAll(comparison.analyses());
		comparisons.add(comparison.text());
		return ExitCode.of(comparison.global()).worse(ExitCode.of(comparison.local()));
	}

	/** What goes to stdout: in text form the solved machines, as JSON every design that could be read. */
	private String data() {
		if (bothEquations && format == OutputFormat.text) {
			return String.join("\n", comparisons);
		}
		if (format == OutputFormat.text) {
			return analyses.stream().filter(analysis -> analysis.status() == Status.SOLVED).map(AnalysisText::write).collect(Collectors.joining("\n"));
		}
		if (analyses.size() > 1 || files.size() > 1) {
			return AnalysisJson.write(analyses);
		}
		return analyses.isEmpty() ? "" : AnalysisJson.write(analyses.get(0));
	}
}
