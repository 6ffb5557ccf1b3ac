// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.document;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180, as every file of the program has them. Verified by {@code CsvTest}. */
public final class Csv {

	/** What a spreadsheet takes for the beginning of a formula; the last four are the wide forms of =, +, - and @. */
	private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

	private Csv() {
	}

	/** One line with its end. */
	public static String line(List<String> cells) {
		return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
	}

	/** Words that stay words: what a spreadsheet would take for a formula gets an apostrophe in front. */
	public static String words(String text) {
		return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}

	/** A cell in quotation marks where it needs them. */
	public static String quoted(String cell) {
		boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') && cell.equals(cell.strip());
		return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
	}
}
