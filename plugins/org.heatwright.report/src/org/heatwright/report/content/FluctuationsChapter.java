// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;
import static org.heatwright.report.document.Formula.fraction;
import static org.heatwright.report.document.Formula.row;
import static org.heatwright.report.document.Formula.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analysis.Solved;
import org.heatwright.analysis.NoiseAnalysis;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Block.Tone;
import org.heatwright.report.document.Formula;
import org.heatwright.report.document.Inline;

/** How much the heat currents fluctuate, and the thermodynamic uncertainty relation. */
final class FluctuationsChapter implements Chapter {

	/** Rounding of the noise must not look like a violation. */
	private static final double LIMIT = 2 - 1e-9;

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		return subject.analysis().solved().flatMap(Solved::noise).filter(noise -> !noise.baths().isEmpty()).map(noise -> blocks(subject, noise));
	}

	private static List<Block> blocks(Subject subject, NoiseAnalysis noise) {
		List<List<Cell>> rows = new ArrayList<>();
		for (NoiseAnalysis.Current current : noise.baths()) {
			String name = subject.analysis().bath(current.bath()).map(bath -> bath.name()).orElse(current.bath());
			Inline verdict = current.uncertainty().isEmpty() ? new Inline.Text("no current")
					: current.uncertainty().getAsDouble() >= LIMIT ? new Inline.Verdict(Tone.GOOD, "at least 2") : new Inline.Verdict(Tone.DOUBTFUL, "below 2");
			rows.add(List.of(Cell.of(name), Cell.of(number(current.noise())), Cell.of(number(current.fano(), "")), Cell.of(number(current.uncertainty(), "")),
					Cell.of(verdict)));
		}
		Formula relation = row(fraction(row("S", "\u03c3"), row(symbol("k").sub(new Formula.Word("B")), symbol("J").sup("2"))), "\u2265", "2");
		List<Block> blocks = new ArrayList<>();
		blocks.add(Phrases.paragraph(
				"The noise S of a current is the variance of the heat that has flowed, per time, over long times. For every machine that rates describe the thermodynamic "
						+ "uncertainty relation ",
				relation,
				" holds: precision costs entropy (A. C. Barato, U. Seifert, Phys. Rev. Lett. 114, 158101 (2015)). Coherence, of a drive or of degenerate levels, may go "
						+ "below."));
		blocks.add(new Block.Table("noise", "Fluctuations of the heat currents.",
				List.of(Column.text("bath"), Column.number(symbol("S")), Column.number("S / |J|"),
						Column.number(row("S", symbol("\u03c3"), "/", symbol("J").sup("2"))), Column.text("uncertainty relation")),
				rows));
		return blocks;
	}
}
