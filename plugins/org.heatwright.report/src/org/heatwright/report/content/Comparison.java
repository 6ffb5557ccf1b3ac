// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;
import static org.heatwright.report.content.Phrases.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.report.Subject;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.BoundFigure;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Inline;

/** The blocks of a comparison: one row for each design, or for each value of a parameter. */
public final class Comparison {

	private final List<Subject> subjects;
	private final List<String> names;
	private final Optional<String> parameter;

	private Comparison(List<Subject> subjects, List<String> names, Optional<String> parameter) {
		this.subjects = subjects;
		this.names = names;
		this.parameter = parameter;
	}

	public static Comparison of(List<Subject> subjects, Optional<String> varied) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < subjects.size(); i++) {
			names.add(varied.isPresent() ? value(subjects.get(i)) : (i + 1) + ". " + subjects.get(i).title());
		}
		return new Comparison(List.copyOf(subjects), names, varied.map(over -> over.substring(0, Math.max(0, over.indexOf('='))).strip()));
	}

	/** The last setting is the one that is varied. */
	private static String value(Subject subject) {
		return subject.options().settings().get(subject.options().settings().size() - 1).expression();
	}

	private Column first() {
		return parameter.map(name -> Column.number(name)).orElseGet(() -> Column.text("design"));
	}

	private List<String> baths() {
		Set<String> baths = new LinkedHashSet<>();
		subjects.forEach(subject -> subject.analysis().baths().forEach(bath -> baths.add(bath.id())));
		return List.copyOf(baths);
	}

	/** Performance and heat currents, as a table and, along a parameter, as charts. */
	public List<Block> results() {
		List<Block> blocks = new ArrayList<>();
		List<List<Cell>> rows = new ArrayList<>();
		for (int i = 0; i < subjects.size(); i++) {
			Analysis analysis = subjects.get(i).analysis();
			rows.add(List.of(Cell.of(names.get(i)), Cell.of(analysis.worksAs().map(Phrases::words).orElse(Phrases.words(analysis.status()))),
					Cell.of(number(analysis.power(), analysis.units().powerUnit())), Cell.of(number(analysis.efficiency(), "")),
					Cell.of(number(analysis.cop(), "")), Cell.of(number(analysis.entropyProduction(), analysis.units().entropyRateUnit()))));
		}
		blocks.add(new Block.Table("performance", "What the machines do.",
				List.of(first(), Column.text("regime"), Column.number("power"), Column.number("efficiency"), Column.number("COP"),
						Column.number("entropy production")),
				rows));
		blocks.add(perBath("currents", "Heat currents, positive into the machine.", "J of ", bath -> List.of(number(bath.heatCurrent()))));
		if (parameter.isPresent()) {
			blocks.addAll(charts(parameter.get()));
		}
		return blocks;
	}

	private Block perBath(String id, String caption, String header, Function<BathAnalysis, List<Inline>> content) {
		List<Column> columns = new ArrayList<>(List.of(first()));
		baths().forEach(bath -> columns.add(Column.number(header + bath)));
		List<List<Cell>> rows = new ArrayList<>();
		for (int i = 0; i < subjects.size(); i++) {
			List<Cell> row = new ArrayList<>(List.of(Cell.of(names.get(i))));
			for (String bath : baths()) {
				row.add(new Cell(subjects.get(i).analysis().bath(bath).map(content).orElse(Inline.of("\u2013"))));
			}
			rows.add(row);
		}
		return new Block.Table(id, caption, columns, rows);
	}

	private List<Block> charts(String name) {
		double[] x = subjects.stream().mapToDouble(subject -> Double.parseDouble(value(subject))).toArray();
		List<Curve> currents = new ArrayList<>();
		for (String bath : baths()) {
			currents.add(new Curve("J " + bath, x, values(analysis -> analysis.bath(bath).map(BathAnalysis::heatCurrent).orElse(Double.NaN)),
					Curve.Mark.LINE_AND_DOTS, BathFigures.tint(subjects.get(0), bath)));
		}
		if (subjects.stream().anyMatch(subject -> subject.analysis().power().isPresent())) {
			currents.add(new Curve("power", x, values(analysis -> analysis.power().orElse(Double.NaN)), Curve.Mark.LINE_AND_DOTS, Tint.GOOD));
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Picture(Chart.of("currents", "Heat currents along " + name, Axis.linear(name).between(x[0], x[x.length - 1]),
				Axis.linear("heat current, power"), currents), Inline.of("Heat currents and power along " + name + ".")));
		double[] efficiency = values(analysis -> analysis.efficiency().orElse(Double.NaN));
		double[] carnot = values(analysis -> analysis.efficiency().isPresent() ? analysis.carnotEfficiency().orElse(Double.NaN) : Double.NaN);
		if (Arrays.stream(efficiency).filter(Double::isFinite).count() > 1) {
			blocks.add(new Block.Picture(
					Chart.of("efficiency", "Efficiency along " + name, Axis.linear(name).between(x[0], x[x.length - 1]),
							Axis.linear("efficiency").between(0, 1),
							List.of(new Curve("efficiency", x, efficiency, Curve.Mark.LINE_AND_DOTS, Tint.GOOD),
									new Curve("Carnot", x, carnot, Curve.Mark.DASHED, Tint.FAINT))),
					Inline.of("Efficiency and its Carnot limit along " + name + ".")));
		}
		return blocks;
	}

	private double[] values(ToDoubleFunction<Analysis> value) {
		return subjects.stream().map(Subject::analysis).mapToDouble(value).toArray();
	}

	/** Which share of the universal bounds each current reaches. */
	public List<Block> bounds() {
		List<BoundFigure.Row> rows = new ArrayList<>();
		for (int i = 0; i < subjects.size(); i++) {
			Subject subject = subjects.get(i);
			String name = names.get(i);
			subject.analysis().baths().stream().max(Comparator.comparingDouble(bath -> bath.saturationBound2().orElse(-1)))
					.ifPresent(bath -> rows.add(BoundsChapter.row(subject, bath, name)));
		}
		return List.of(
				Phrases.paragraph("Shares of Bound 2 of ", new Inline.Cite("1"),
						" that the heat currents reach, and for each design the chain of bounds of the bath that comes closest."),
				perBath("saturation", "|J| / Bound 2.", "",
						bath -> bath.saturationBound2().isPresent() ? List.of(percent(bath.saturationBound2().getAsDouble())) : Inline.of("\u2013")),
				new Block.Picture(new BoundFigure("bounds", rows), Inline.of("The chain of bounds of the bath that comes closest to Bound 2, for each design.")));
	}

	/** Expressions that are not the same in all designs; empty when there is nothing to show. */
	public Optional<List<Block>> differences() {
		Map<String, List<String>> expressions = new LinkedHashMap<>();
		for (int i = 0; i < subjects.size(); i++) {
			List<DesignValues.Value> values = new ArrayList<>(DesignValues.ofParameters(subjects.get(i).machine()));
			values.addAll(DesignValues.ofElements(subjects.get(i).machine()));
			for (DesignValues.Value value : values) {
				expressions.computeIfAbsent(value.name(), name -> new ArrayList<>(Collections.nCopies(subjects.size(), "\u2013"))).set(i, value.expression());
			}
		}
		List<List<Cell>> rows = new ArrayList<>();
		expressions.forEach((name, texts) -> {
			if (texts.stream().distinct().count() > 1) {
				List<Cell> row = new ArrayList<>(List.of(Cell.of(name)));
				texts.forEach(text -> row.add(Cell.of(new Inline.Code(text))));
				rows.add(row);
			}
		});
		if (rows.isEmpty() || subjects.size() > 6) {
			return Optional.empty();
		}
		List<Column> columns = new ArrayList<>(List.of(Column.text("value")));
		names.forEach(name -> columns.add(Column.text(name)));
		return Optional.of(List
				.of(new Block.Table("differences", "Expressions that are not the same everywhere; a dash where a design has no such element.", columns, rows)));
	}

	/** Files and their hashes. */
	public List<Block> provenance() {
		List<List<Cell>> rows = new ArrayList<>();
		for (int i = 0; i < subjects.size(); i++) {
			Subject subject = subjects.get(i);
			rows.add(List.of(Cell.of(names.get(i)), Cell.of(new Inline.Code(subject.analysis().design().file())),
					Cell.of(new Inline.Code(String.join(" ", subject.options().arguments()))), Cell.of(new Inline.Code(subject.analysis().design().sha256()))));
		}
		return List.of(new Block.Table("provenance", "Where the numbers come from.",
				List.of(first(), Column.text("file"), Column.text("deviations"), Column.text("SHA-256")), rows));
	}
}
