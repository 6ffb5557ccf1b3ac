// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.levels.HermitianCoordinates;

/**
 * The Redfield equation with memory to infinity in the eigenbasis of H,
 * <pre>
 *   L(rho) = -i [H, rho] + sum_k D_k(rho),   D_k(rho) = -[A_k, Lambda_k rho] + h.c.,   Lambda_ij = A_ij Gamma(E_j - E_i),
 * </pre>
 * Eqs. (5) and (6) of Kamimura et al., PRL 131, 090401 (2023). The shift of levels, the imaginary part of Gamma, is part of D_k, and the heat current is Tr(H
 * D_a(rho)) with the H that is typed. With a counter-term D_k holds -i lambda [A_k^2, rho] too. It preserves the trace but not positivity.
 *
 * <p>Every column is M + M^+ with M = c (K |i>&lt;j| + |i>&lt;j| K^+ + Lambda |i>&lt;j| A + A |i>&lt;j| Lambda^+), K = -iH - sum A Lambda. Verified by {@code
 * ReferenceEquationsTest} and {@code RedfieldTracesTest}.
 */
public final class RedfieldGenerator implements DensityGenerator {

	/** Which part of Gamma acts. */
	public enum Memory {

		/** gamma/2 + iS. */
		WHOLE,

		/** gamma/2 alone: the levels are those that are observed. */
		RATES
	}

	private record Channel(int bath, JumpOperator a, JumpOperator dressed, double counter) {
	}

	private final HermitianCoordinates coordinates;
	private final SparseHermitian hamiltonian;
	private final List<Channel> channels;
	private final JumpOperator drift;
	private final int[] block;
	private final ElementWriter writer;

	private RedfieldGenerator(SparseHermitian hamiltonian, List<Channel> channels, int[] block) {
		this.coordinates = new HermitianCoordinates(hamiltonian.dimension());
		this.hamiltonian = hamiltonian;
		this.channels = List.copyOf(channels);
		this.block = block;
		this.writer = new ElementWriter(coordinates, block);
		this.drift = drift();
	}

	/**
	 * @param basis as observed: the eigenbasis of H
	 * @throws SolverRefusedException when a rate or a shift is infinite
	 */
	public static RedfieldGenerator of(RenormalisedBasis basis, List<Bath> baths, Memory memory, HamiltonianReading reading) {
		List<Channel> channels = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			LevelShifts shifts = new LevelShifts(baths.get(b), basis.energies());
			double counter = reading == HamiltonianReading.BARE_WITH_COUNTER_TERM ? shifts.reorganisation() : 0;
			for (SparseHermitian operator : basis.operators(b)) {
				channels.add(new Channel(b, JumpOperator.of(operator), finite(shifts.dressed(operator, memory == Memory.WHOLE), baths.get(b)), counter));
			}
		}
		int[] block = basis.energies().length > GeometricGenerator.WHOLE ? basis.chains(GeometricGenerator.WIDTH * basis.fastestRate(baths)) : null;
		return new RedfieldGenerator(basis.hamiltonian(), channels, block);
	}

	private static JumpOperator finite(JumpOperator dressed, Bath bath) {
		for (int e = 0; e < dressed.size(); e++) {
			if (!Double.isFinite(dressed.real(e)) || !Double.isFinite(dressed.imaginary(e))) {
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, "bath " + bath.id() + " has an infinite rate or shifts levels by infinite energies, for its "
						+ "spectrum has no cut-off, jumps, or diverges at zero frequency: the Redfield equation does not exist; use the global or the geometric one");
			}
		}
		return dressed;
	}

	/** K = -iH - sum (A Lambda + i lambda A^2). */
	private JumpOperator drift() {
		int d = coordinates.dimension();
		double[] re = new double[d * d];
		double[] im = new double[d * d];
		for (int e = 0; e < hamiltonian.size(); e++) {
			int i = hamiltonian.row(e);
			int j = hamiltonian.column(e);
			re[i * d + j] += hamiltonian.imaginary(e);
			im[i * d + j] -= hamiltonian.real(e);
			if (i != j) {
				re[j * d + i] -= hamiltonian.imaginary(e);
				im[j * d + i] -= hamiltonian.real(e);
			}
		}
		for (Channel channel : channels) {
			addProduct(channel, d, re, im);
		}
		JumpOperator.Builder drift = new JumpOperator.Builder(d);
		for (int j = 0; j < d; j++) {
			for (int i = 0; i < d; i++) {
				drift.add(i, j, re[i * d + j], im[i * d + j]);
			}
		}
		return drift.build();
	}

	/** Subtracts A (Lambda + i lambda A). */
	private static void addProduct(Channel channel, int d, double[] re, double[] im) {
		JumpOperator a = channel.a;
		for (int j = 0; j < d; j++) {
			for (JumpOperator right : List.of(channel.dressed, a)) {
				boolean counter = right == a;
				for (int e = right.begin(j); e < right.end(j); e++) {
					double u = counter ? -channel.counter * right.imaginary(e) : right.real(e);
					double v = counter ? channel.counter * right.real(e) : right.imaginary(e);
					for (int p = a.begin(right.row(e)); p < a.end(right.row(e)); p++) {
						re[a.row(p) * d + j] -= a.real(p) * u - a.imaginary(p) * v;
						im[a.row(p) * d + j] -= a.real(p) * v + a.imaginary(p) * u;
					}
				}
			}
		}
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
		for (Channel channel : channels) {
			writer.sandwich(channel.dressed, channel.a, i, j, re, im, element);
			writer.sandwich(channel.a, channel.dressed, i, j, re, im, element);
		}
	}

	@Override
	public double[] adjoint(int bath, SparseHermitian observable) {
		SparseHermitian zero = new SparseHermitian.Builder(coordinates.dimension(), 0).build();
		return new RedfieldGenerator(zero, channels.stream().filter(channel -> channel.bath == bath).toList(), block).transposed(observable);
	}
}
