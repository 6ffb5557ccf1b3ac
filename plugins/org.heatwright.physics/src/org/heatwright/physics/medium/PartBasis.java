// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * The states of one part, the lowest first as in the medium it would be alone.
 *
 * @param hamiltonian  of the part
 * @param bareEnergies its diagonal, or where terms of an array mix states the energies without terms
 */
record PartBasis(int dimension, SymbolMatrices symbols, SparseHermitian hamiltonian, double[] bareEnergies, IntFunction<String> names,
		OperatorSource operators) {

	/** @param singledOut whether something outside the part acts on single qubits of it */
	static PartBasis of(Part part, boolean singledOut) {
		return switch (part) {
			case Part.Oscillator oscillator -> oscillator(oscillator);
			case Part.Spin spin -> spin(spin);
			case Part.Levels levels -> levels(levels);
			case Part.Qubits qubits -> qubits(qubits, singledOut);
		};
	}

	private static PartBasis oscillator(Part.Oscillator oscillator) {
		OptionalInt levels = oscillator.levels();
		int d = levels.orElseThrow(() -> new SolverRefusedException(Reason.NOT_SUPPORTED, "oscillator " + oscillator.name()
				+ ": how many levels it needs is found by convergence for steady states alone; give it a cutoff here"));
		SparseHermitian.Builder builder = new SparseHermitian.Builder(d, d);
		for (int n = 0; n < d; n++) {
			builder.add(n, n, oscillator.energy(n), 0);
		}
		return diagonal(new SymbolMatrices.Oscillator(), builder.build(), Integer::toString, (operator, channel) -> List.of(counted(operator, d, channel)));
	}

	private static PartBasis spin(Part.Spin spin) {
		int size = spin.twiceSpin();
		SparseHermitian.Builder builder = new SparseHermitian.Builder(size + 1, size + 1);
		for (int k = 0; k <= size; k++) {
			double m = k - 0.5 * size;
			builder.add(k, k, spin.frequency() * m + spin.anisotropy() * m * m, 0);
		}
		DickeLadder ladder = new DickeLadder(size);
		return diagonal(new SymbolMatrices.Ladder(size), builder.build(), ladder::name, ladder::operators);
	}

	private static PartBasis levels(Part.Levels levels) {
		double[] energies = levels.system().energies();
		SparseHermitian.Builder builder = new SparseHermitian.Builder(energies.length, energies.length);
		for (int n = 0; n < energies.length; n++) {
			builder.add(n, n, energies[n], 0);
		}
		return diagonal(new SymbolMatrices.Levels(), builder.build(), levels.system().names()::get, new LevelSpace(levels.system())::operators);
	}

	private static PartBasis diagonal(SymbolMatrices symbols, SparseHermitian hamiltonian, IntFunction<String> names,
			OperatorSource operators) {
		return new PartBasis(hamiltonian.dimension(), symbols, hamiltonian, hamiltonian.diagonal(), names, operators);
	}

	private static PartBasis qubits(Part.Qubits part, boolean singledOut) {
		QubitArray array = part.array();
		boolean collective = array.uniform() && array.representation() != Representation.FULL && array.terms().stream().allMatch(PartBasis::isCollective);
		if (array.size() == 1 || collective && !singledOut) {
			DickeLadder ladder = new DickeLadder(array.size());
			return of(new SymbolMatrices.Ladder(array.size()), ladder.hamiltonian(array), ladder.hamiltonian(array.withoutTerms()), ladder::name, ladder::operators);
		}
		if (array.size() > ArrayChoice.LARGEST_FULL_ARRAY) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "the part " + part.name() + " needs all 2^" + array.size()
					+ " product states, for something singles out its qubits; the limit is 2^" + ArrayChoice.LARGEST_FULL_ARRAY);
		}
		FullSpace full = new FullSpace(array.size());
		return of(new SymbolMatrices.Sites(array.size()), full.hamiltonian(array), full.hamiltonian(array.withoutTerms()), full::name, full::operators);
	}

	private static PartBasis of(SymbolMatrices symbols, SparseHermitian whole, SparseHermitian bare, IntFunction<String> names,
			OperatorSource operators) {
		return new PartBasis(whole.dimension(), symbols, whole, (whole.isDiagonal() ? whole : bare).diagonal(), names, operators);
	}

	static boolean isCollective(HamiltonianTerm term) {
		return switch (term) {
			case HamiltonianTerm.Collective collective -> true;
			case HamiltonianTerm.Pair pair -> false;
			case HamiltonianTerm.Transition transition -> false;
			case HamiltonianTerm.Expression expression -> expression.operator().symbols().noneMatch(symbol -> symbol.kind().isOfSite());
		};
	}

	/** Transitions and matrices between the levels of an oscillator. */
	private static SparseHermitian counted(NoiseOperator operator, int dimension, String channel) {
		return switch (operator) {
			case NoiseOperator.Transition transition -> LevelSpace.between(transition, dimension, channel);
			case NoiseOperator.Matrix matrix -> MatrixElements.of(matrix, dimension, channel);
			case NoiseOperator.Collective collective when collective.axis() == Axis.X -> throw none(channel, "write its position as the expression x");
			case NoiseOperator.Collective collective -> throw none(channel, "use an expression in a, ad, n, x, p");
			case NoiseOperator.Polynomial polynomial -> throw none(channel, "use an expression in a, ad, n, x, p");
			case NoiseOperator.ManyBody many -> throw none(channel, "use an expression in a, ad, n, x, p");
			case NoiseOperator.Local local -> throw none(channel, "use an expression in a, ad, n, x, p");
			case NoiseOperator.Expression expression -> throw none(channel, "expressions belong to the whole medium");
			case NoiseOperator.OnPart on -> throw none(channel, "a part has no parts");
		};
	}

	private static SolverRefusedException none(String channel, String remedy) {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": an oscillator has no operator of this kind; " + remedy);
	}

	/** Gives the independent operators that a noise operator stands for: one, or one per site for local ones. */
	interface OperatorSource {
		List<SparseHermitian> operatorsOf(NoiseOperator operator, String channel);
	}
}
