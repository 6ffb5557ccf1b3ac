// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;

/** A number that studies record: power, efficiency, cop, entropyProduction, or a number of one bath such as {@code heatCurrent:hot}. */
public record RecordedQuantity(String name) {

	private static final String KNOWN = "power, efficiency, cop, entropyProduction, heatCurrent:BATH, instantaneousHeatCurrent:BATH, bound1:BATH, bound2:BATH, spectral:BATH";

	/**
	 * The value in one analysis; empty when the machine has no such number.
	 *
	 * @throws StudyException when no machine has it, or the machine has no such bath
	 */
	public OptionalDouble of(Analysis analysis) {
		int colon = name.indexOf(':');
		if (colon >= 0) {
			return ofBath(analysis, name.substring(0, colon), name.substring(colon + 1));
		}
		return switch (name) {
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
		BathAnalysis bath = analysis.bath(id).orElseThrow(() -> new StudyException("quantity " + name + ": there is no bath \"" + id + "\"; the baths are " + String.join(", ", analysis.baths().stream().map(BathAnalysis::id).toList())));
		return OptionalDouble.of(value.applyAsDouble(bath));
	}

	private StudyException unknown() {
		return new StudyException("quantity " + name + " is unknown; known are " + KNOWN);
	}
}
