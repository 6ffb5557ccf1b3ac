// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.PolynomialElements;
import org.heatwright.physics.operator.SparseHermitian;

/** What the spaces of a qubit array share: norms of the operators, and the states that are named by excitations. */
abstract class ArraySpace implements Space {

	private final QubitArray array;
	private final String reason;
	private SparseHermitian hamiltonian;

	ArraySpace(QubitArray array, String reason) {
		this.array = array;
		this.reason = reason;
	}

	/** H of an array of this size, whatever its frequencies and terms. */
	abstract SparseHermitian hamiltonian(QubitArray other);

	/** The weights of the state with so many excitations that is even under all exchanges of qubits. */
	abstract double[] dicke(int excitations);

	/** The weights of qubits that are excited with the same probability each. */
	abstract double[] product(double excitation);

	final int size() {
		return array.size();
	}

	@Override
	public final String reason() {
		return reason;
	}

	@Override
	public final SparseHermitian hamiltonian() {
		if (hamiltonian == null) {
			hamiltonian = hamiltonian(array);
		}
		return hamiltonian;
	}

	@Override
	public final Optional<SparseHermitian> remainder() {
		return remainder(array);
	}

	/** As {@link #hamiltonian(QubitArray)}. */
	Optional<SparseHermitian> remainder(QubitArray other) {
		return Optional.empty();
	}

	@Override
	public final double[] bareEnergies() {
		return hamiltonian(array.withoutTerms()).diagonal();
	}

	/** L for collective and m-body operators, 1 for single-site and transition operators. */
	@Override
	public final OptionalDouble norm(NoiseOperator operator) {
		return switch (operator) {
			case NoiseOperator.Collective collective -> OptionalDouble.of(size());
			case NoiseOperator.ManyBody manyBody -> OptionalDouble.of(size());
			case NoiseOperator.Polynomial polynomial -> OptionalDouble.of(PolynomialElements.norm(size(), polynomial.chebyshev()));
			case NoiseOperator.Local local -> OptionalDouble.of(1);
			case NoiseOperator.Transition transition -> OptionalDouble.of(1);
			case NoiseOperator.Matrix matrix -> OptionalDouble.empty();
			case NoiseOperator.Expression expression -> OptionalDouble.empty();
			case NoiseOperator.OnPart on -> OptionalDouble.empty();
		};
	}

	/** More degrees than qubits are the same operator with fewer. */
	static void requireDegree(double[] chebyshev, int size, String channel) {
		if (PolynomialElements.degree(chebyshev) > size) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"channel " + channel + ": the degree " + PolynomialElements.degree(chebyshev) + " is larger than L = " + size);
		}
	}

	@Override
	public final int qubits() {
		return size();
	}

	@Override
	public final int bodies(NoiseOperator operator) {
		return switch (operator) {
			case NoiseOperator.Collective collective -> 1;
			case NoiseOperator.Local local -> 1;
			case NoiseOperator.ManyBody many -> many.order();
			case NoiseOperator.Polynomial polynomial -> PolynomialElements.degree(polynomial.chebyshev());
			case NoiseOperator.Transition transition -> size();
			case NoiseOperator.Matrix matrix -> size();
			case NoiseOperator.Expression expression -> expression.operator().bodies();
			case NoiseOperator.OnPart on -> bodies(on.operator());
		};
	}

	@Override
	public final Optional<double[]> weights(InitialState state) {
		return switch (state) {
			case InitialState.Dicke dicke -> Optional.of(dicke(excitations(dicke)));
			case InitialState.Product product -> Optional.of(product(requireProbability(product.excitation())));
			case InitialState.Level level -> throw LevelSpace.noLevel();
			case InitialState.Parts parts -> throw ProductSpace.noParts();
			case InitialState.Ground ground -> Optional.empty();
			case InitialState.Excited excited -> Optional.empty();
			case InitialState.MaximallyMixed mixed -> Optional.empty();
			case InitialState.Thermal thermal -> Optional.empty();
		};
	}

	final int excitations(InitialState.Dicke state) {
		return DickeLadder.index(size(), state.m(), "the initial state");
	}

	private static double requireProbability(double excitation) {
		if (!(excitation >= 0 && excitation <= 1)) {
			throw noProduct(excitation);
		}
		return excitation;
	}

	static SolverRefusedException noProduct(double excitation) {
		return new SolverRefusedException(Reason.NOT_SUPPORTED,
				"a product state needs an array of qubits and a probability between 0 and 1, not " + excitation);
	}
}
