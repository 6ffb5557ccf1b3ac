// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.AnalysisText;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.EquationComparison;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.VerdictChoice;
import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.analysis.document.DefectRecord;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves machines: heat currents, power, efficiency and both universal bounds. */
@Command(name = "solve", description = "Heat currents, power, efficiency and the universal bounds of machines.")
final class SolveCommand implements Callable<Integer> {

	private final Console console;
	private final List<Analysis> analyses = new ArrayList<>();
	private final List<String> texts = new ArrayList<>();

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "Designs (.qtm).")
	List<Path> files;

	@Mixin
	AnalysisArguments arguments;

	@Option(names = "--both-equations", description = "Solves with the global and with the local master equation and sets the two side by side.")
	boolean bothEquations;

	@Option(names = "--verdict", description = "Says how far the equation can be trusted whatever that costs; machines of up to 64 states are told anyway.")
	boolean verdict;

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "text (default) or json.")
	OutputFormat format;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Writes to a file instead of stdout.")
	Path output;

	SolveCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		if (output != null) {
			OutputNames.requireNoInput(output, files);
		}
		ExitCode worst = EachFile.of(files, console, this::solve);
		String text = data();
		if (!text.isEmpty()) {
			Output.write(console, Optional.ofNullable(output), text);
		}
		return worst.number();
	}

	private ExitCode solve(Path file) {
		LoadedDesign design = DesignReader.read(file);
		if (bothEquations) {
			return compare(file, design);
		}
		AnalysisOptions options = verdict ? arguments.options().with(VerdictChoice.ALWAYS) : arguments.options();
		Analysis analysis = DefectRecord.attached(Analyzer.analyze(design, options, Progress.NONE), Analyzer.changed(design.machine(), options));
		DesignReader.announce(console, design, file, analysis.diagnostics());
		keep(analysis);
		return ExitCode.of(analysis);
	}

	private ExitCode compare(Path file, LoadedDesign design) {
		EquationComparison comparison = EquationComparison.of(design, arguments.options(), Progress.NONE);
		DesignReader.announce(console, design, file, comparison.analyses().stream().flatMap(analysis -> analysis.diagnostics().stream()).distinct().toList());
		if (format == OutputFormat.text) {
			texts.add(comparison.text());
		} else {
			comparison.analyses().forEach(this::keep);
		}
		return ExitCode.of(comparison.global()).worse(ExitCode.of(comparison.local()));
	}

	/**
	 * In text form the solved machines, as JSON every design that could be read. An analysis that cannot be worded fails here, where it costs the others nothing.
	 */
	private void keep(Analysis analysis) {
		if (format == OutputFormat.json) {
			AnalysisJson.write(analysis);
			analyses.add(analysis);
		} else if (analysis.status() == Status.SOLVED) {
			texts.add(AnalysisText.write(analysis));
		}
	}

	private String data() {
		if (format == OutputFormat.text) {
			return String.join("\n", texts);
		}
		if (analyses.size() > 1 || files.size() > 1) {
			return AnalysisJson.write(analyses);
		}
		return analyses.isEmpty() ? "" : AnalysisJson.write(analyses.get(0));
	}
}
