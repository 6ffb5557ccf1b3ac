// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;
import java.util.Map;

/**
 * What is known about the parts of a medium of parts. Verified by {@code MachinesOfPartsTest}.
 *
 * @param kept  the levels that each oscillator was solved with
 * @param flows the energy that interactions bring to parts; empty where the equation has no coherences between the states of parts, and for one part
 * @param changes by which the current of each bath moved with more levels, by the ids of the baths; empty when no oscillator is among the parts
 * @param bareHeat the heat currents counted by the energy of the parts alone, without interactions; empty but for the local equation
 */
public record PartsResult(List<KeptLevels> kept, List<PartFlow> flows, Map<String, Double> changes, Map<String, Double> bareHeat) {

	public PartsResult {
		kept = List.copyOf(kept);
		flows = List.copyOf(flows);
		changes = Map.copyOf(changes);
		bareHeat = Map.copyOf(bareHeat);
	}

	/**
	 * How an oscillator was cut off.
	 *
	 * @param part           what the design calls it
	 * @param levels         how many of its levels were kept
	 * @param typed          whether the design says so; found by convergence otherwise
	 * @param lastPopulation the population of the highest of them
	 * @param quanta         how many quanta it holds in the mean
	 */
	public record KeptLevels(String part, int levels, boolean typed, double lastPopulation, double quanta) {
	}

	/**
	 * i &lt;[V, H_q]&gt;: the energy per time that an interaction V brings to the part q, H_q without interactions.
	 *
	 * @param interaction the id of the interaction
	 * @param part        what the design calls the part
	 */
	public record PartFlow(String interaction, String part, double power) {
	}
}
