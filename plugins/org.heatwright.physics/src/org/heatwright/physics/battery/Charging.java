// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.HamiltonianSummary;

/** A battery that is charged without baths, so that its whole evolution is unitary. Energies are those of the qubits alone. */
public sealed interface Charging permits UnitaryCharging, CavityCharging {

	/** How the state is followed, in words. */
	String method();

	/** Energy and ergotropy at equidistant times. */
	ChargingCurve curve(double duration, int points);

	/** The largest mean power (E(t) - E(0)) / t over time. */
	double bestMeanPower();

	/** That of the same qubits when each is charged by itself. */
	double parallelPower();

	/** A rigorous bound of |dE/dt|. */
	double powerBound();

	/** ||H|| and the ends of the spectrum of the qubits. */
	HamiltonianSummary hamiltonian();

	Representation representation();

	/** Why that representation is exact. */
	String representationReason();

	/** States of the qubits. */
	int dimension();
}
