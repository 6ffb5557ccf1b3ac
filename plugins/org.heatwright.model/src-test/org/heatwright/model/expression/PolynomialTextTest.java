// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.model.machine.MachineFactory;
import org.junit.jupiter.api.Test;

/** Coefficients of polynomials as designs write them. */
class PolynomialTextTest {

	@Test
	void readsChebyshevAndLists() {
		assertArrayEquals(new double[] { 0, 0, 1 }, PolynomialText.coefficients(scope(), "Chebyshev", 2));
		assertArrayEquals(new double[] { 0, 1 }, PolynomialText.coefficients(scope(), null, 1));
		assertArrayEquals(new double[] { 0.5, -1, 0, 0 }, PolynomialText.coefficients(scope(), "1/2, -1", 3));
	}

	@Test
	void refusesWhatIsNoPolynomial() {
		assertTrue(assertThrows(ExpressionException.class, () -> PolynomialText.coefficients(scope(), "1, 2, 3", 1)).getMessage().contains("at most 2"));
		assertTrue(assertThrows(ExpressionException.class, () -> PolynomialText.coefficients(scope(), "0, 0", 1)).getMessage().contains("all coefficients are zero"));
		assertThrows(ExpressionException.class, () -> PolynomialText.coefficients(scope(), "1, , 2", 3));
		assertThrows(ExpressionException.class, () -> PolynomialText.coefficients(scope(), "1", 0));
	}

	private static Scope scope() {
		return Scope.of(MachineFactory.eINSTANCE.createMachine());
	}
}
