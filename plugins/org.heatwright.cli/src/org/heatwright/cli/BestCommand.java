// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.BestDesign;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.best.BestCoupling;
import org.heatwright.validation.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the coupling of the same norm that carries most heat in the initial or the steady state, with a certificate. Verified by {@code BestCommandTest}. */
@Command(name = "best", description = "The coupling of the same norm that carries most heat, with a value that none exceeds.")
final class BestCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "FILE", description = "A design (.qtm).")
	Path file;

	@Option(names = "--coupling", paramLabel = "ID", required = true, description = "The coupling whose operator is to be replaced.")
	String coupling;

	@Option(names = "--bodies", paramLabel = "K", description = "Symmetric operators alone, whose terms act on at most K qubits (ladders only).")
	Integer bodies;

	/** The words of {@code --state}. */
	enum StateName {
		initial, steady
	}

	@Option(names = "--state", paramLabel = "initial|steady", defaultValue = "initial",
			description = "The state in which heat is to flow: initial (default), or steady"
			+ ", the one that the coupling brings about itself.")
	StateName state;

	@Option(names = "--span", description = "Combinations of the operators of the coupling's own channels alone, in the initial state.")
	boolean span;

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "text (default) or json.")
	OutputFormat format;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT", description = "Writes the design with the best coupling.")
	Path output;

	@Mixin
	AnalysisArguments arguments;

	BestCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		return Interruption.guard(console, () -> "interrupted; nothing was found", this::search).number();
	}

	private ExitCode search(Interruption interruption) {
		LoadedDesign design = DesignReader.readSound(console::problem, file);
		BestDesign best;
		ConsoleObserver progress = new ConsoleObserver(console, interruption);
		try {
			Analysis analysis = Analyzer.analyze(design, arguments.options(), progress);
			if (analysis.status() != Status.SOLVED) {
				analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
						.forEach(diagnostic -> console.problem(DesignReader.line(design, file, diagnostic)));
				return ExitCode.of(analysis);
			}
			best = BestDesign.of(design.machine(), coupling, bodies == null ? OptionalInt.empty() : OptionalInt.of(bodies),
					state == StateName.steady ? BestCoupling.State.STEADY : BestCoupling.State.INITIAL,
					span ? BestCoupling.Among.SPAN : BestCoupling.Among.ALL, arguments.options(), progress);
		} catch (CancellationException e) {
			throw new CommandFailure(ExitCode.REFUSED, file + ": interrupted; nothing was found");
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
		console.out().print(format == OutputFormat.json ? BestJson.write(best) : best.text());
		return ExitCode.OK;
	}
}
