// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * A time-independent GKSL generator with any Hamiltonian and any jump operators, as a real linear map on {@link HermitianCoordinates}:
 * <pre>
 *   L(rho) = -i [H, rho] + sum_k gamma_k (A_k rho A_k^+ - (1/2) {A_k^+ A_k, rho}).
 * </pre>
 * With K = -i H - (1/2) sum gamma_k A_k^+ A_k every column is L(c |i&gt;&lt;j| + h.c.) = M + M^+, M = c (K |i&gt;&lt;j| + |i&gt;&lt;j| K^+ + sum gamma_k A_k
 * |i&gt;&lt;j| A_k^+). Columns are computed when they are asked for; nothing of size d^4 is ever stored. Each jump belongs to a bath, so that heat currents can
 * be told apart.
 *
 * <p>Use it for what the secular equation in the eigenbasis of H does not describe: local master equations, coherent drives in their rotating frame.
 * Source: V. Gorini, A. Kossakowski, E. C. G. Sudarshan, J. Math. Phys. 17, 821 (1976); G. Lindblad, Commun. Math. Phys. 48, 119 (1976). Verified by {@code
 * LindbladGeneratorTest}.
 */
public final class LindbladGenerator implements DensityGenerator {

	/** @param energy what the medium takes up from the bath when it jumps; NaN where that is not one number */
	private record Jump(int bath, JumpOperator operator, double rate, double energy) {
	}

	/** What is counted when a jump happens, such as the energy that it takes from one bath. */
	public interface Charge {

		/** @param energy what the medium takes up from the bath */
		double of(int bath, double energy, JumpOperator operator);

		/** The heat from one bath. */
		static Charge heat(int bath) {
			return (from, energy, operator) -> from == bath ? energy : 0;
		}
	}

	private final HermitianCoordinates coordinates;
	private final SparseHermitian hamiltonian;
	private final List<Jump> jumps;
	private final JumpOperator drift;

	/** The block of each state between which coherences vanish at once; null when none does. */
	private final int[] block;
	private final ElementWriter writer;

	private LindbladGenerator(SparseHermitian hamiltonian, List<Jump> jumps, int[] block) {
		this.block = block;
		this.coordinates = new HermitianCoordinates(hamiltonian.dimension());
		this.hamiltonian = hamiltonian;
		this.jumps = List.copyOf(jumps);
		this.drift = drift(hamiltonian, jumps);
		this.writer = new ElementWriter(coordinates, block);
	}

	/** K = -i H - (1/2) sum gamma A^+ A. */
	private static JumpOperator drift(SparseHermitian hamiltonian, List<Jump> jumps) {
		int d = hamiltonian.dimension();
		JumpOperator.Builder drift = new JumpOperator.Builder(d);
		for (int e = 0; e < hamiltonian.size(); e++) {
			drift.add(hamiltonian.row(e), hamiltonian.column(e), hamiltonian.imaginary(e), -hamiltonian.real(e));
			if (hamiltonian.row(e) != hamiltonian.column(e)) {
				drift.add(hamiltonian.column(e), hamiltonian.row(e), -hamiltonian.imaginary(e), -hamiltonian.real(e));
			}
		}
		SparseHermitian.Builder squares = new SparseHermitian.Builder(d, d);
		jumps.forEach(jump -> jump.operator.addSquareTo(squares, -0.5 * jump.rate));
		SparseHermitian decay = squares.build();
		for (int e = 0; e < decay.size(); e++) {
			drift.add(decay.row(e), decay.column(e), decay.real(e), decay.imaginary(e));
			if (decay.row(e) != decay.column(e)) {
				drift.add(decay.column(e), decay.row(e), decay.real(e), -decay.imaginary(e));
			}
		}
		return drift.build();
	}

	@Override
	public HermitianCoordinates coordinates() {
		return coordinates;
	}

	@Override
	public SparseHermitian hamiltonian() {
		return hamiltonian;
	}

	@Override
	public void column(int coordinate, Element element) {
		int i = coordinates.row(coordinate);
		int j = coordinates.column(coordinate, i);
		if (writer.vanishes(i, j)) {
			return;
		}
		double re = i == j ? 0.5 : coordinates.isImaginary(coordinate) ? 0 : 1;
		double im = coordinates.isImaginary(coordinate) ? 1 : 0;
		writer.drift(drift, i, j, re, im, element);
		for (Jump jump : jumps) {
			writer.sandwich(jump.operator, jump.operator, i, j, jump.rate * re, jump.rate * im, element);
		}
	}

