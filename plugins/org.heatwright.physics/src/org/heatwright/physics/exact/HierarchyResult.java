// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

/**
 * A stationary state at any coupling strength.
 *
 * @param currents of each bath into H, positive into the medium
 * @param errors   what the next tier and the next Pade term change, added up
 * @param density  of the medium, {re, im} between eigenstates of H
 * @param residual of the linear system
 * @param matrices auxiliary matrices, the density matrix among them
 * @param depth    tiers
 * @param terms    poles of the Bose function
 */
public record HierarchyResult(double[] currents, double[] errors, double[][] density, double residual, int matrices, int depth, int terms) {

	/** In words. */
	public String method() {
		return "hierarchical equations of motion, " + matrices + " matrices in " + depth + " tiers, " + terms + " Pade terms";
	}
}
