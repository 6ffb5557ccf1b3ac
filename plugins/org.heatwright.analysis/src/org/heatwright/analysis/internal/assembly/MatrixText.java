// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.analysis.AssemblyException;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.Scope;
import org.heatwright.physics.operator.NoiseOperator;

/** Reads a matrix such as {@code "0, 1-2i; 1+2i, 0"}: rows end with a semicolon, entries with a comma; real entries may be expressions. */
final class MatrixText {

	private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
	private static final Pattern COMPLEX = Pattern.compile("([+-]?" + NUMBER + "(?![\\d.]*i))?\\s*(?:([+-]?)\\s*(" + NUMBER + ")?\\s*\\*?\\s*i)");

	private final Scope scope;
	private final String channel;

	MatrixText(Scope scope, String channel) {
		this.scope = scope;
		this.channel = channel;
	}

	NoiseOperator.Matrix operator(String text) {
		if (text == null || text.isBlank()) {
			throw new AssemblyException(channel, "the matrix is empty");
		}
		String[] rows = text.strip().replaceAll(";\\s*$", "").split(";");
		double[][] real = new double[rows.length][rows.length];
		double[][] imaginary = new double[rows.length][rows.length];
		for (int row = 0; row < rows.length; row++) {
			String[] entries = rows[row].split(",");
			if (entries.length != rows.length) {
				throw new AssemblyException(channel, "row " + (row + 1) + " has " + entries.length + " entries; a square matrix of " + rows.length + " rows is needed");
			}
			for (int column = 0; column < rows.length; column++) {
				double[] entry = entry(entries[column].strip());
				real[row][column] = entry[0];
				imaginary[row][column] = entry[1];
			}
		}
		return new NoiseOperator.Matrix(real, imaginary);
	}

	/** Real and imaginary part of one entry. */
	private double[] entry(String text) {
		Matcher matcher = COMPLEX.matcher(text);
		if (!matcher.matches()) {
			return new double[] { scope.evaluate(text, Dimension.NONE).value(), 0 };
		}
		double real = matcher.group(1) == null ? 0 : Double.parseDouble(matcher.group(1));
		double size = matcher.group(3) == null ? 1 : Double.parseDouble(matcher.group(3));
		return new double[] { real, "-".equals(matcher.group(2)) ? -size : size };
	}
}
