// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;
import java.util.Optional;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * The permutation-invariant states (j, M) of L qubits: a population is the weight of all d_j = C(L, L/2 - j) - C(L, L/2 - j - 1) copies together. Ordered by M,
 * then j, so that noise couples near
 * neighbours. There are (L/2 + 1)^2 states for even L and (L + 1)(L + 3)/4 for odd. Source: Chase and Geremia, Phys. Rev. A 78, 052101 (2008); Shammah et al.,
 * Phys. Rev. A 98, 063815 (2018).
 * Verified by {@code PermutationInvariantTest} against {@code permutation_invariant.json}.
 */
final class SectorSpace extends ArraySpace {

	private final int size;
	private final int[] offset;

	SectorSpace(QubitArray array, String reason) {
		super(array, reason);
		this.size = array.size();
		this.offset = new int[size + 2];
		for (int k = 0; k <= size; k++) {
			offset[k + 1] = offset[k] + (size - Math.abs(twiceM(k))) / 2 + 1;
		}
	}

	@Override
	public Representation representation() {
		return Representation.PERMUTATION_INVARIANT;
	}

	@Override
	public int dimension() {
		return offset[size + 1];
	}

	/** 2M of the layer with k excitations. */
	private int twiceM(int k) {
		return 2 * k - size;
	}

	/** The index of (j, M) with k = M + L/2; j by its double. */
	int index(int twiceJ, int k) {
		return offset[k] + (twiceJ - Math.abs(twiceM(k))) / 2;
	}

	boolean exists(int twiceJ, int k) {
		return k >= 0 && k <= size && twiceJ <= size && twiceJ >= Math.abs(twiceM(k));
	}

	int excitations(int state) {
		int k = 0;
		while (offset[k + 1] <= state) {
			k++;
		}
		return k;
	}

	int twiceJ(int state) {
		int k = excitations(state);
		return Math.abs(twiceM(k)) + 2 * (state - offset[k]);
	}

	@Override
	public String name(int state) {
		return "j=" + half(twiceJ(state)) + ", M=" + half(twiceM(excitations(state)));
	}

	private static String half(int twice) {
		return twice % 2 == 0 ? Integer.toString(twice / 2) : twice + "/2";
	}

	@Override
	SparseHermitian hamiltonian(QubitArray array) {
		double[] ladder = new DickeLadder(size).hamiltonian(array).diagonal();
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension(), dimension());
		for (int k = 0; k <= size; k++) {
			for (int state = offset[k]; state < offset[k + 1]; state++) {
				builder.add(state, state, ladder[k], 0);
			}
		}
		return builder.build();
	}

	@Override
	public List<SparseHermitian> operators(NoiseOperator operator, String channel) {
		if (operator instanceof NoiseOperator.Collective collective) {
			return List.of(collective(collective.axis()));
		}
		throw new SolverRefusedException(Reason.NOT_EXACT,
				"channel " + channel + " has an operator that is not known in the sectors (j, M); choose another representation");
	}

	/** 2 J_axis, which keeps j. */
	private SparseHermitian collective(Axis axis) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension(), dimension());
		for (int k = 0; k <= size; k++) {
			double m = 0.5 * twiceM(k);
			for (int twiceJ = Math.abs(twiceM(k)); twiceJ <= size; twiceJ += 2) {
				double j = 0.5 * twiceJ;
				if (axis == Axis.Z) {
					builder.add(index(twiceJ, k), index(twiceJ, k), 2 * m, 0);
				} else if (exists(twiceJ, k + 1)) {
					double element = Math.sqrt((j - m) * (j + m + 1));
					builder.add(index(twiceJ, k), index(twiceJ, k + 1), axis == Axis.X ? element : 0, axis == Axis.Y ? element : 0);
				}
			}
		}
		return builder.build();
	}

	@Override
	public Optional<SectorRates> sectors() {
		return Optional.of(new SectorRates(this));
	}

	/** The sector j = L/2 is the last of its layer. */
	@Override
	double[] dicke(int excitations) {
		double[] weights = new double[dimension()];
		weights[offset[excitations + 1] - 1] = 1;
		return weights;
	}

	@Override
	double[] product(double excitation) {
		double[] weights = new double[dimension()];
		for (int i = 0; i < weights.length; i++) {
			int excited = excitations(i);
			weights[i] = multiplicity(i) * Math.pow(excitation, excited) * Math.pow(1 - excitation, size - excited);
		}
		return weights;
	}

	/** d_j, as a double; finite up to L = 1000. */
	@Override
	public double multiplicity(int state) {
		int below = (size - twiceJ(state)) / 2;
		double choose = 1;
		for (int i = 1; i <= below; i++) {
			choose *= (double) (size - below + i) / i;
		}
		// C(L, n) - C(L, n - 1) = C(L, n) (L - 2n + 1) / (L - n + 1)
		return choose * (size - 2.0 * below + 1) / (size - below + 1);
	}
}
