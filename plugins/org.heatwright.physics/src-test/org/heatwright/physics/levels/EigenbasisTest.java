// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * H itself becomes diag(E), what is conserved stays conserved, and the spectrum-independent invariants Tr A^2 and Tr A H of an operator survive the change of
 * basis.
 */
class EigenbasisTest {

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void hamiltonianBecomesDiagonal(boolean complex) {
		Random random = new Random(3);
		for (int d = 2; d < 16; d++) {
			SparseHermitian hamiltonian = matrix(random, d, complex);
			SparseHermitian operator = matrix(random, d, true);
			Eigenbasis basis = Eigenbasis.of(hamiltonian);
			SparseHermitian transformed = basis.transform(hamiltonian);
			double[] energies = basis.energies();
			for (int e = 0; e < transformed.size(); e++) {
				double expected = transformed.row(e) == transformed.column(e) ? energies[transformed.row(e)] : 0;
				assertEquals(expected, transformed.real(e), 1e-12);
				assertEquals(0, transformed.imaginary(e), 1e-12);
			}
			assertEquals(trace(operator, operator), trace(basis.transform(operator), basis.transform(operator)), 1e-11 * d * d);
			assertEquals(trace(operator, hamiltonian), trace(basis.transform(operator), transformed), 1e-11 * d * d);
		}
	}

	/**
	 * The mirror image of a chain of two equal pairs is conserved however close its even and odd levels come: elements between them are zero, not 1e-16 over the
	 * distance of the levels.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 1e-1, 1e-3, 1e-5, 1e-6 })
	void sectorsStayApartWhereTheirLevelsAreClose(double distance) {
		Random random = new Random(5);
		for (int trial = 0; trial < 40; trial++) {
			boolean complex = trial % 2 == 1;
			int half = 2 + random.nextInt(4);
			SparseHermitian inside = matrix(random, half, complex);
			SparseHermitian hamiltonian = mirrored(inside, distance, half);
			SparseHermitian operator = mirrored(matrix(random, half, complex), 0.3, half);
			SparseHermitian transformed = Eigenbasis.of(hamiltonian).transform(operator);
			assertEquals(2, parts(transformed), "trial " + trial + " joins even and odd states");
		}
	}

	/** a on both halves, and the given element between the images of state 0. */
	private static SparseHermitian mirrored(SparseHermitian a, double across, int half) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(2 * half, 4 * half * half);
		for (int e = 0; e < a.size(); e++) {
			builder.add(a.row(e), a.column(e), a.real(e), a.imaginary(e));
			builder.add(2 * half - 1 - a.row(e), 2 * half - 1 - a.column(e), a.real(e), a.imaginary(e));
		}
		return builder.add(0, 2 * half - 1, across, 0).build();
	}

	/** Sets of states that elements join. */
	private static int parts(SparseHermitian operator) {
		int[] of = IntStream.range(0, operator.dimension()).toArray();
		for (int pass = 0; pass < of.length; pass++) {
			for (int e = 0; e < operator.size(); e++) {
				int first = Math.min(of[operator.row(e)], of[operator.column(e)]);
				of[operator.row(e)] = first;
				of[operator.column(e)] = first;
			}
		}
		return (int) IntStream.of(of).distinct().count();
	}

	/** Elements between levels far apart are as small as their cause, not as an absolute threshold: 1e-10 of the largest element is kept. */
	@Test
	void smallElementsThatAreMeantAreKept() {
		SparseHermitian hamiltonian = new SparseHermitian.Builder(3, 6).add(0, 0, 0, 0).add(1, 1, 1, 0).add(2, 2, 3, 0).add(0, 1, 0.3, 0).build();
		SparseHermitian operator = new SparseHermitian.Builder(3, 3).add(0, 1, 1, 0).add(1, 2, 1e-10, 0).build();
		SparseHermitian transformed = Eigenbasis.of(hamiltonian).transform(operator);
		assertEquals(1e-20, IntStream.range(0, transformed.size()).filter(e -> transformed.column(e) == 2).mapToDouble(transformed::squaredModulus).sum(), 1e-34);
	}

	/** Tr A B. */
	private static double trace(SparseHermitian a, SparseHermitian b) {
		double sum = 0;
		for (int e = 0; e < a.size(); e++) {
			for (int f = 0; f < b.size(); f++) {
				if (a.row(e) == b.row(f) && a.column(e) == b.column(f)) {
					sum += (a.row(e) == a.column(e) ? 1 : 2) * (a.real(e) * b.real(f) + a.imaginary(e) * b.imaginary(f));
				}
			}
		}
		return sum;
	}

	private static SparseHermitian matrix(Random random, int d, boolean complex) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(d, d * d);
		for (int i = 0; i < d; i++) {
			for (int j = i; j < d; j++) {
				builder.add(i, j, random.nextGaussian(), i == j || !complex ? 0 : random.nextGaussian());
			}
		}
		return builder.build();
	}
}
