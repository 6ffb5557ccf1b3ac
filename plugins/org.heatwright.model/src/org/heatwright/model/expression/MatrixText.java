// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix written as {@code "0, 1-2i; 1+2i, 0"}: rows end with a semicolon, entries with a comma; real entries may be expressions.
 *
 * @param real      real parts, by row and column
 * @param imaginary imaginary parts
 */
public record MatrixText(double[][] real, double[][] imaginary) {

	private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
	private static final Pattern COMPLEX = Pattern.compile("([+-]?" + NUMBER + "(?![\\d.]*i))?\\s*(?:([+-]?)\\s*(" + NUMBER + ")?\\s*\\*?\\s*i)");

	/** @throws ExpressionException when the text is no square matrix of numbers */
	public static MatrixText parse(Scope scope, String text) {
		if (text == null || text.isBlank()) {
			throw new ExpressionException("the matrix is empty", 0, "rows such as 0, 1; 1, 0");
		}
		String[] rows = text.strip().replaceAll(";\\s*$", "").split(";");
		double[][] real = new double[rows.length][rows.length];
		double[][] imaginary = new double[rows.length][rows.length];
		for (int row = 0; row < rows.length; row++) {
			String[] entries = rows[row].split(",");
			if (entries.length != rows.length) {
				throw new ExpressionException("row " + (row + 1) + " has " + entries.length + " entries; a square matrix of " + rows.length + " rows is needed",
						0, "a square matrix");
			}
			for (int column = 0; column < rows.length; column++) {
				double[] entry = entry(scope, entries[column].strip());
				real[row][column] = entry[0];
				imaginary[row][column] = entry[1];
			}
		}
		return new MatrixText(real, imaginary);
	}

	/** Real and imaginary part of one entry. */
	private static double[] entry(Scope scope, String text) {
		Matcher matcher = COMPLEX.matcher(text);
		if (!matcher.matches()) {
			return new double[] { scope.evaluate(text, Dimension.NONE).value(), 0 };
		}
		double real = matcher.group(1) == null ? 0 : Expressions.literal(matcher.group(1), 0);
		double size = matcher.group(3) == null ? 1 : Expressions.literal(matcher.group(3), 0);
		return new double[] { real, "-".equals(matcher.group(2)) ? -size : size };
	}
}
