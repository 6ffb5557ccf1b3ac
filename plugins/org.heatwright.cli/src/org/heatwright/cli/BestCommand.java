// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.AssemblyException;
import org.heatwright.analysis.BestDesign;
import org.heatwright.analysis.SettingException;
import org.heatwright.analysis.Status;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.validation.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the coupling of the same norm that carries most heat in the initial state, with a certificate. Verified by {@code BestCommandTest}. */
@Command(name = "best", description = "The coupling of the same norm that carries most heat in the initial state, with a certificate.")
final class BestCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "FILE", description = "A design (.qtm).")
	Path file;

	@Option(names = "--coupling", paramLabel = "ID", required = true, description = "The coupling whose operator is to be replaced.")
	String coupling;

	@Option(names = "--bodies", paramLabel = "K", description = "Symmetric operators alone, whose terms act on at most K qubits (ladders only).")
	Integer bodies;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT", description = "Writes the design with the best coupling.")
	Path output;

	@Mixin
	AnalysisArguments arguments;

	BestCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		LoadedDesign design = DesignReader.readSound(console::problem, file);
		BestDesign best;
		try {
			Analysis analysis = Analyzer.analyze(design, arguments.options(), Progress.NONE);
			if (analysis.status() != Status.SOLVED) {
				analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
						.forEach(diagnostic -> console.problem(DesignReader.line(design, file, diagnostic)));
				return ExitCode.of(analysis).number();
			}
			best = BestDesign.of(design.machine(), coupling, bodies == null ? OptionalInt.empty() : OptionalInt.of(bodies), arguments.options(), Progress.NONE);
		} catch (SettingException e) {
			throw new CommandFailure(ExitCode.USAGE, file + ": " + e.getMessage());
		} catch (AssemblyException | ExpressionException e) {
			throw new CommandFailure(ExitCode.DESIGN, file + ": " + e.getMessage());
		} catch (SolverRefusedException e) {
			throw new CommandFailure(ExitCode.REFUSED, file + ": " + e.getMessage());
		}
		if (output != null) {
			if (best.design().isEmpty()) {
				throw new CommandFailure(ExitCode.REFUSED, file + ": the best operator is too large for a design, or acts in a representation without matrices");
			}
			try {
				DesignFile.save(best.design().get(), output);
			} catch (IOException e) {
				throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(output, e));
			}
		}
		console.out().print(best.text());
		return ExitCode.OK.number();
	}
}
