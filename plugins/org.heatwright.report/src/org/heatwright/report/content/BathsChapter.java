// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.error;
import static org.heatwright.report.content.Phrases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.problem.Problem;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Formula;
import org.heatwright.report.document.Inline;

/** The baths: temperature, spectrum, and the norm of their correlation function, on which every universal bound rests. */
final class BathsChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		Optional<Problem> problem = subject.problem();
		if (problem.isEmpty() || subject.analysis().baths().isEmpty()) {
			return Optional.empty();
		}
		UnitSystem units = subject.analysis().units();
		List<List<Cell>> rows = new ArrayList<>();
		List<Inline> reasons = new ArrayList<>();
		for (Bath bath : problem.get().baths()) {
			subject.analysis().bath(bath.id()).ifPresent(numbers -> {
				rows.add(cells(subject, bath, numbers, units));
				reasons.addAll(Inline.of((reasons.isEmpty() ? "" : " ") + numbers.name() + ": " + bath.correlationNorm().reason() + "."));
			});
		}
		Formula xi = Formula.row(Formula.symbol("\u039e"), "=", Formula.symbol("\u222b").sub("0").sup("\u221e"), Formula.modulus("C", "(", "s", ")"), "d", "s");
		List<Block> blocks = new ArrayList<>();
		blocks.add(Phrases.paragraph(
				"A bath enters through its correlation function C, or what is the same, through the rates \u03b3 at which it emits and absorbs; its strength in the "
						+ "universal bounds is ",
				xi, "."));
		blocks.add(new Block.Table("baths", "Baths. The error is that of \u039e; the upper value is rigorous and the one to certify a design with.",
				List.of(Column.text("bath"), Column.text("role"), Column.number("T", units.temperatureUnit()), Column.text("spectrum"),
						Column.number("\u039e", units.rateUnit()), Column.number("error"), Column.number("at most")),
				rows));
		blocks.add(new Block.Picture(BathFigures.spectra(subject, problem.get()), Inline.of("Spectra of the baths: ",
				"the spectral density J, the rates \u03b3 (absorption at negative, emission at positive frequency; dots: the transitions of this machine), and the "
						+ "modulus of the correlation function. Noise that is white has no J, and its C is a pulse at zero.")));
		List<Inline> how = Inline.of("How \u039e was found. ");
		how.addAll(reasons);
		blocks.add(new Block.Paragraph(how));
		return Optional.of(blocks);
	}

	private static List<Cell> cells(Subject subject, Bath bath, BathAnalysis numbers, UnitSystem units) {
		String spectrum = subject.machine().getBaths().stream().filter(drawn -> bath.id().equals(drawn.getId()) && drawn.getSpectrum() != null)
				.map(drawn -> DesignLabels.text(drawn.getSpectrum())).findFirst().orElse("\u2013");
		double error = bath.correlationNorm().isInfinite() ? Double.NaN : units.rate(bath.correlationNorm().error());
		return List.of(Cell.of(numbers.name()), Cell.of(Phrases.words(numbers.role())), Cell.of(number(numbers.temperature())), Cell.of(spectrum),
				Cell.of(number(numbers.xi().value())),
				Cell.of(Double.isNaN(error) ? new Inline.Text("\u2013") : error(error, "")), Cell.of(number(numbers.xi().upper())));
	}
}
