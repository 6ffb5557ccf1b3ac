// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.List;

import org.heatwright.physics.medium.Representation;

/**
 * The stationary state that the initial state leads to, with its certificate.
 *
 * @param method               how it was found
 * @param representation       the space it was found in
 * @param representationReason why that space is exact for the machine
 * @param dimension            states of that space
 * @param unknowns             unknowns of the linear system
 * @param closedClasses        the classes among which the initial state chooses; one when the steady state is unique
 * @param residual             ||L(rho)|| / ||L||, dimensionless
 * @param traceError           |Tr rho - 1|
 * @param minEigenvalue        smallest eigenvalue of rho
 * @param reciprocalCondition how far relative errors of the generator can grow, inverted: the bound 1 / (2N) for populations, which holds for all rates (C. A.
 *        O'Cinneide, Numer. Math. 65, 109 (1993)),
 *                             an estimate for the linear system otherwise
 * @param conditionBasis       which of the two
 * @param uniqueness           how many stationary states there are, and whether something oscillates for ever
 * @param populations          populations of the energy eigenstates, in the order of {@code energies}; empty when there are too many to list
 * @param energies             energies of the states
 * @param stateNames           names of the states
 */
public record SteadyState(String method, Representation representation, String representationReason, int dimension, long unknowns,
		List<ClosedClass> closedClasses, double residual, double traceError, double minEigenvalue, double reciprocalCondition,
		ConditionBasis conditionBasis, Uniqueness uniqueness, double[] populations, double[] energies, List<String> stateNames) {

	/** A state that everything settles in, one for each class. */
	public SteadyState(String method, Representation representation, String representationReason, int dimension, long unknowns, List<ClosedClass> closedClasses,
			double residual,
			double traceError, double minEigenvalue, double reciprocalCondition, double[] populations, double[] energies, List<String> stateNames) {
		this(method, representation, representationReason, dimension, unknowns, closedClasses, residual, traceError, minEigenvalue, reciprocalCondition,
				ConditionBasis.ESTIMATE,
				Uniqueness.settled(Math.max(1, closedClasses.size())), populations, energies, stateNames);
	}

	public SteadyState {
		closedClasses = List.copyOf(closedClasses);
		populations = populations.clone();
		energies = energies.clone();
		stateNames = List.copyOf(stateNames);
	}

	/** The same with more stationary states than those that were solved for. */
	public SteadyState withStationaryStates(int count) {
		return new SteadyState(method, representation, representationReason, dimension, unknowns, closedClasses, residual, traceError, minEigenvalue,
				reciprocalCondition, conditionBasis,
				new Uniqueness(count, uniqueness.oscillation(), uniqueness.frequencies()), populations, energies, stateNames);
	}

	@Override
	public double[] populations() {
		return populations.clone();
	}

	@Override
	public double[] energies() {
		return energies.clone();
	}
}
