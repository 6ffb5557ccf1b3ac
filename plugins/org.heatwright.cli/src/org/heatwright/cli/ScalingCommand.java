// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.physics.Progress;
import org.heatwright.study.PointFailedException;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.scaling.ClaimVerdict;
import org.heatwright.study.scaling.ParameterRange;
import org.heatwright.study.scaling.Scaling;
import org.heatwright.study.scaling.ScalingText;
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

	@Option(names = "--over", paramLabel = "NAME=A..B[:N|:logN]", description = "Values to run through: 8 by default, logarithmically spaced; :N for N evenly "
			+ "spaced ones. "
			+ "Without it the scaling claims of the design are checked.")
	String over;

	@Option(names = "--quantity", paramLabel = "NAME", defaultValue = "power", description = "power (default), efficiency, cop, entropyProduction, "
			+ "heatCurrent:BATH, instantaneousHeatCurrent:BATH, bound1:BATH, bound2:BATH, spectral:BATH, noise:BATH, battery.energy, battery.ergotropy, "
			+ "battery.bestMeanPower, battery.advantage and others.")
	String quantity;

	@Mixin
	AnalysisArguments arguments;

	ScalingCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		LoadedDesign design = DesignReader.readSound(console::problem, file);
		List<ScalingClaim> claims = design.machine().getRequirements().stream().filter(ScalingClaim.class::isInstance).map(ScalingClaim.class::cast).toList();
		if (over != null) {
			console.out().print(ScalingText.write(
					guarded(() -> Scaling.measure(design, arguments.options(), ParameterRange.parse(over), new RecordedQuantity(quantity), Progress.NONE))));
		} else if (claims.isEmpty()) {
			throw new CommandFailure(ExitCode.USAGE, file + ": the design makes no scaling claim; say with --over what to run through, for example --over L=4..64");
		}
		String parameter = over == null ? "" : over.substring(0, Math.max(0, over.indexOf('='))).strip();
		for (ScalingClaim claim : claims) {
			if (over == null || ClaimVerdict.parameter(claim).equals(parameter)) {
				report(guarded(() -> ClaimVerdict.of(design, claim, arguments.options(), Progress.NONE)));
			}
		}
		return ofFindings(design).number();
	}

	/** The claim may be measured and the design break a rule all the same, such as an exponent above that of its bound. */
	private ExitCode ofFindings(LoadedDesign design) {
		Analysis analysis = Analyzer.analyze(design, arguments.options(), Progress.NONE);
		if (analysis.status() != Status.SOLVED || !analysis.hasErrors()) {
			return ExitCode.OK;
		}
		analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
				.forEach(diagnostic -> console.problem(DesignReader.line(design, file, diagnostic)));
		return ExitCode.DESIGN;
	}

	private void report(ClaimVerdict verdict) {
		console.out().println(verdict.text());
		verdict.scaling().warnings().forEach(warning -> console.out().println("  warning: " + warning));
	}

	private <T> T guarded(Supplier<T> measurement) {
		try {
			return measurement.get();
		} catch (SettingException | StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, file + ": " + e.getMessage());
		} catch (PointFailedException e) {
			throw new CommandFailure(ExitCode.of(e.status()), e.getMessage());
		} catch (StudyRefusedException e) {
			throw new CommandFailure(ExitCode.REFUSED, file + ": " + e.getMessage());
		}
	}
}
