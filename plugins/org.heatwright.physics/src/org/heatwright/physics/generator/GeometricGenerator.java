// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * The geometric-arithmetic master equation in the eigenbasis of H': one jump operator per channel,
 * <pre>
 *   L(rho) = -i [H', rho] + sum_k (L_k rho L_k^+ - (1/2) {L_k^+ L_k, rho}),   (L_k)_ij = sqrt(gamma(E'_j - E'_i)) (A_k)_ij.
 * </pre>
 * It is of GKSL form whatever the levels are, goes over into the secular equation where they are far apart and into the local one where they meet, and knows no
 * threshold between. Channels that share a bath operator have been added up to one A, which is what the positive root of their rank-one matrix of rates does.
 * Up to {@link #WHOLE} states every coherence is kept; beyond, those inside chains of levels no farther apart than 30 R, a projection that keeps the equation
 * positive.
 *
 * <p>Source: D. Davidovic, Quantum 4, 326 (2020), arXiv:2003.09063; G. Kirsanskas, M. Francke, A. Wacker, Phys. Rev. B 97, 035432 (2018); F. Nathan, M. S.
 * Rudner, Phys. Rev. B 102, 115109 (2020). Verified by {@code ReferenceEquationsTest} and {@code GeometricMachinesTest}.
 */
public final class GeometricGenerator {

	/** States up to which every coherence is kept. */
	public static final int WHOLE = 32;
	/** Coherences between levels farther apart than this many R are left out of larger machines. */
	public static final double WIDTH = 30;

	private GeometricGenerator() {
	}

	/** @param baths in the order of the operators of the basis; counted from 0 in the jumps */
	public static LindbladGenerator of(RenormalisedBasis basis, List<Bath> baths) {
		LindbladGenerator.Builder builder = new LindbladGenerator.Builder(basis.hamiltonian());
		if (basis.energies().length > WHOLE) {
			builder.dephased(basis.chains(WIDTH * basis.fastestRate(baths)));
		}
		for (int b = 0; b < baths.size(); b++) {
			for (SparseHermitian operator : basis.operators(b)) {
				builder.jump(b, jump(operator, basis.energies(), baths.get(b)), 1);
			}
		}
		return builder.build();
	}

	private static JumpOperator jump(SparseHermitian operator, double[] energies, Bath bath) {
		JumpOperator.Builder jump = new JumpOperator.Builder(energies.length);
		for (int e = 0; e < operator.size(); e++) {
			int i = operator.row(e);
			int j = operator.column(e);
			double down = Math.sqrt(RenormalisedBasis.finiteRate(bath, energies[j] - energies[i]));
			jump.add(i, j, down * operator.real(e), down * operator.imaginary(e));
			if (i != j) {
				double up = Math.sqrt(RenormalisedBasis.finiteRate(bath, energies[i] - energies[j]));
				jump.add(j, i, up * operator.real(e), -up * operator.imaginary(e));
			}
		}
		return jump.build();
	}
}
