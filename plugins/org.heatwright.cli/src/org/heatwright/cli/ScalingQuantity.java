// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;

/** What {@code --quantity} may name: power, efficiency, cop, entropyProduction, or a number of one bath such as {@code heatCurrent:hot}. */
record ScalingQuantity(String text) {

	private static final String KNOWN = "power, efficiency, cop, entropyProduction, heatCurrent:BATH, instantaneousHeatCurrent:BATH, bound1:BATH, bound2:BATH, spectral:BATH";

	/** The value in one analysis; empty when the machine has no such number. */
	OptionalDouble of(Analysis analysis) {
		int colon = text.indexOf(':');
		if (colon >= 0) {
			return ofBath(analysis, text.substring(0, colon), text.substring(colon + 1));
		}
		return switch (text) {
			case "power" -> analysis.power();
			case "efficiency" -> analysis.efficiency();
			case "cop" -> analysis.cop();
			case "entropyProduction" -> analysis.entropyProduction();
			default -> throw unknown();
		};
	}

	private OptionalDouble ofBath(Analysis analysis, String quantity, String id) {
		ToDoubleFunction<BathAnalysis> value = switch (quantity) {
			case "heatCurrent" -> BathAnalysis::heatCurrent;
			case "instantaneousHeatCurrent" -> BathAnalysis::instantaneousHeatCurrent;
			case "bound1" -> bath -> bath.bounds().bound1();
			case "bound2" -> bath -> bath.bounds().bound2();
			case "spectral" -> bath -> bath.bounds().spectral();
			default -> throw unknown();
		};
		BathAnalysis bath = analysis.bath(id).orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
				"--quantity " + text + ": there is no bath \"" + id + "\"; the baths are " + String.join(", ", analysis.baths().stream().map(BathAnalysis::id).toList())));
		return OptionalDouble.of(value.applyAsDouble(bath));
	}

	private CommandFailure unknown() {
		return new CommandFailure(ExitCode.USAGE, "--quantity " + text + " is unknown; known are " + KNOWN);
	}
}