	/**
	 * sum_k q_k^n gamma_k A_k rho A_k^+, the n-th derivative of the generator with the counting field chi, L_chi(rho) = L(rho) + sum_k (exp(chi q_k) - 1) gamma_k
	 * A_k rho A_k^+, at chi = 0.
	 *
	 * @param state coordinates of rho
	 */
	public double[] counted(Charge charge, int order, double[] state) {
		double[] result = new double[state.length];
		for (Jump jump : jumps) {
			double q = charge.of(jump.bath, jump.energy, jump.operator);
			if (q == 0) {
				continue;
			}
			double weight = jump.rate * (order == 1 ? q : Math.pow(q, order));
			for (int c = 0; c < state.length; c++) {
				if (state[c] != 0) {
					int i = coordinates.row(c);
					int j = coordinates.column(c, i);
					double re = weight * state[c] * (i == j ? 0.5 : coordinates.isImaginary(c) ? 0 : 1);
					double im = coordinates.isImaginary(c) ? weight * state[c] : 0;
					writer.sandwich(jump.operator, jump.operator, i, j, re, im, (row, value) -> result[row] += value);
				}
			}
		}
		return result;
	}

	/**
	 * Tr(O D_a(rho)) of one bath's dissipator D_a: with O = H its heat current (positive into the medium), with O a bare Hamiltonian the heat by the bare
	 * energies.
	 *
	 * @param bath  as numbered by whoever added the jumps
	 * @param state coordinates of rho
	 */
	public double flow(int bath, SparseHermitian observable, double[] state) {
		double[] adjoint = adjoint(bath, observable);
		double sum = 0;
		for (int c = 0; c < adjoint.length; c++) {
			sum += adjoint[c] * state[c] * (c < coordinates.dimension() ? 1 : 2);
		}
		return sum;
	}

	/** The coordinates of D_a^+(O) = sum gamma (A^+ O A - (1/2) {A^+ A, O}), the operator of the flow of O from one bath. */
	@Override
	public double[] adjoint(int bath, SparseHermitian observable) {
		return new LindbladGenerator(zero(), jumps.stream().filter(jump -> jump.bath == bath).toList(), block).transposed(observable);
	}

	/** An upper value of the jumps of a bath per time, as if no amplitudes cancelled: sum gamma |A_ij|^2 rho_jj. */
	public double activity(int bath, double[] state) {
		double sum = 0;
		for (Jump jump : jumps) {
			for (int column = 0; jump.bath == bath && column < jump.operator.dimension(); column++) {
				double weight = jump.rate * Math.abs(state[column]);
				for (int e = jump.operator.begin(column); e < jump.operator.end(column); e++) {
					double re = jump.operator.real(e);
					double im = jump.operator.imaginary(e);
					sum += weight * (re * re + im * im);
				}
			}
		}
		return sum;
	}

	private SparseHermitian zero() {
		return new SparseHermitian.Builder(coordinates.dimension(), 0).build();
	}

	/** Collects the jumps of a generator. */
	public static final class Builder {

		private final SparseHermitian.Builder hamiltonian;
		private final List<Jump> jumps = new ArrayList<>();
		private int[] block;

		/** @param hamiltonian H of the commutator; in a rotating frame, H of that frame */
		public Builder(SparseHermitian hamiltonian) {
			this.hamiltonian = new SparseHermitian.Builder(hamiltonian.dimension(), hamiltonian.size()).add(hamiltonian, 1);
		}

		/** Adds factor A^+ A to the Hamiltonian of the commutator, as a Lamb shift does. */
		public Builder shift(JumpOperator operator, double factor) {
			operator.addSquareTo(hamiltonian, factor);
			return this;
		}

		/** Adds gamma D[A] of which no energy is known; a rate of zero adds nothing. */
		public Builder jump(int bath, JumpOperator operator, double rate) {
			return jump(bath, operator, rate, Double.NaN);
		}

		/**
		 * Adds gamma D[A]; a rate of zero adds nothing.
		 *
		 * @param energy what the medium takes up from the bath in a jump
		 */
		public Builder jump(int bath, JumpOperator operator, double rate, double energy) {
			if (!(rate >= 0) || Double.isInfinite(rate)) {
				throw new IllegalArgumentException("a jump cannot have the rate " + rate);
			}
			if (rate > 0 && operator.size() > 0) {
				jumps.add(new Jump(bath, operator, rate, energy));
			}
			return this;
		}

		/** Makes coherences between different blocks vanish at once: the generator then acts on the others, projected on them. */
		Builder dephased(int[] blockOfState) {
			block = blockOfState;
			return this;
		}

		public LindbladGenerator build() {
			return new LindbladGenerator(hamiltonian.build(), jumps, block);
		}
	}
}
