// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.levels;

import java.util.List;

import org.heatwright.analysis.UnitSystem;
import org.heatwright.physics.bath.Bath;

/**
 * The energy levels of a solved machine and who moves what between them; energies in the units of the analysis.
 *
 * @param reason why transitions are missing; empty when they are all there
 */
public record Ladder(UnitSystem units, List<Rung> rungs, List<Lane> lanes, String reason) {

	/** An energy state and its stationary population. */
	public record Rung(String name, double energy, double population) {
	}

	/** What one bath does; {@code heat} is 0 for the coldest and 1 for the hottest bath, NaN for work. */
	public record Lane(String name, double heat, Bath bath, List<Transition> transitions) {

		public Lane {
			transitions = List.copyOf(transitions);
		}
	}

	/**
	 * An allowed transition between two states.
	 *
	 * @param gap  energy of the upper above the lower state, internal units (an angular frequency)
	 * @param down rate from the upper to the lower state
	 * @param up   rate from the lower to the upper state
	 * @param flow population per time that goes up, less what comes down
	 */
	public record Transition(int lower, int upper, double gap, double down, double up, double flow) {
	}

	public Ladder {
		rungs = List.copyOf(rungs);
		lanes = List.copyOf(lanes);
	}

	double lowest() {
		return rungs.stream().mapToDouble(Rung::energy).min().orElse(0);
	}

	double highest() {
		return rungs.stream().mapToDouble(Rung::energy).max().orElse(1);
	}
}
