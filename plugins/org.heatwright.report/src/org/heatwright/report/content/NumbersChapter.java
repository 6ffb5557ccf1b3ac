// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Inline;

/** Every number of the result with all its digits, by its path in {@code solve --format json}. */
final class NumbersChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		if (subject.analysis().solved().isEmpty()) {
			return Optional.empty();
		}
		List<List<Cell>> rows = new ArrayList<>();
		new ExactNumbers(subject.analysis()).forEach((path, value) -> rows.add(List.of(Cell.of(new Inline.Code(path)), Cell.of(new Inline.Code(text(value))))));
		return Optional.of(List.of(
				Phrases.paragraph("The numbers above are rounded for the reader. Here they are in full, as ", new Inline.Code("solve --format json"),
						" writes them" + (subject.analysis().units().powerUnit().isEmpty() ? "" : ", in units of the laboratory (J, W, K, s)") + "."),
				new Block.Table("numbers", "All numbers of the result.", List.of(Column.text("path"), Column.number("value")), rows)));
	}

	/** The shortest digits that give the same double again. */
	static String text(double value) {
		return Double.isInfinite(value) ? value > 0 ? "Infinity" : "-Infinity" : Double.toString(value == 0 ? 0.0 : value);
	}
}
