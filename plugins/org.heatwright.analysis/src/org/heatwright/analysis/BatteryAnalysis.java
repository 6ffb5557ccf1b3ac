// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.OptionalDouble;

/**
 * A battery at the end of its charging protocol, in the units of the analysis.
 *
 * @param kind               UNITARY_PARALLEL, UNITARY_COLLECTIVE, CAVITY or DISSIPATIVE
 * @param energy             stored since the start
 * @param ergotropy          work that can be taken out again
 * @param incoherentErgotropy its part without coherences between energies
 * @param passiveEnergy      energy of the passive state that is left, above the ground state
 * @param capacity           E_max − E_min
 * @param chargingPower      mean power, energy / duration
 * @param largestPower       largest slope dE/dt on the way: exact for baths, a difference quotient for fields
 * @param powerBound         no charging power exceeds it: ‖[V, H]‖ for fields, energy conservation for a cavity, the bounds on heat currents for baths
 * @param bestMeanPower      max over time of the mean power; absent for baths
 * @param advantage bestMeanPower over that of the parallel scheme: with a field of equal norm, or with one cavity of one photon per qubit; absent for baths
 * @param trace              the way there
 */
public record BatteryAnalysis(String kind, double duration, double energy, double ergotropy, double incoherentErgotropy, double passiveEnergy, double capacity,
		double chargingPower,
		double largestPower, OptionalDouble powerBound, OptionalDouble bestMeanPower, OptionalDouble advantage, TraceAnalysis trace) {

	/** What coherences add to the ergotropy. */
	public double coherentErgotropy() {
		return ergotropy - incoherentErgotropy;
	}
}
