// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H itself becomes diag(E), and the spectrum-independent invariants Tr A^2 and Tr A H of an operator survive the change of basis. */
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
