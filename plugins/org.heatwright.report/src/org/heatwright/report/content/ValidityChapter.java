// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analysis.Solved;
import org.heatwright.analysis.Analysis.ValidityMeasure;
import org.heatwright.analysis.EquationWords;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.LargestSize;
import org.heatwright.analysis.VerdictAnalysis;
import org.heatwright.physics.Progress;
import org.heatwright.physics.solve.EquationVerdict;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Block.Tone;
import org.heatwright.report.document.Inline;

/** The inequalities that the weak-coupling theory rests on. */
final class ValidityChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		List<Block> blocks = new ArrayList<>();
		subject.analysis().verdict().ifPresent(verdict -> blocks.addAll(equation(verdict, subject.analysis())));
		subject.analysis().solved().map(Solved::validity).filter(validity -> !validity.isEmpty()).map(ValidityChapter::blocks).ifPresent(blocks::addAll);
		return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
	}

	/** The currents by three equations, and what follows. */
	private static List<Block> equation(VerdictAnalysis verdict, Analysis analysis) {
		String unit = analysis.units().powerUnit();
		boolean estimated = verdict.absence().isEmpty();
		List<Column> columns = new ArrayList<>(List.of(Column.text("bath"), Column.number("global"), Column.number("geometric")));
		if (estimated) {
			columns.addAll(List.of(Column.number("Redfield"), Column.number("error of the equation, relative")));
		}
		List<List<Cell>> rows = new ArrayList<>();
		for (EquationVerdict.Current current : verdict.currents()) {
			List<Cell> row = new ArrayList<>(List.of(Cell.of(current.bath()), Cell.of(new Inline.Measure(current.global(), Figures.CURRENT, unit)),
					Cell.of(new Inline.Measure(current.geometric(), Figures.CURRENT, unit))));
			if (estimated) {
				row.add(Cell.of(new Inline.Measure(current.redfield(), Figures.CURRENT, unit)));
				row.add(Cell.of(new Inline.Measure(current.error(), 2, "")));
			}
			rows.add(row);
		}
		return List.of(Phrases.paragraph("Which equation? " + verdict.sentence().substring(0, 1).toUpperCase(Locale.ROOT) + verdict.sentence().substring(1)
				+ ". The error is an estimate from two equations of the same order, no bound."),
				new Block.Table("equations", "Heat currents by three master equations, geometric with " + EquationWords.title(verdict.reading()) + ".", columns, rows));
	}

	private static List<Block> blocks(List<ValidityMeasure> validity) {
		List<List<Cell>> rows = new ArrayList<>();
		for (ValidityMeasure measure : validity) {
			Tone tone = measure.ratio() < 0.1 ? Tone.GOOD : measure.ratio() < 1 ? Tone.DOUBTFUL : Tone.BAD;
			rows.add(List.of(Cell.of(measure.name().replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT)),
					Cell.of(measure.bath().isEmpty() ? "medium" : measure.bath()), Cell.of(new Inline.Measure(measure.ratio(), 3, "")),
					Cell.of(new Inline.Verdict(tone, measure.verdict())),
					Cell.of(measure.largestSize().map(LargestSize::text).orElse("")), Cell.of(measure.explanation())));
		}
		return List.of(
				Phrases.paragraph(
						"The equation of motion holds for weak coupling to baths that forget quickly. Each ratio should be far below one: it holds below 0.1, is doubtful below "
								+ "1, and fails above. The universal bounds do not rest on these ratios being small, the computed currents do."),
				new Block.Table("validity", "Validity of the weak-coupling theory.", List.of(Column.text("condition"), Column.text("bath"),
						Column.number("ratio"), Column.text("verdict"), Column.text("holds up to"), Column.text("inequality")), rows));
	}
}
