// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.Arrays;
import java.util.List;

/**
 * L qubits with H = sum_i (omega_i / 2) sigma_z^(i) + terms.
 *
 * @param siteFrequencies omega_i: one value for all sites, or L values
 */
public record QubitArray(int size, double[] siteFrequencies, List<HamiltonianTerm> terms, Representation representation) implements Medium {

	public QubitArray {
		siteFrequencies = siteFrequencies.clone();
		terms = List.copyOf(terms);
		if (size < 1) {
			throw new IllegalArgumentException("an array needs at least one qubit, not " + size);
		}
		if (siteFrequencies.length != 1 && siteFrequencies.length != size) {
			throw new IllegalArgumentException(siteFrequencies.length + " frequencies for " + size + " qubits");
		}
		if (!Arrays.stream(siteFrequencies).allMatch(Double::isFinite)) {
			throw new IllegalArgumentException("every qubit frequency must be finite");
		}
		if (representation == Representation.LEVELS || representation == Representation.PARTS) {
			throw new IllegalArgumentException(representation + " is no representation of a qubit array");
		}
	}

	@Override
	public Space space(SpaceRequest request) {
		return new ArrayChoice(this, request).space();
	}

	@Override
	public double reach(int bodies) {
		return Arrays.stream(siteFrequencies).map(Math::abs).max().orElse(0) * bodies + terms.stream().mapToDouble(QubitArray::strength).sum();
	}

	private static double strength(HamiltonianTerm term) {
		return Math.abs(switch (term) {
			case HamiltonianTerm.Collective collective -> collective.coefficient();
			case HamiltonianTerm.Pair pair -> pair.strength();
			case HamiltonianTerm.Transition transition -> transition.amplitude();
			case HamiltonianTerm.Expression expression -> expression.coefficient();
		});
	}

	@Override
	public QubitArray in(Representation other) {
		return new QubitArray(size, siteFrequencies, terms, other);
	}

	@Override
	public double[] siteFrequencies() {
		return siteFrequencies.clone();
	}

	/** omega of a site, counted from 0. */
	public double frequency(int site) {
		return siteFrequencies.length == 1 ? siteFrequencies[0] : siteFrequencies[site];
	}

	/** Whether all sites have the same frequency. */
	public boolean uniform() {
		return Arrays.stream(siteFrequencies).allMatch(frequency -> frequency == siteFrequencies[0]);
	}

	/** The bare qubits, without what acts between them. */
	public QubitArray withoutTerms() {
		return new QubitArray(size, siteFrequencies, List.of(), representation);
	}
}
