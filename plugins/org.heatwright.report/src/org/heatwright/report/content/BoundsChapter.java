// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;
import static org.heatwright.report.content.Phrases.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BathAnalysis.Bounds;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bound.StateBound;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.picture.chart.BoundFigure;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Inline;

/** How close every heat current comes to what nature allows: the chain of bounds with its numbers, and what it proves. */
final class BoundsChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		Analysis analysis = subject.analysis();
		if (analysis.baths().isEmpty()) {
			return Optional.empty();
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(Phrases.paragraph(
				"For every bath the heat current obeys a chain of inequalities, from the exact range of its current operator to Bound 1 and Bound 2 of ",
				new Inline.Cite("1"),
				", which hold whatever the state of the medium is. ", compared(analysis)));
		blocks.add(table(analysis));
		blocks.add(new Block.Picture(new BoundFigure("bounds", analysis.baths().stream().map(bath -> row(subject, bath, bath.name())).toList()),
				Inline.of("The chain of bounds on a logarithmic axis. The coloured bar ends at the current |J|; strokes are the bounds, from the sharpest to Bound 1.")));
		for (BathAnalysis bath : analysis.baths()) {
			blocks.add(new Block.Heading("Bath " + bath.name()));
			BoundArithmetic arithmetic = new BoundArithmetic(subject, bath);
			blocks.add(new Block.Display(arithmetic.chain()));
			arithmetic.state().ifPresent(formula -> blocks.add(new Block.Display(formula)));
			arithmetic.bound1().ifPresent(formula -> blocks.add(new Block.Display(formula)));
			arithmetic.bound2().ifPresent(formula -> blocks.add(new Block.Display(formula)));
			blocks.add(BoundStatement.of(analysis, bath));
			BestStatement.of(subject, bath, progress).ifPresent(blocks::add);
		}
		return Optional.of(blocks);
	}

	private static String compared(Analysis analysis) {
		if (isCycle(analysis)) {
			return "The current compared here is the average over a cycle.";
		}
		return oneBath(analysis) ? "With a single bath nothing flows in the long run, so the current compared here is J(0), that of the initial state."
				: "The current compared here is that of the steady state.";
	}

	static boolean isCycle(Analysis analysis) {
		return analysis.solved().flatMap(Analysis.Solved::cycle).isPresent();
	}

	static boolean oneBath(Analysis analysis) {
		return analysis.baths().size() == 1;
	}

	/** The current that is held against the bounds. */
	static double current(Analysis analysis, BathAnalysis bath) {
		return oneBath(analysis) ? bath.instantaneousHeatCurrent() : bath.heatCurrent();
	}

	private static Block table(Analysis analysis) {
		String unit = analysis.units().powerUnit();
		List<List<Cell>> rows = new ArrayList<>();
		for (BathAnalysis bath : analysis.baths()) {
			Bounds bounds = bath.bounds();
			rows.add(List.of(Cell.of(bath.name()), Cell.of(number(current(analysis, bath))), Cell.of(range(bounds)), Cell.of(number(bounds.spectral())),
					Cell.of(stateBound(analysis, bath)), Cell.of(number(bounds.commutator())), Cell.of(number(bounds.bound2())),
					Cell.of(number(bounds.bound1())), Cell.of(share(bath.saturationBound2())), Cell.of(share(bath.saturationBound1()))));
		}
		return new Block.Table("bounds",
				"Bounds on the heat current of each bath" + (unit.isEmpty() ? "" : " in" + unit) + ", and which share of Bounds 1 and 2 the current reaches.",
				List.of(Column.text("bath"), Column.number("J"), Column.number("exact range"), Column.number("spectral"), Column.number("state"),
						Column.number("commutator"),
						Column.number("Bound 2"), Column.number("Bound 1"), Column.number("J / Bound 2"),
						Column.number("J / Bound 1")),
				rows);
	}

	/** The bound of the state whose current is compared. */
	static Optional<StateBound> state(Analysis analysis, BathAnalysis bath) {
		return oneBath(analysis) ? bath.states().start() : bath.states().steady();
	}

	private static Inline stateBound(Analysis analysis, BathAnalysis bath) {
		return state(analysis, bath).map(state -> (Inline) number(state.value())).orElse(new Inline.Text("\u2013"));
	}

	private static Object[] range(Bounds bounds) {
		if (bounds.exactMin().isEmpty() || bounds.exactMax().isEmpty()) {
			return new Object[] { "\u2013" };
		}
		return new Object[] { "[", new Inline.Measure(bounds.exactMin().getAsDouble(), 4, ""), ", ", new Inline.Measure(bounds.exactMax().getAsDouble(), 4, ""),
				"]" };
	}

	private static Inline share(OptionalDouble saturation) {
		return saturation.isPresent() ? percent(saturation.getAsDouble()) : new Inline.Text("\u2013");
	}

	static BoundFigure.Row row(Subject subject, BathAnalysis bath, String label) {
		Bounds bounds = bath.bounds();
		List<BoundFigure.Step> steps = new ArrayList<>();
		exact(bounds).ifPresent(value -> steps.add(new BoundFigure.Step("exact", value)));
		steps.add(new BoundFigure.Step("spectral", bounds.spectral()));
		steps.add(new BoundFigure.Step("commutator", bounds.commutator()));
		steps.add(new BoundFigure.Step("Bound 2", bounds.bound2()));
		steps.add(new BoundFigure.Step("Bound 1", bounds.bound1()));
		return new BoundFigure.Row(label, Math.abs(current(subject.analysis(), bath)), steps, BathFigures.tint(subject, bath.id()));
	}

	/** The larger end of the exact range. */
	static OptionalDouble exact(Bounds bounds) {
		return bounds.exactMin().isPresent() && bounds.exactMax().isPresent()
				? OptionalDouble.of(Math.max(Math.abs(bounds.exactMin().getAsDouble()), Math.abs(bounds.exactMax().getAsDouble())))
				: OptionalDouble.empty();
	}
}
