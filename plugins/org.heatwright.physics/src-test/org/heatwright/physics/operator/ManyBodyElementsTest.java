// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eq. (11) against 40-digit integer arithmetic and against the reference group mbody_matrix_elements. */
class ManyBodyElementsTest {

	private static final MathContext DIGITS = new MathContext(40);

	@ParameterizedTest
	@CsvSource({ "5, 3, 0, 3, 0.31622776601683794", "5, 3, 1, 2, 0.4242640687119285", "8, 3, 0, 3, 0.1336306209562122", "8, 3, 1, 4, 0.21128856368212914",
			"40, 20, 0, 20, 2.693407609687929e-06", "40, 20, 1, 21, 8.727638156752998e-06", "1000, 2, 0, 2, 0.0014149211999266963", "1000, 2, 1, 1, 0.002",
			"1000, 500, 0, 500, 1.9234744598808758e-150", "1000, 500, 1, 501, 3.0443199182287228e-149", "3000, 5, 0, 5, 2.225930870377938e-08",
			"3000, 5, 1, 6, 5.4478492780006216e-08", "5, 5, 0, 5, 1", "5, 5, 0, 3, 0" })
	void reference(int size, int order, int from, int to, double expected) {
		assertEquals(expected * size, ManyBodyElements.element(size, order, from, to), 1e-13 * expected * size);
	}

	@ParameterizedTest
	@CsvSource({ "3000, 1500, 250, 1500", "3000, 1500, 300, 1500", "3000, 1500, 1500, 1500", "3000, 1500, 1500, 1300", "3000, 700, 900, 1100",
			"999, 998, 500, 500", "12, 4, 6, 8" })
	void everyDigitButTheLast(int size, int order, int from, int to) {
		double expected = exact(size, order, from, to);
		assertTrue(expected > 0);
		assertEquals(expected, ManyBodyElements.element(size, order, from, to), 1e-14 * expected);
	}

	@Test
	void oneBodyIsTheLadderOperator() {
		SparseHermitian operator = ManyBodyElements.operator(50, 1);
		assertEquals(50, operator.size());
		for (int e = 0; e < 50; e++) {
			assertEquals(Math.sqrt((operator.row(e) + 1.0) * (50 - operator.row(e))), operator.real(e), 1e-13 * operator.real(e));
		}
	}

	@ParameterizedTest
	@CsvSource({ "12, 3", "12, 8", "9, 9", "30, 15" })
	void normIsTheNumberOfQubits(int size, int order) {
		assertEquals(size, SpectralNorm.upper(ManyBodyElements.operator(size, order)), 1e-11 * size);
	}

	private static double exact(int size, int order, int from, int to) {
		int down = (from + order - to) / 2;
		BigDecimal there = new BigDecimal(choose(from, down).multiply(choose(size - from, order - down)));
		BigDecimal back = new BigDecimal(choose(to, order - down).multiply(choose(size - to, down)));
		BigDecimal all = new BigDecimal(choose(size, order).multiply(choose(size, order)));
		return there.multiply(back).divide(all, DIGITS).sqrt(DIGITS).doubleValue() * size;
	}

	private static BigInteger choose(int n, int k) {
		BigInteger result = BigInteger.ONE;
		for (int i = 1; i <= k; i++) {
			result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
		}
		return result;
	}
}
