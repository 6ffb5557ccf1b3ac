// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;

/**
 * The parts of a machine of parts, in the units of the analysis. Verified by {@code PartsFilesTest}.
 *
 * @param kept    the levels that its oscillators were solved with
 * @param changes by what the heat currents moved with more levels; empty without oscillators
 * @param bareHeat the heat currents counted by the energy of the parts alone; empty but for the local equation
 * @param flows   the energy that interactions bring to parts; empty where the equation has none
 */
public record PartsAnalysis(List<KeptLevels> kept, List<BathHeat> changes, List<BathHeat> bareHeat, List<PartFlow> flows) {

	public PartsAnalysis {
		kept = List.copyOf(kept);
		changes = List.copyOf(changes);
		bareHeat = List.copyOf(bareHeat);
		flows = List.copyOf(flows);
	}

	/**
	 * How an oscillator was cut off.
	 *
	 * @param typed          whether the design says how many levels are kept; found by convergence otherwise
	 * @param lastPopulation the population of the highest of them
	 * @param quanta         how many quanta it holds in the mean
	 */
	public record KeptLevels(String part, int levels, boolean typed, double lastPopulation, double quanta) {
	}

	/** The energy per time that an interaction brings to a part. */
	public record PartFlow(String interaction, String part, double power) {
	}
}
