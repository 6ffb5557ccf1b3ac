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
import org.heatwright.analysis.Analysis.Solved;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.machine.Note;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Fact;
import org.heatwright.report.document.Inline;
import org.heatwright.picture.card.MachineDrawing;
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
		List<List<Inline>> notes = subject.machine().getNotes().stream().map(Note::getText).filter(text -> text != null && !text.isBlank())
				.map(text -> Inline.of(text)).toList();
		if (!notes.isEmpty()) {
			blocks.add(new Block.Heading("Notes on the drawing"));
			blocks.add(new Block.Bullets(notes));
		}
		return Optional.of(blocks);
	}

	private static String caption(Analysis analysis) {
		return "The machine as it is drawn in the editor." + (analysis.status() == Status.SOLVED
				? " Wires are as wide as their heat currents and point where the heat flows; the bar in a bath shows, over three decades, which share of Bound 2 its "
						+ "current reaches."
				: "");
	}

	private static Block notSolved(Analysis analysis) {
		String reason = analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).findFirst()
				.map(diagnostic -> diagnostic.message()).orElse("no reason was given");
		String status = analysis.status() == Status.REJECTED ? "The design has errors, so there are no numbers: "
				: "The design was not solved, so there are no numbers: ";
		return new Block.Callout(Block.Tone.BAD, Inline.of(new Inline.Strong(status), reason));
	}

	private static List<Fact> facts(Subject subject) {
		Analysis analysis = subject.analysis();
		List<Fact> facts = new ArrayList<>();
		Optional<BatteryAnalysis> battery = analysis.solved().flatMap(Solved::battery);
		battery.ifPresent(charged -> facts.addAll(battery(charged, analysis.units())));
		if (battery.isEmpty()) {
			analysis.worksAs().ifPresent(regime -> facts
					.add(new Fact("It works as", Inline.of(Phrases.words(regime)), Inline.of("meant as " + Phrases.words(subject.machine().getPurpose())))));
		}
		analysis.power().ifPresent(power -> facts
				.add(new Fact("Power", Inline.of(number(power, analysis.units().powerUnit())), Inline.of("delivered, positive when work comes out"))));
		analysis.efficiency()
				.ifPresent(value -> facts.add(new Fact("Efficiency", Inline.of(number(value)), Inline.of("Carnot ", number(analysis.carnotEfficiency(), "")))));
		analysis.cop().ifPresent(value -> facts.add(new Fact(Phrases.capital(Phrases.cop(analysis.copKind().orElseThrow())), Inline.of(number(value)),
				Inline.of("Carnot ", number(analysis.carnotCop(), "")))));
		analysis.entropyProduction()
				.ifPresent(value -> facts.add(new Fact("Entropy production", Inline.of(number(value, analysis.units().entropyRateUnit())), second(analysis))));
		analysis.baths().stream().filter(bath -> bath.saturationBound2().isPresent())
				.max(Comparator.comparingDouble(bath -> bath.saturationBound2().getAsDouble())).ifPresent(bath -> facts.add(closest(bath)));
		facts.add(findings(analysis));
		analysis.steadyState().ifPresent(state -> facts
				.add(new Fact("Residual of the steady state", Inline.of(error(state.residual(), "")), Inline.of("relative; see the certificate"))));
		return facts;
	}

	private static List<Inline> second(Analysis analysis) {
		return Laws.secondHolds(analysis) ? Inline.of("not negative: the second law holds")
				: Inline.of(new Inline.Verdict(Block.Tone.BAD, "negative: the second law is broken"));
	}

	/** What a battery is judged by. */
	private static List<Fact> battery(BatteryAnalysis battery, UnitSystem units) {
		return List.of(
				new Fact("Stored energy", Inline.of(number(battery.energy(), units.energyUnit())),
						Inline.of("of a capacity of ", number(battery.capacity(), units.energyUnit()))),
				new Fact("Ergotropy", Inline.of(number(battery.ergotropy(), units.energyUnit())), Inline.of("what can be taken out as work")),
				new Fact("Charging power", Inline.of(number(battery.chargingPower(), units.powerUnit())),
						battery.powerBound().isPresent() ? Inline.of("mean; at most ", number(battery.powerBound(), units.powerUnit())) : Inline.of("mean")));
	}

	private static Fact closest(BathAnalysis bath) {
		return new Fact("Closest to a universal bound", Inline.of(percent(bath.saturationBound2().getAsDouble())), Inline.of("of Bound 2, bath " + bath.name()));
	}

	private static Fact findings(Analysis analysis) {
		long errors = count(analysis, Severity.ERROR);
		long warnings = count(analysis, Severity.WARNING);
		Inline found = errors > 0 ? new Inline.Verdict(Block.Tone.BAD, Phrases.count(errors, "error", "errors"))
				: warnings > 0 ? new Inline.Verdict(Block.Tone.DOUBTFUL, Phrases.count(warnings, "warning", "warnings"))
						: new Inline.Verdict(Block.Tone.GOOD, "no warnings");
		return new Fact("Findings", List.of(found), Inline.of(errors == 0 ? "no errors" : "and " + Phrases.count(warnings, "warning", "warnings")));
	}

	private static long count(Analysis analysis, Severity severity) {
		return analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == severity).count();
	}
}
