// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.heatwright.report.document.Block;
import org.heatwright.report.document.PlainText;

/** How wide the columns of a LaTeX table are: as wide as their words while the table fits on the page, else long ones share what is left. */
final class LatexColumns {

	/** Letters of the small size on a line of text, and the distance of two columns in such letters. */
	private static final double LINE = 92;
	private static final double GAP = 2.2;
	private static final double SHORT = 14;

	private LatexColumns() {
	}

	/** The size of the letters, and the space around columns: smaller where the numbers alone are wider than a line. */
	static String size(Block.Table table) {
		double[] widths = widths(table);
		double fixed = 0;
		for (int c = 0; c < widths.length; c++) {
			fixed += isFixed(table, c, widths[c]) ? widths[c] : SHORT;
		}
		return fixed > LINE - GAP * (widths.length - 1) ? "\\scriptsize\\setlength{\\tabcolsep}{2pt}" : "\\footnotesize\\setlength{\\tabcolsep}{4pt}";
	}

	private static double[] widths(Block.Table table) {
		int columns = table.columns().size();
		double[] widths = new double[columns];
		for (int c = 0; c < columns; c++) {
			widths[c] = length(PlainText.of(table.columns().get(c).header()));
			for (List<Block.Cell> row : table.rows()) {
				widths[c] = Math.max(widths[c], length(PlainText.of(row.get(c).content())));
			}
		}
		return widths;
	}

	static String of(Block.Table table) {
		int columns = table.columns().size();
		double[] widths = widths(table);
		double room = LINE - GAP * (columns - 1);
		boolean fits = Arrays.stream(widths).sum() <= room;
		double taken = 0;
		double wanted = 0;
		for (int c = 0; c < columns; c++) {
			if (isFixed(table, c, widths[c])) {
				taken += widths[c];
			} else {
				wanted += Math.sqrt(widths[c]);
			}
		}
		StringBuilder out = new StringBuilder();
		for (int c = 0; c < columns; c++) {
			boolean right = table.columns().get(c).alignment().isRight();
			if (fits || isFixed(table, c, widths[c])) {
				out.append(right ? "r" : "l");
			} else {
				double share = Math.max(8, (room - taken) * Math.sqrt(widths[c]) / wanted) / LINE;
				out.append(">{\\raggedright\\arraybackslash}p{").append(String.format(Locale.ROOT, "%.3f", share)).append("\\linewidth}");
			}
		}
		return out.toString();
	}

	private static boolean isFixed(Block.Table table, int column, double width) {
		return table.columns().get(column).alignment().isRight() || width <= SHORT;
	}

	private static double length(String words) {
		return words.codePointCount(0, words.length());
	}
}
