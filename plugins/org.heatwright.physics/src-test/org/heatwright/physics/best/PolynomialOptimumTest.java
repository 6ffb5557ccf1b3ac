// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.solve.ReferenceCase;

/** The best symmetric operator of at most k bodies, against optima found outside this program, and the Chebyshev operator at ten thousand qubits. */
class PolynomialOptimumTest {

	static List<ReferenceCase> cases() {
		return ReferenceCase.of("kbody_optimal_coupling");
	}

	/** White noise of strength one on |L/2>, H = J_z, ||A|| = L: emission. */
	private static double[][] noiseOnExcited(int size) {
		double[] energies = new double[size + 1];
		double[] populations = new double[size + 1];
		for (int k = 0; k <= size; k++) {
			energies[k] = k - 0.5 * size;
		}
		populations[size] = 1;
		return TransferValues.of(new Bath("w", Role.WORK, 0, new WhiteNoise(1), Convention.J_PI), energies, populations, true, 1e-9);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void reference(ReferenceCase reference) {
		int size = (int) reference.input("L");
		int bodies = (int) reference.input("k");
		PolynomialOptimum optimum = PolynomialOptimum.of(noiseOnExcited(size), bodies);
		double expected = reference.output("J_start");
		assertEquals(expected, optimum.lower(), 1e-7 * expected);
		assertTrue(optimum.upper() >= optimum.lower() && optimum.upper() <= reference.output("certified_upper") * (1 + 1e-6), () -> "upper " + optimum.upper());
		assertEquals(reference.output("norm_over_L"), optimum.norm(), 1e-9);
		assertEquals(expected, current(optimum.manyBody(), size), 1e-7 * expected, "the sum over m-body operators is that operator");
		double single = 0;
		for (int m = 1; m <= bodies; m++) {
			double[] one = new double[m + 1];
			one[m] = 1;
			single = Math.max(single, current(one, size));
		}
		assertEquals(reference.output("best_single_m"), single, 1e-9 * single);
		assertEquals(reference.output("bound_1"), Math.pow(size, 3), 0);
	}

	/** Emission by white noise from |L/2>: A_m leads to L - m excitations, with L sqrt(C(L, m)) / C(L, m). */
	private static double current(double[] manyBody, int size) {
		double sum = 0;
		double binomial = 1;
		for (int m = 1; m < manyBody.length; m++) {
			binomial *= (size - m + 1.0) / m;
			sum += m * Math.pow(manyBody[m] * size, 2) / binomial;
		}
		return sum;
	}

	/** No random polynomial of the norm comes above the certificate, whatever the populations. */
	@Test
	void noRandomPolynomialIsAbove() {
		Random random = new Random(3);
		for (int design = 0; design < 20; design++) {
			int size = 3 + random.nextInt(6);
			int bodies = 1 + random.nextInt(size);
			double[] energies = new double[size + 1];
			double[] populations = random.doubles(size + 1).toArray();
			for (int k = 0; k <= size; k++) {
				energies[k] = k + 0.1 * k * k;
			}
			Bath bath = new Bath("b", Role.HOT, 0.7, new Ohmic(1, 1, 5), Convention.J_PI);
			double[][] v = TransferValues.of(bath, energies, populations, design % 2 == 0, 1e-9);
			PolynomialOptimum optimum = PolynomialOptimum.of(v, bodies);
			GridPolynomials basis = new GridPolynomials(size, bodies);
			for (int trial = 0; trial < 500; trial++) {
				double[] c = random.doubles(basis.dimension(), -1, 1).toArray();
				double largest = Arrays.stream(basis.at(c)).map(Math::abs).max().orElseThrow();
				double value = 0;
				for (int i = 0; i <= size; i++) {
					for (int j = 0; j < i; j++) {
						double element = 0;
						for (int n = 0; n < c.length; n++) {
							element += size * c[n] / largest * basis.operator(n)[i][j];
						}
						value += v[i][j] * element * element;
					}
				}
				assertTrue(value <= optimum.upper() * (1 + 1e-9) + 1e-12, "design " + design + ": " + value + " > " + optimum.upper());
			}
		}
	}

	/** Too many vertices to try all of them: ascent and relaxation close in on the optimum from both sides. */
	@Test
	void manyVerticesAreEnclosed() {
		int size = 30;
		PolynomialOptimum optimum = PolynomialOptimum.of(noiseOnExcited(size), 5);
		double chebyshev = ChebyshevCurrent.of(size, 5);
		assertTrue(optimum.lower() >= chebyshev * (1 - 1e-9), () -> optimum.lower() + " is below T_5: " + chebyshev);
		assertTrue(optimum.upper() >= optimum.lower() && optimum.upper() <= 1.2 * optimum.lower(), () -> optimum.lower() + " to " + optimum.upper());
		assertTrue(optimum.norm() <= 1 + 1e-9);
	}

	/**
	 * A = g L T_k(2 J_x / L), k = alpha L, carries Gamma g^2 omega L^3 sin^2(alpha) / 2: cubic scaling needs a fixed fraction of the qubits. By the Dirichlet form
	 * (L^2 / 2) sum_q w_q (L - q) (P_(q+1) - P_q)^2.
	 */
	@Test
	void chebyshevAtTenThousandQubits() {
		int size = 10_000;
		for (int bodies : new int[] { 501, 1001, 3001, 10_000 }) {
			double exact = ChebyshevCurrent.of(size, bodies) / Math.pow(size, 3);
			double limit = Math.pow(Math.sin(bodies / (double) size), 2) / 2;
			assertEquals(limit, exact, 1e-3 * limit, bodies + " bodies");
		}
		assertEquals(9, ChebyshevCurrent.of(size, 3) / size, 0.09, "k^2 L for odd k far below sqrt(L)");
	}

	/** The closed sum is the quadratic form of the same polynomial. */
	@Test
	void theDirichletFormIsTheCurrent() {
		int size = 9;
		GridPolynomials basis = new GridPolynomials(size, 5);
		double[] values = new double[size + 1];
		for (int q = 0; q <= size; q++) {
			values[q] = Math.cos(5 * Math.acos(basis.x(q)));
		}
		assertEquals(current(basis.manyBody(values), size), ChebyshevCurrent.of(size, 5), 1e-10);
	}
}
