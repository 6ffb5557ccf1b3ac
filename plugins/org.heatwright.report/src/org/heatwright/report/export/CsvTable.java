// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.util.List;

import org.heatwright.analysis.document.Csv;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Inline;
import org.heatwright.report.document.PlainText;

/** A table as CSV: UTF-8, numbers in full with a point, words that a spreadsheet would take for a formula kept words. */
final class CsvTable {

	private CsvTable() {
	}

	static String of(Block.Table table) {
		StringBuilder out = new StringBuilder();
		out.append(Csv.line(table.columns().stream().map(column -> Csv.words(PlainText.of(column.header()))).toList()));
		table.rows().forEach(row -> out.append(Csv.line(row.stream().map(cell -> cell(cell.content())).toList())));
		return out.toString();
	}

	private static String cell(List<Inline> content) {
		return Cells.number(content).map(Cells::text)
				.orElseGet(() -> Cells.isNumber(PlainText.of(content)) ? PlainText.of(content) : Csv.words(PlainText.of(content)));
	}
}
