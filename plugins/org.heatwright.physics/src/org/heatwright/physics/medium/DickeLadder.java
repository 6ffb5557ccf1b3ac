// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.ManyBodyElements;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.PolynomialElements;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * The Dicke ladder |j = L/2, M&gt;, index k = M + L/2 = number of excitations, with J_+-|M&gt; = sqrt(j(j+1) - M(M+-1)) |M+-1&gt;.
 * Verified by {@code DickeLadderTest}.
 */
final class DickeLadder extends ArraySpace {

	private final int size;

	DickeLadder(QubitArray array, String reason) {
		super(array, reason);
		this.size = array.size();
	}

	/** The ladder of so many qubits, for the Hamiltonians of several arrays. */
	DickeLadder(int size) {
		this(new QubitArray(size, new double[] { 0 }, List.of(), Representation.SYMMETRIC), "");
	}

	@Override
	public Representation representation() {
		return Representation.SYMMETRIC;
	}

	@Override
	public int dimension() {
		return size + 1;
	}

	@Override
	double[] dicke(int excitations) {
		double[] weights = new double[dimension()];
		weights[excitations] = 1;
		return weights;
	}

	@Override
	double[] product(double excitation) {
		if (size > 1 && excitation != 0 && excitation != 1) {
			throw new SolverRefusedException(Reason.NOT_EXACT,
					"a product state with the excitation " + excitation + " leaves the Dicke ladder; use another representation");
		}
		double[] weights = new double[dimension()];
		weights[0] = 1 - excitation;
		weights[size] += excitation;
		return weights;
	}

	@Override
	SparseHermitian hamiltonian(QubitArray array) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension(), dimension());
		for (int k = 0; k <= size; k++) {
			builder.add(k, k, array.frequency(0) * magnetic(k), 0);
		}
		for (HamiltonianTerm term : array.terms()) {
			if (term instanceof HamiltonianTerm.Collective collective) {
				builder.add(collective(collective.quantity()), collective.coefficient());
			} else if (term instanceof HamiltonianTerm.Expression expression) {
				builder.add(PartMatrices.alone(new SymbolMatrices.Ladder(size), dimension()).hermitian(expression.operator(), "term " + expression.id()),
						expression.coefficient());
			} else {
				throw new SolverRefusedException(Reason.NOT_EXACT, "the Dicke ladder holds collective terms only; this Hamiltonian needs the full space");
			}
		}
		return builder.build();
	}

	private double magnetic(int k) {
		return k - 0.5 * size;
	}

	/** &lt;k+1| J_+ |k&gt; = sqrt((L - k)(k + 1)). */
	private double raising(int k) {
		return Math.sqrt((double) (size - k) * (k + 1));
	}

	private SparseHermitian collective(CollectiveQuantity quantity) {
		return switch (quantity) {
			case JX -> spin(Axis.X, 0.5);
			case JY -> spin(Axis.Y, 0.5);
			case JZ -> spin(Axis.Z, 0.5);
			case JZ2 -> squaredZ();
			case JX2 -> squaredTransverse(1);
			case JY2 -> squaredTransverse(-1);
		};
	}

	/** factor * 2 J_axis. */
	private SparseHermitian spin(Axis axis, double factor) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension(), dimension());
		for (int k = 0; k <= size; k++) {
			if (axis == Axis.Z) {
				builder.add(k, k, 2 * factor * magnetic(k), 0);
			} else if (k < size) {
				// J_y = (J_+ - J_-) / 2i: element (k, k+1) belongs to -J_-/2i = (i/2) J_-.
				builder.add(k, k + 1, axis == Axis.X ? factor * raising(k) : 0, axis == Axis.Y ? factor * raising(k) : 0);
			}
		}
		return builder.build();
	}

	private SparseHermitian squaredZ() {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension(), dimension());
		for (int k = 0; k <= size; k++) {
			builder.add(k, k, magnetic(k) * magnetic(k), 0);
		}
		return builder.build();
	}

	/** J_x^2 (sign +1) or J_y^2 (sign -1) = (J_+J_- + J_-J_+ +- (J_+^2 + J_-^2)) / 4. */
	private SparseHermitian squaredTransverse(int sign) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension(), 2 * dimension());
		for (int k = 0; k <= size; k++) {
			double up = k < size ? raising(k) : 0;
			double down = k > 0 ? raising(k - 1) : 0;
			builder.add(k, k, 0.25 * (up * up + down * down), 0);
			if (k + 2 <= size) {
				builder.add(k, k + 2, sign * 0.25 * up * raising(k + 1), 0);
			}
		}
		return builder.build();
	}

	@Override
	public List<SparseHermitian> operators(NoiseOperator operator, String channel) {
		return List.of(switch (operator) {
			case NoiseOperator.Collective collective -> spin(collective.axis(), 1);
			case NoiseOperator.ManyBody manyBody -> manyBody(manyBody.order(), channel);
			case NoiseOperator.Polynomial polynomial -> polynomial(polynomial.chebyshev(), channel);
			case NoiseOperator.Transition transition -> transition(transition, channel);
			case NoiseOperator.Expression expression -> PartMatrices.alone(new SymbolMatrices.Ladder(size), dimension())
					.hermitian(expression.operator(), "channel " + channel);
			case NoiseOperator.OnPart on -> operators(on.operator(), channel).get(0);
			case NoiseOperator.Matrix matrix -> MatrixElements.reversed(matrix, dimension(), channel);
			case NoiseOperator.Local local when size == 1 -> spin(local.axis(), 1);
			case NoiseOperator.Local local -> throw new SolverRefusedException(Reason.NOT_EXACT,
					"channel " + channel + " acts on single qubits, which leaves the Dicke ladder; choose another representation");
		});
	}

	private SparseHermitian manyBody(int order, String channel) {
		if (order < 1 || order > size) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": the order " + order + " is not between 1 and L = " + size);
		}
		return ManyBodyElements.operator(size, order);
	}

	private SparseHermitian polynomial(double[] chebyshev, String channel) {
		requireDegree(chebyshev, size, channel);
		return PolynomialElements.onLadder(size, chebyshev);
	}

	private SparseHermitian transition(NoiseOperator.Transition transition, String channel) {
		int upper = index(transition.upper(), channel);
		int lower = index(transition.lower(), channel);
		if (upper == lower) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": both ends of the transition are M = " + transition.upper());
		}
		return new SparseHermitian.Builder(dimension(), 1).add(lower, upper, 1, 0).build();
	}

	private int index(double m, String where) {
		return index(size, m, where);
	}

	/** The index of M among so many qubits, or a refusal that names what was asked for. */
	static int index(int size, double m, String where) {
		double k = m + 0.5 * size;
		if (k != Math.rint(k) || k < 0 || k > size) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, where + ": M = " + m + " is not on the ladder of L = " + size + " qubits");
		}
		return (int) k;
	}

	@Override
	public String name(int index) {
		int twice = 2 * index - size;
		return twice % 2 == 0 ? "M=" + twice / 2 : "M=" + twice + "/2";
	}
}
