// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.error;
import static org.heatwright.report.content.Phrases.number;
import static org.heatwright.report.content.Phrases.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.Status;
import org.heatwright.model.machine.Note;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Fact;
import org.heatwright.report.document.Inline;
import org.heatwright.report.drawing.MachineDrawing;
import org.heatwright.validation.Severity;

/** What was drawn and what came out, on one page. */
final class SummaryChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		List<Block> blocks = new ArrayList<>();
		Analysis analysis = subject.analysis();
		if (analysis.status() != Status.SOLVED) {
			blocks.add(notSolved(analysis));
		} else {
			blocks.add(new Block.Facts(facts(subject)));
		}
		blocks.add(new Block.Picture(MachineDrawing.of(subject.machine(), Optional.of(analysis)), Inline.of(caption(analysis))));
		List<List<Inline>> notes = subject.machine().getNotes().stream().map(Note::getText).filter(text -> text != null && !text.isBlank()).map(text -> Inline.of(text)).toList();
		if (!notes.isEmpty()) {
			blocks.add(new Block.Heading("Notes on the drawing"));
			blocks.add(new Block.Bullets(notes));
		}
		return Optional.of(blocks);
	}

	private static String caption(Analysis analysis) {
		return "The machine as it is drawn in the editor." + (analysis.status() == Status.SOLVED ? " Wires are as wide as their heat currents and point where the heat flows; the bar in a bath shows, over three decades, which share of Bound 2 its current reaches." : "");
	}

	private static Block notSolved(Analysis analysis) {
		String reason = analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).findFirst().map(diagnostic -> diagnostic.message()).orElse("no reason was given");
		String status = analysis.status() == Status.REJECTED ? "The design has errors, so there are no numbers: " : "The design was not solved, so there are no numbers: ";
		return new Block.Callout(Block.Tone.BAD, Inline.of(new Inline.Strong(status), reason));
	}

	private static List<Fact> facts(Subject subject) {
		Analysis analysis = subject.analysis();
		List<Fact> facts = new ArrayList<>();
		analysis.worksAs().ifPresent(regime -> facts.add(new Fact("It works as", Inline.of(Phrases.words(regime)), Inline.of("meant as " + Phrases.words(subject.machine().getPurpose())))));
		analysis.power().ifPresent(power -> facts.add(new Fact("Power", Inline.of(number(power, analysis.units().powerUnit())), Inline.of("delivered, positive when work comes out"))));
		analysis.efficiency().ifPresent(value -> facts.add(new Fact("Efficiency", Inline.of(number(value)), Inline.of("Carnot ", number(analysis.carnotEfficiency(), "")))));
		analysis.cop().ifPresent(value -> facts.add(new Fact(Phrases.capital(Phrases.cop(analysis.copKind().orElseThrow())), Inline.of(number(value)), Inline.of("Carnot ", number(analysis.carnotCop(), "")))));
		analysis.entropyProduction().ifPresent(value -> facts.add(new Fact("Entropy production", Inline.of(number(value, analysis.units().entropyRateUnit())), Inline.of("not negative: the second law holds"))));
		analysis.baths().stream().filter(bath -> bath.saturationBound2().isPresent()).max(Comparator.comparingDouble(bath -> bath.saturationBound2().getAsDouble())).ifPresent(bath -> facts.add(closest(bath)));
		facts.add(findings(analysis));
		analysis.steadyState().ifPresent(state -> facts.add(new Fact("Residual of the steady state", Inline.of(error(state.residual(), "")), Inline.of("relative; see the certificate"))));
		return facts;
	}

	private static Fact closest(BathAnalysis bath) {
		return new Fact("Closest to a universal bound", Inline.of(percent(bath.saturationBound2().getAsDouble())), Inline.of("of Bound 2, bath " + bath.name()));
	}

	private static Fact findings(Analysis analysis) {
		long warnings = analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.WARNING).count();
		Inline verdict = warnings == 0 ? new Inline.Verdict(Block.Tone.GOOD, "no warnings") : new Inline.Verdict(Block.Tone.DOUBTFUL, Phrases.count(warnings, "warning", "warnings"));
		return new Fact("Findings", List.of(verdict), Inline.of("no errors"));
	}
}
