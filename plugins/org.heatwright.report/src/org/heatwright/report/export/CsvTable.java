// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.util.List;
import java.util.stream.Collectors;

import org.heatwright.report.document.Block;
import org.heatwright.report.document.Inline;
import org.heatwright.report.document.PlainText;

/**
 * A table as CSV after RFC 4180: UTF-8, lines end with CR LF, numbers in full with a point. A cell of words that a spreadsheet would take for
 * a formula (it begins with =, +, -, @, a tab or a carriage return) gets an apostrophe in front, so that it stays words.
 */
final class CsvTable {

	private CsvTable() {
	}

	static String of(Block.Table table) {
		StringBuilder out = new StringBuilder();
		line(out, table.columns().stream().map(column -> words(PlainText.of(column.header()))).toList());
		table.rows().forEach(row -> line(out, row.stream().map(cell -> cell(cell.content())).toList()));
		return out.toString();
	}

	private static void line(StringBuilder out, List<String> fields) {
		out.append(fields.stream().map(CsvTable::quoted).collect(Collectors.joining(","))).append("\r\n");
	}

	private static String cell(List<Inline> content) {
		return Cells.number(content).map(Cells::text).orElseGet(() -> Cells.isNumber(PlainText.of(content)) ? PlainText.of(content) : words(PlainText.of(content)));
	}

	static String words(String text) {
		return !text.isEmpty() && "=+-@\t\r\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}

	private static String quoted(String field) {
		boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') && field.equals(field.strip());
		return plain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
	}
}
