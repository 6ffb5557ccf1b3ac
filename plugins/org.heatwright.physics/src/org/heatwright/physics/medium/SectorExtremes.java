// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.stream.IntStream;

import org.heatwright.physics.levels.Eigenbasis;

/**
 * Whether the lowest (or highest) energy of a collective Hamiltonian is found on the ladder j = L/2. H commutes with J^2, so every sector j has its own
 * spectrum, that of 2j qubits:
 * J_x^2 + J_y^2 + J_z^2 = j(j+1) is lowest at the smallest j. Terms in J_z alone have the same energies f(M) in every sector, and a single field direction is
 * extreme at j = L/2;
 * everything else is decided by the eigenvalues of all sectors. Verified by {@code RepresentationChoiceTest}.
 */
final class SectorExtremes {

	/** Beyond this the eigenvalues of all sectors take more than a second. */
	private static final int LARGEST = 100;

	private final QubitArray array;

	SectorExtremes(QubitArray array) {
		this.array = array;
	}

	/**
	 * @param sign +1 for the lowest energy, -1 for the highest
	 * @return why the state is not known to lie on the ladder; empty when it does
	 */
	String obstacle(int sign) {
		if (isAxial() || isField()) {
			return "";
		}
		String what = sign > 0 ? "ground state" : "state of highest energy";
		if (array.size() > LARGEST) {
			return "whether the " + what + " lies on the ladder j = L/2 is decided up to L = " + LARGEST
					+ " only; ask for SYMMETRIC to mean the ladder's, or name a Dicke state";
		}
		double ladder = extreme(array.size(), sign);
		int lowest = IntStream.iterate(array.size() - 2, twice -> twice >= 0, twice -> twice - 2)
				.filter(twice -> extreme(twice, sign) < ladder - 1e-9 * Math.abs(ladder) - 1e-300)
				.findFirst().orElse(array.size());
		return lowest == array.size() ? "" : "the " + what + " does not lie on the ladder j = L/2: the sector j = " + lowest / 2.0 + " reaches beyond it";
	}

	private boolean isAxial() {
		return terms(CollectiveQuantity.JZ, CollectiveQuantity.JZ2);
	}

	private boolean isField() {
		return terms(CollectiveQuantity.JX, CollectiveQuantity.JY, CollectiveQuantity.JZ);
	}

	private boolean terms(CollectiveQuantity... allowed) {
		return array.terms().stream().allMatch(term -> term instanceof HamiltonianTerm.Collective collective
				&& (collective.coefficient() == 0 || java.util.List.of(allowed).contains(collective.quantity())));
	}

	/** The lowest eigenvalue of sign * H in the sector j = twice / 2. */
	private double extreme(int twice, int sign) {
		if (twice == 0) {
			// One state, on which every J is zero.
			return 0;
		}
		double smallest = Double.POSITIVE_INFINITY;
		for (double energy : Eigenbasis.of(new DickeLadder(twice).hamiltonian(array)).energies()) {
			smallest = Math.min(smallest, sign * energy);
		}
		return smallest;
	}
}
