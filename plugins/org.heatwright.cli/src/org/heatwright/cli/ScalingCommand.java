// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.heatwright.analysis.SettingException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.study.PointFailedException;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.scaling.ParameterRange;
import org.heatwright.study.scaling.Scaling;
import org.heatwright.study.scaling.ScalingText;

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
		Scaling scaling = measure(DesignReader.read(file));
		console.out().print(ScalingText.write(scaling));
		return ExitCode.OK.number();
	}

	private Scaling measure(LoadedDesign design) {
		try {
			return Scaling.measure(design, arguments.options(), ParameterRange.parse(over), new RecordedQuantity(quantity), Progress.NONE);
		} catch (SettingException | StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, file + ": " + e.getMessage());
		} catch (PointFailedException e) {
			throw new CommandFailure(ExitCode.of(e.status()), e.getMessage());
		} catch (StudyRefusedException e) {
			throw new CommandFailure(ExitCode.REFUSED, file + ": " + e.getMessage());
		}
	}
}
