// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

/**
 * The coefficients of a polynomial in Chebyshev's polynomials, written as {@code Chebyshev} for T_k alone or as {@code "0, 1.5, 0, -2"}; entries may be
 * expressions. Verified by {@code PolynomialTextTest}.
 */
public final class PolynomialText {

	private static final String CHEBYSHEV = "Chebyshev";
	private static final int HIGHEST = 100_000;

	private PolynomialText() {
	}

	/**
	 * @param degree k, the highest degree
	 * @return a_0 ... a_k
	 * @throws ExpressionException when there are too many numbers, one of them is none, or all of them are zero
	 */
	public static double[] coefficients(Scope scope, String text, int degree) {
		if (degree < 1 || degree > HIGHEST) {
			throw new ExpressionException("the degree " + degree + " is not between 1 and L", 0, "a degree from 1 to L");
		}
		double[] coefficients = new double[degree + 1];
		if (text == null || text.isBlank() || text.strip().equalsIgnoreCase(CHEBYSHEV)) {
			coefficients[degree] = 1;
			return coefficients;
		}
		String[] entries = text.strip().split(",", -1);
		if (entries.length > degree + 1) {
			throw new ExpressionException("there are " + entries.length + " coefficients, a_0 to a_" + (entries.length - 1) + "; a polynomial of degree " + degree
					+ " has at most " + (degree + 1), 0, CHEBYSHEV + " or coefficients");
		}
		boolean any = false;
		for (int n = 0; n < entries.length; n++) {
			coefficients[n] = scope.evaluate(entries[n].strip(), Dimension.NONE).value();
			if (!Double.isFinite(coefficients[n])) {
				throw new ExpressionException("the coefficient a_" + n + " is not finite", 0, "a number");
			}
			any |= coefficients[n] != 0;
		}
		if (!any) {
			throw new ExpressionException("all coefficients are zero", 0, "a coefficient other than zero");
		}
		return coefficients;
	}
}
