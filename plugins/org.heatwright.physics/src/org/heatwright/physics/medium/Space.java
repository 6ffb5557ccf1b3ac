// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;

/** Basis states of a medium, and what its Hamiltonian, operators and initial states are among them: the declared basis, before anything is diagonalised. */
public interface Space {

	Representation representation();

	/** Whether the medium has energies without an upper end, of which some are kept. */
	default boolean isUnbounded() {
		return false;
	}

	/** Why it was chosen, in words. */
	String reason();

	/** H, in energies. */
	SparseHermitian hamiltonian();

	/**
	 * What rounding took from the sums that are the elements of H, where every term of them is exact: what is a symmetry of the terms is one of H and of this
	 * together, to the last digit. Empty where terms are themselves rounded.
	 */
	default Optional<SparseHermitian> remainder() {
		return Optional.empty();
	}

	/** Energies of the basis states without the terms that act between the parts of the medium. */
	double[] bareEnergies();

	/** The name of a basis state. */
	String name(int state);

	/**
	 * The independent operators that a noise operator stands for: one, or one for each site of local ones.
	 *
	 * @param channel how the user knows it
	 * @throws SolverRefusedException when there is no such operator in this space
	 */
	List<SparseHermitian> operators(NoiseOperator operator, String channel);

	/** The largest eigenvalue of each operator that a noise operator stands for, where a formula gives it. */
	OptionalDouble norm(NoiseOperator operator);

	/** The number of qubits of the medium; 0 when it has none. */
	default int qubits() {
		return 0;
	}

	/** On how many qubits one term of a noise operator acts; 0 for a medium that has none. */
	int bodies(NoiseOperator operator);

	/**
	 * Weights of the basis states in an initial state; empty for functions of the Hamiltonian.
	 *
	 * @throws SolverRefusedException when the state does not exist in this space
	 */
	Optional<double[]> weights(InitialState state);

	/** The real vector of an initial state that is a superposition of basis states; empty for all others. */
	default Optional<double[]> superposition(InitialState state) {
		return Optional.empty();
	}

	/** How many states of the medium a basis state stands for. */
	default double multiplicity(int state) {
		return 1;
	}

	/** How identical independent noise on every qubit acts, where that is known as one thing and not as one operator for each qubit. */
	default Optional<SectorRates> sectors() {
		return Optional.empty();
	}

	default int dimension() {
		return hamiltonian().dimension();
	}

	/** Whether H is the bare Hamiltonian, where the local and the global equation are one. */
	default boolean isBare() {
		return hamiltonian().isDiagonal() && Arrays.equals(hamiltonian().diagonal(), bareEnergies());
	}
}
