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
		List<Diagnostic> open = subject.analysis().diagnostics().stream().filter(finding -> finding.accepted().isEmpty()).toList();
		if (open.isEmpty()) {
			blocks.add(Phrases.paragraph("The checks of the design and of the result found nothing that is not accepted below."));
		} else {
			blocks.add(new Block.Table("findings", "Findings of the checks before and after the solution.",
					List.of(Column.text("severity"), Column.text("element"), Column.text("finding"), Column.text("rule")),
					open.stream().map(FindingsChapter::row).toList()));
		}
		List<List<Cell>> accepted = new ArrayList<>();
		subject.analysis().diagnostics().forEach(finding -> finding.accepted().ifPresent(reason -> accepted.add(accepted(finding, reason))));
		subject.machine().getAcceptances().stream().filter(acceptance -> isUnused(acceptance, subject.analysis().diagnostics()))
				.forEach(acceptance -> accepted.add(unused(acceptance)));
		if (!accepted.isEmpty()) {
			blocks.add(new Block.Table("accepted", "Findings that the designer has accepted, with the reason.",
					List.of(Column.text("element"), Column.text("finding"), Column.text("reason"), Column.text("rule")), accepted));
		}
		return Optional.of(blocks);
	}

	private static boolean isUnused(AcceptedFinding acceptance, List<Diagnostic> findings) {
		return findings.stream().noneMatch(finding -> finding.accepted().isPresent() && finding.rule().equals(acceptance.getRule())
				&& (acceptance.getAbout() == null || acceptance.getAbout().getId().equals(finding.element())));
	}

	private static List<Cell> accepted(Diagnostic finding, String reason) {
		return List.of(Cell.of(element(finding)), Cell.of(finding.message()), Cell.of(reason.isBlank() ? "no reason was given" : reason),
				Cell.of(new Inline.Code(finding.rule())));
	}

	/** What was accepted once and is found no more. */
	private static List<Cell> unused(AcceptedFinding acceptance) {
		return List.of(Cell.of(acceptance.getAbout() == null ? "machine" : DesignLabels.name(acceptance.getAbout())), Cell.of("not found any more"),
				Cell.of(acceptance.getReason() == null || acceptance.getReason().isBlank() ? "no reason was given" : acceptance.getReason()),
				Cell.of(new Inline.Code(acceptance.getRule() == null ? "?" : acceptance.getRule())));
	}

	private static String element(Diagnostic finding) {
		return finding.element() == null || finding.element().isEmpty() ? "machine" : finding.element();
	}

	private static List<Cell> row(Diagnostic finding) {
		Tone tone = finding.severity() == Severity.ERROR ? Tone.BAD : finding.severity() == Severity.WARNING ? Tone.DOUBTFUL : Tone.NEUTRAL;
		return List.of(Cell.of(new Inline.Verdict(tone, Phrases.words(finding.severity()))), Cell.of(element(finding)), Cell.of(finding.message()),
				Cell.of(new Inline.Code(finding.rule())));
	}
}
