// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

/** How the Hamiltonian changes in a work stroke. */
public enum WorkProtocol {
	/** At once: the state stays as it is. */
	SUDDEN,
	/** Infinitely slowly: populations of the energy states stay, coherences between energies average out. */
	ADIABATIC,
	/** Along the path over the duration, by the Schrödinger equation. */
	LINEAR
}
