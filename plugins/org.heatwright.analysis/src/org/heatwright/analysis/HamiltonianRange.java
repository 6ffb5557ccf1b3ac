// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/** Operator norm and extreme energies of the machine's Hamiltonian. */
public record HamiltonianRange(double norm, double minEnergy, double maxEnergy) {
}
