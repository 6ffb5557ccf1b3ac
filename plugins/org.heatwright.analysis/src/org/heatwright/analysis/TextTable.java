// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for a terminal: columns as wide as their widest cell, numbers aligned by their sign, no trailing blanks, and one line a row whatever stands in its
 * cells.
 */
public final class TextTable {

	private static final String INDENT = "  ";

	private final List<List<String>> rows = new ArrayList<>();

	public TextTable row(String... cells) {
		rows.add(Arrays.stream(cells).map(Printable::line).toList());
		return this;
	}

	/** Appends the table, two blanks in front of each column. */
	public void appendTo(StringBuilder out) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		int[] widths = new int[columns];
		boolean[] signed = new boolean[columns];
		for (List<String> row : rows) {
			for (int column = 0; column < row.size(); column++) {
				signed[column] |= negative(row.get(column));
			}
		}
		for (List<String> row : rows) {
			for (int column = 0; column < row.size(); column++) {
				widths[column] = Math.max(widths[column], cell(row.get(column), signed[column]).length());
			}
		}
		for (List<String> row : rows) {
			StringBuilder line = new StringBuilder();
			for (int column = 0; column < row.size(); column++) {
				String cell = cell(row.get(column), signed[column]);
				line.append(INDENT).append(cell).append(" ".repeat(widths[column] - cell.length()));
			}
			out.append(line.toString().stripTrailing()).append('\n');
		}
	}

	private static boolean negative(String cell) {
		return cell.length() > 1 && cell.charAt(0) == '-';
	}

	private static String cell(String cell, boolean signed) {
		return signed && !negative(cell) ? " " + cell : cell;
	}
}
