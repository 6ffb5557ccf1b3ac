// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;

/**
 * The populations of a solved machine and the rates between them, for other programs: what is left of its matrices where those would be too large, or where a
 * state (j, M) stands for many states of
 * the medium. Only elements that are not zero are kept.
 *
 * @param energies       of the states
 * @param names          of the states; empty where there are too many to be read
 * @param multiplicities how many states of the medium each state stands for
 * @param populations    steady state: the weight of all copies of a state together
 * @param rates          of each bath
 */
public record MachineRates(double[] energies, List<String> names, double[] multiplicities, double[] populations, List<Rates> rates) {

	/** W of one bath: {@code values[k]} is the rate from state {@code from[k]} to state {@code to[k]}; a pair may occur more than once, its rates add up. */
	public record Rates(String bath, int[] to, int[] from, double[] values) {
	}

	public MachineRates {
		names = List.copyOf(names);
		rates = List.copyOf(rates);
	}
}
