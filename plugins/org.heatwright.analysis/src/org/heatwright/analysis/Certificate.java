// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;

/**
 * How the stationary state was found and how far it can be trusted.
 *
 * @param method               name of the solver tier
 * @param representation       the space that was used
 * @param representationReason why that space
 * @param dimension            dimension of the space
 * @param unknowns             size of the linear system
 * @param closedClasses        the separate stationary states and their weights in the initial state
 * @param residual             relative residual of the stationarity equation
 * @param traceError           deviation of the trace from one
 * @param minEigenvalue        smallest eigenvalue of the state
 * @param reciprocalCondition inverse of the factor by which relative errors of the rates can grow in the state, estimated
 * @param levels               energies (in the units of the analysis) and populations, in the solver's order
 */
public record Certificate(String method, String representation, String representationReason, int dimension, long unknowns,
		List<ClosedClassShare> closedClasses, double residual, double traceError, double minEigenvalue, double reciprocalCondition, List<LevelPopulation> levels) {

	public Certificate {
		closedClasses = List.copyOf(closedClasses);
		levels = List.copyOf(levels);
	}

	/** A part of the state space that is never left, with its weight. */
	public record ClosedClassShare(String name, double weight, int size) {
	}

	/** One energy level and its stationary population. */
	public record LevelPopulation(String name, double energy, double population) {
	}
}
