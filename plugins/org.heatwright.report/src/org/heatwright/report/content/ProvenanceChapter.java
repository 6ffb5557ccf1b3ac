// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Inline;
import org.heatwright.report.qutip.QutipScript;

/** Where the numbers come from and how to get them again. */
final class ProvenanceChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(List.of(Cell.of("program"), Cell.of("Heatwright " + HeatwrightVersion.NUMBER)));
		rows.add(List.of(Cell.of("design"), Cell.of(subject.title())));
		if (!subject.analysis().design().file().isEmpty()) {
			rows.add(List.of(Cell.of("file"), Cell.of(new Inline.Code(subject.analysis().design().file()))));
		}
		if (!subject.analysis().design().sha256().isEmpty()) {
			rows.add(List.of(Cell.of("SHA-256 of the file"), Cell.of(new Inline.Code(subject.analysis().design().sha256()))));
		}
		String deviations = String.join(" ", subject.options().arguments());
		rows.add(List.of(Cell.of("deviations from the file"), deviations.isEmpty() ? Cell.of("none") : Cell.of(new Inline.Code(deviations))));
		rows.add(List.of(Cell.of("Java"), Cell.of(subject.analysis().provenance().java() + ", " + subject.analysis().provenance().os())));
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Table("provenance", "Where the numbers come from.", List.of(Column.text("what"), Column.text("value")), rows));
		blocks.add(Phrases.paragraph("The same numbers come out of"));
		blocks.add(new Block.Listing(
				"heatwright solve " + ShellWords.quoted(subject.analysis().design().file().isEmpty() ? "design.qtm" : subject.analysis().design().file())
						+ ShellWords.arguments(subject.options()) + " --format json"));
		if (QutipScript.checks(subject)) {
			blocks.add(Phrases.paragraph("and an independent check with QuTiP out of"));
			blocks.add(new Block.Listing(
					"heatwright export " + ShellWords.quoted(subject.analysis().design().file().isEmpty() ? "design.qtm" : subject.analysis().design().file())
							+ ShellWords.arguments(subject.options()) + " --to qutip -o check.py && python3 check.py"));
		}
		return Optional.of(blocks);
	}
}
