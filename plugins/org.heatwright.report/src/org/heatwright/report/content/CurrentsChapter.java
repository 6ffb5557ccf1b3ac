// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.error;
import static org.heatwright.report.content.Phrases.number;
import static org.heatwright.report.document.Formula.row;
import static org.heatwright.report.document.Formula.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.DriveAnalysis;
import org.heatwright.analysis.Performance;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Formula;
import org.heatwright.report.document.Inline;

/** Heat currents, power, efficiency, and both laws of thermodynamics. */
final class CurrentsChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		return subject.analysis().solved().map(solved -> blocks(subject.analysis(), solved.performance()));
	}

	private static List<Block> blocks(Analysis analysis, Performance performance) {
		UnitSystem units = analysis.units();
		List<Block> blocks = new ArrayList<>();
		List<List<Cell>> rows = new ArrayList<>();
		for (BathAnalysis bath : analysis.baths()) {
			rows.add(List.of(Cell.of(bath.name()), Cell.of(Phrases.words(bath.role())), Cell.of(number(bath.temperature())),
					Cell.of(number(bath.heatCurrent())), Cell.of(error(bath.heatCurrentError(), "")),
					Cell.of(number(bath.instantaneousHeatCurrent()))));
		}
		if (!rows.isEmpty()) {
			blocks.add(currents(rows, units));
		}
		blocks.add(new Block.Table("performance", "The machine as a whole.", List.of(Column.text("quantity"), Column.number("value"), Column.text("limit")),
				performance(analysis, performance)));
		analysis.solved().flatMap(Analysis.Solved::drive).ifPresent(drive -> blocks.add(drive(drive, units)));
		blocks.add(laws(analysis, performance));
		return blocks;
	}

	private static Block drive(DriveAnalysis drive, UnitSystem units) {
		return Phrases.paragraph("The coherent drive takes ", number(drive.flux(), units.rateUnit()), " quanta at the detuning ",
				number(drive.detuning(), units.energyUnit()), " which carry ", number(drive.power(), units.powerUnit()),
				" together. Heat and power of the machine are counted with the bare Hamiltonian, by which both laws hold; off resonance this power differs from the "
						+ "energy of the quanta by detuning times flux, ",
				error(drive.resonanceDefect(), units.powerUnit()), ".");
	}

	private static Block currents(List<List<Cell>> rows, UnitSystem units) {
		return new Block.Table("currents",
				"Heat currents, positive into the machine. The error estimates rounding; J(0) is the current in the initial state, Eq. (8) of [1].",
				List.of(Column.text("bath"), Column.text("role"), Column.number("T", units.temperatureUnit()), Column.number(symbol("J"), units.powerUnit()),
						Column.number("error"), Column.number(row("J", "(", "0", ")"), units.powerUnit())),
				rows);
	}

	/** Where the power is read off. */
	private static Formula power(Analysis analysis) {
		if (BoundsChapter.isCycle(analysis)) {
			return row("P", "=", "W", "/", symbol("\u03c4"));
		}
		return analysis.solved().flatMap(Analysis.Solved::drive).isPresent() ? row("P", "=", "\u2212", "\u27e8", "\u2202", "H", "/", "\u2202", "t", "\u27e9")
				: row("P", "=", "\u2212", symbol("J").sub(new Formula.Word("work")));
	}

	private static List<List<Cell>> performance(Analysis analysis, Performance performance) {
		UnitSystem units = analysis.units();
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(List.of(Cell.of("regime"), Cell.of(Phrases.words(performance.worksAs())), Cell.of("")));
		performance.power().ifPresent(power -> rows.add(List.of(Cell.of("power delivered, ", power(analysis)), Cell.of(number(power, units.powerUnit())),
				within(performance.errors().power(), units.powerUnit()))));
		performance.efficiency()
				.ifPresent(value -> rows.add(List.of(Cell.of("efficiency ", row(symbol("\u03b7"), "=", "P", "/", symbol("J").sub(new Formula.Word("hot")))),
						Cell.of(number(value)),
				Cell.of("\u00b1 ", error(performance.errors().efficiency().orElse(0), ""), "; Carnot ", number(performance.carnotEfficiency(), "")))));
		performance.cop().ifPresent(value -> rows.add(List.of(Cell.of(Phrases.cop(performance.copKind())), Cell.of(number(value)),
				Cell.of("\u00b1 ", error(performance.copError().orElse(0), ""), "; Carnot ", number(performance.carnotCop(), "")))));
		rows.add(List.of(
				Cell.of("entropy production ",
						row(symbol("\u03c3"), "=", "\u2212", symbol("\u2211").sub("a"), symbol("\u03b2").sub("a"), symbol("J").sub("a"))),
				Cell.of(number(performance.entropyProduction(), units.entropyRateUnit())),
				Cell.of("\u00b1 ", error(performance.errors().entropyProduction(), units.entropyRateUnit()), "; \u2265 0")));
		rows.add(List.of(Cell.of("energy balance ", row(symbol("\u2211").sub("a"), symbol("J").sub("a"))),
				Cell.of(error(performance.energyBalance(), units.powerUnit())), Cell.of("0")));
		return rows;
	}

	private static Cell within(OptionalDouble error, String unit) {
		return error.isPresent() ? Cell.of("\u00b1 ", error(error.getAsDouble(), unit)) : Cell.of("");
	}

	private static Block laws(Analysis analysis, Performance performance) {
		UnitSystem units = analysis.units();
		boolean both = Laws.firstHolds(analysis) && Laws.secondHolds(analysis);
		return Phrases.paragraph("First law: what flows in and out adds up to ", error(performance.energyBalance(), units.powerUnit()),
				Laws.firstHolds(analysis)
						? (analysis.solved().flatMap(Analysis.Solved::drive).filter(drive -> drive.detuning() != 0).isPresent() ? ", detuning times flux. "
								: ", zero within rounding. ")
						: new Inline.Verdict(Block.Tone.BAD, ", which is not zero. "),
				"Second law: entropy is produced at the rate ", number(performance.entropyProduction(), units.entropyRateUnit()),
				Laws.secondHolds(analysis) ? ", which is not negative within rounding. " : new Inline.Verdict(Block.Tone.BAD, ", which is negative. "),
				both ? "A violation of either would have been reported as a defect of the program." : "The findings say why.");
	}
}
