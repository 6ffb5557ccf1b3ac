// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.AcceptedFinding;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Block.Tone;
import org.heatwright.report.document.Inline;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/** What the checks before and after the solution found, and which of it the designer has accepted, with the reason. */
final class FindingsChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		List<Block> blocks = new ArrayList<>();
		List<Diagnostic> findings = subject.analysis().diagnostics();
		if (findings.isEmpty()) {
			blocks.add(Phrases.paragraph("The checks of the design and of the result found nothing."));
		} else {
			blocks.add(new Block.Table("findings", "Findings of the checks before and after the solution.", List.of(Column.text("severity"), Column.text("element"), Column.text("finding"), Column.text("rule")),
					findings.stream().map(FindingsChapter::row).toList()));
		}
		List<AcceptedFinding> accepted = subject.machine().getAcceptances();
		if (!accepted.isEmpty()) {
			blocks.add(new Block.Table("accepted", "Findings that the designer has accepted.", List.of(Column.text("rule"), Column.text("element"), Column.text("reason")), accepted.stream().map(FindingsChapter::row).toList()));
		}
		return Optional.of(blocks);
	}

	private static List<Cell> row(Diagnostic finding) {
		Tone tone = finding.severity() == Severity.ERROR ? Tone.BAD : finding.severity() == Severity.WARNING ? Tone.DOUBTFUL : Tone.NEUTRAL;
		String element = finding.element() == null || finding.element().isEmpty() ? "machine" : finding.element();
		return List.of(Cell.of(new Inline.Verdict(tone, Phrases.words(finding.severity()))), Cell.of(element), Cell.of(finding.message()), Cell.of(new Inline.Code(finding.rule())));
	}

	private static List<Cell> row(AcceptedFinding accepted) {
		return List.of(Cell.of(new Inline.Code(accepted.getRule() == null ? "?" : accepted.getRule())), Cell.of(accepted.getAbout() == null ? "machine" : DesignLabels.name(accepted.getAbout())),
				Cell.of(accepted.getReason() == null || accepted.getReason().isBlank() ? "no reason was given" : accepted.getReason()));
	}
}
