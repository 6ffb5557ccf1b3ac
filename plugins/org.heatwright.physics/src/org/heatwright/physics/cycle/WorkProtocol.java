// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

/** How the Hamiltonian changes in a work stroke. */
public enum WorkProtocol {
	/** At once: the state stays as it is. */
	SUDDEN,
	/**
	 * Infinitely slowly: each energy state follows its level, in which it crosses those that something conserved tells from it and no others; coherences average
	 * out, but between states whose energies are
	 * equal all the way.
	 */
	ADIABATIC,
	/** Along the path over the duration, by the Schrödinger equation. */
	LINEAR
}
