// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;

/**
 * The matrices of a solved machine, for other programs. All are dense, row by row, in one basis.
 *
 * @param basis     "energy": eigenstates of H in the order of {@code energies}; "declared": the basis the medium is written in (local equation)
 * @param energies  eigenvalues of H
 * @param names     of the basis states
 * @param density   steady state as {re, im}
 * @param operators the independent operators of each bath as {re, im}, strengths included
 * @param rates     W[to][from] of each bath between energy eigenstates
 */
public record MachineMatrices(String basis, double[] energies, List<String> names, double[][] density, List<Operator> operators, List<Rates> rates) {

	/** Larger spaces have no dense matrices here. */
	public static final int MOST_STATES = DenseMatrices.LARGEST;

	/** One operator of a bath; {@code number} counts the operators of that bath from 0. */
	public record Operator(String bath, int number, double[][] matrix) {
	}

	/** The rates of one bath. */
	public record Rates(String bath, double[] matrix) {
	}

	public MachineMatrices {
		names = List.copyOf(names);
		operators = List.copyOf(operators);
		rates = List.copyOf(rates);
	}
}
