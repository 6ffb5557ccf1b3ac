// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.space.EnergySpace;

/**
 * The secular equation of whole density matrices in the eigenbasis of H: there the parts A(w) of an operator are those that lower the energy by w, exactly as
 * the local equation's are for the bare
 * energies. Verified by {@code DynamicsTest}.
 */
public final class SecularGenerator {

	private SecularGenerator() {
	}

	/** @param couplings one per bath, in the same order; baths are counted from 0 in the jumps */
	public static LindbladGenerator of(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, LambShift lambShift) {
		LindbladGenerator.Builder builder = new LindbladGenerator.Builder(hamiltonian(space));
		LocalJumps jumps = new LocalJumps(space.energies(), lambShift);
		space.dephasedBlocks().ifPresent(builder::dephased);
		for (int b = 0; b < baths.size(); b++) {
			jumps.addTo(builder, b, baths.get(b), couplings.get(b).independentOperators(), space.dephasesAtOnce(baths.get(b)));
		}
		return builder.build();
	}

	/** H in its eigenbasis. */
	public static SparseHermitian hamiltonian(EnergySpace space) {
		double[] energies = space.energies();
		SparseHermitian.Builder builder = new SparseHermitian.Builder(energies.length, energies.length);
		for (int i = 0; i < energies.length; i++) {
			builder.add(i, i, energies[i], 0);
		}
		return builder.build();
	}
}
