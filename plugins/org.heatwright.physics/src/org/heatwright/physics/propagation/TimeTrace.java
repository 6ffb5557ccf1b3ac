// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import java.util.List;

import org.heatwright.physics.medium.Representation;

/**
 * A machine in time, at equidistant times from 0 on.
 *
 * @param energy       Tr(H rho)
 * @param ergotropy    empty where it would cost more than everything else
 * @param incoherent   the part of the ergotropy without coherences; empty with it
 * @param heatCurrents J_a(t) for each bath
 * @param populations  one row per state, of the energy states; empty when there are too many
 * @param smallest     the smallest eigenvalue of the state, by an equation that can leave it negative; empty otherwise
 * @param traceNorm    the sum of the moduli of its eigenvalues, with which bounds hold where it is negative; empty with {@code smallest}
 */
public record TimeTrace(double[] times, double[] energy, double[] ergotropy, double[] incoherent, List<String> bathIds, double[][] heatCurrents,
		List<String> stateNames, double[][] populations,
		Representation representation, String method, double[] smallest, double[] traceNorm) {

	/** A trace by an equation whose states are positive. */
	public TimeTrace(double[] times, double[] energy, double[] ergotropy, double[] incoherent, List<String> bathIds, double[][] heatCurrents,
			List<String> stateNames, double[][] populations, Representation representation, String method) {
		this(times, energy, ergotropy, incoherent, bathIds, heatCurrents, stateNames, populations, representation, method, new double[0], new double[0]);
	}

	public TimeTrace {
		bathIds = List.copyOf(bathIds);
		stateNames = List.copyOf(stateNames);
	}

	public int points() {
		return times.length;
	}
}
