// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;

/** A number that studies record: power, efficiency, cop, entropyProduction, regime, or a number of one bath such as {@code heatCurrent:hot}. */
public record RecordedQuantity(String name) {

	private static final Map<String, Function<Analysis, OptionalDouble>> OF_MACHINE = new TreeMap<>(Map.of("power", Analysis::power, "efficiency", Analysis::efficiency, "cop", Analysis::cop,
			"entropyProduction", Analysis::entropyProduction, "energyBalance", Analysis::energyBalance, "carnotEfficiency", Analysis::carnotEfficiency, "carnotCop", Analysis::carnotCop,
			"regime", analysis -> analysis.regime().map(regime -> OptionalDouble.of(regime.ordinal())).orElse(OptionalDouble.empty())));

	private static final Map<String, Function<BathAnalysis, OptionalDouble>> OF_BATH = new TreeMap<>(Map.of("heatCurrent", bath -> OptionalDouble.of(bath.heatCurrent()),
			"instantaneousHeatCurrent", bath -> OptionalDouble.of(bath.instantaneousHeatCurrent()), "bound1", bath -> OptionalDouble.of(bath.bounds().bound1()),
			"bound2", bath -> OptionalDouble.of(bath.bounds().bound2()), "spectral", bath -> OptionalDouble.of(bath.bounds().spectral()),
			"exactMin", bath -> bath.bounds().exactMin(), "exactMax", bath -> bath.bounds().exactMax(), "absorptionCap", bath -> bath.bounds().absorptionCap(),
			"saturation1", BathAnalysis::saturationBound1, "saturation2", BathAnalysis::saturationBound2));

	private static final String KNOWN = String.join(", ", OF_MACHINE.keySet()) + ", " + String.join(":BATH, ", OF_BATH.keySet()) + ":BATH";

	/**
	 * The value in one analysis; empty when the machine has no such number. A regime is counted as in {@link org.heatwright.physics.thermo.Regime}.
	 *
	 * @throws StudyException when no machine has it, or the machine has no such bath
	 */
	public OptionalDouble of(Analysis analysis) {
		requireKnown();
		if (bath().isEmpty()) {
			return OF_MACHINE.get(name).apply(analysis);
		}
		BathAnalysis bath = analysis.bath(bath()).orElseThrow(() -> noSuchBath(analysis.baths().stream().map(BathAnalysis::id).toList()));
		return OF_BATH.get(kind()).apply(bath);
	}

	/** The part before the colon. */
	public String kind() {
		int colon = name.indexOf(':');
		return colon < 0 ? name : name.substring(0, colon);
	}

	/** The part behind the colon: the id of a bath; empty when it is a number of the machine. */
	public String bath() {
		int colon = name.indexOf(':');
		return colon < 0 ? "" : name.substring(colon + 1);
	}

	/** @throws StudyException when no machine has it */
	public void requireKnown() {
		if (!(bath().isEmpty() ? OF_MACHINE.containsKey(name) : OF_BATH.containsKey(kind()))) {
			throw new StudyException("quantity " + name + " is unknown; known are " + KNOWN);
		}
	}

	/** @throws StudyException when no machine with these baths has it */
	public void requireKnown(Iterable<String> baths) {
		requireKnown();
		if (!bath().isEmpty()) {
			for (String id : baths) {
				if (id.equals(bath())) {
					return;
				}
			}
			throw noSuchBath(baths);
		}
	}

	private StudyException noSuchBath(Iterable<String> baths) {
		return new StudyException("quantity " + name + ": there is no bath \"" + bath() + "\"; the baths are " + String.join(", ", baths));
	}
}
