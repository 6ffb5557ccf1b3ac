// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.space.EnergySpace;

/**
 * The local master equation in the declared basis: the whole Hamiltonian in the commutator, jumps at the bare frequencies of {@link LocalJumps}. Heat is what a
 * bath does to the whole Hamiltonian, so that
 * the first law holds. Verified by {@code LocalEquationTest}.
 */
public final class LocalGenerator {

	private LocalGenerator() {
	}

	/** @param couplings one per bath, in the same order; baths are counted from 0 in the jumps */
	public static LindbladGenerator of(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, LambShift lambShift) {
		LindbladGenerator.Builder builder = new LindbladGenerator.Builder(space.declaredHamiltonian());
		LocalJumps jumps = new LocalJumps(space.bareEnergies(), lambShift);
		for (int b = 0; b < baths.size(); b++) {
			jumps.addTo(builder, b, baths.get(b), couplings.get(b).declaredOperators());
		}
		return builder.build();
	}
}
