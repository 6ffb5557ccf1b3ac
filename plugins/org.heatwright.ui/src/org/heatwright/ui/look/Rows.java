// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.heatwright.analysis.document.Csv;

/** Rows of cells that go to a clipboard or a file: tab-separated for spreadsheets, CSV, a LaTeX tabular. Verified by {@code UiTextsTest}. */
public final class Rows {

	private final List<List<String>> rows = new ArrayList<>();

	/** The first row is the heading. */
	public Rows add(String... cells) {
		rows.add(List.of(cells));
		return this;
	}

	public String tabbed() {
		return rows.stream().map(row -> row.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t")) + "\n")
				.collect(Collectors.joining());
	}

	/** As RFC 4180 has it. */
	public String csv() {
		return rows.stream().map(Csv::line).collect(Collectors.joining());
	}

	/** A tabular of package booktabs; the heading is set off, numbers are set in mathematics. */
	public String latex() {
		int columns = rows.stream().mapToInt(List::size).max().orElse(1);
		StringBuilder out = new StringBuilder("\\begin{tabular}{l" + "r".repeat(Math.max(0, columns - 1)) + "}\n\\toprule\n");
		for (int i = 0; i < rows.size(); i++) {
			out.append(rows.get(i).stream().map(Rows::typeset).collect(Collectors.joining(" & "))).append(" \\\\\n");
			out.append(i == 0 ? "\\midrule\n" : "");
		}
		return out.append("\\bottomrule\n\\end{tabular}\n").toString();
	}

	private static String typeset(String cell) {
		String plain = cell.replace('\u2212', '-');
		if (plain.matches("-?[0-9.]+(e[+-]?[0-9]+)?")) {
			int e = plain.indexOf('e');
			return e < 0 ? "$" + plain + "$" : "$" + plain.substring(0, e) + " \\times 10^{" + Integer.parseInt(plain.substring(e + 1)) + "}$";
		}
		return Arrays.stream(plain.split("")).map(Rows::letter).collect(Collectors.joining());
	}

	private static String letter(String letter) {
		return switch (letter) {
			case "\\" -> "\\textbackslash{}";
			case "&", "%", "$", "#", "_", "{", "}" -> "\\" + letter;
			case "~" -> "\\textasciitilde{}";
			case "^" -> "\\textasciicircum{}";
			case "\u221e" -> "$\\infty$";
			case "\u039e" -> "$\\Xi$";
			case "\u03a3" -> "$\\Sigma$";
			case "\u03c9" -> "$\\omega$";
			case "\u03b3" -> "$\\gamma$";
			default -> letter;
		};
	}

	/** Puts a text on the clipboard. */
	public static void copy(String text) {
		if (text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
