// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Certificate;
import org.heatwright.analysis.Certificate.LevelPopulation;
import org.heatwright.physics.Progress;
import org.heatwright.physics.medium.Representation;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.LevelBars;
import org.heatwright.picture.chart.Tint;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Inline;
import org.heatwright.picture.figure.Figure;

/** The state that the machine runs in: populations, and which parts of the space never mix. */
final class SteadyStateChapter implements Chapter {

	private static final int MOST_ROWS = 24;
	private static final int MOST_CLASSES = 16;

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		return subject.analysis().steadyState().map(state -> blocks(subject, state));
	}

	private static List<Block> blocks(Subject subject, Certificate state) {
		List<Block> blocks = new ArrayList<>();
		String reason = state.representationReason().isEmpty() ? "" : " (" + state.representationReason() + ")";
		blocks.add(Phrases.paragraph("The steady state lives in the " + Phrases.words(Representation.valueOf(state.representation())) + " space of dimension "
				+ state.dimension() + reason + " and was found by " + state.method() + " with "
				+ Phrases.count(state.unknowns(), "unknown", "unknowns") + "."));
		blocks.add(uniqueness(state));
		if (state.closedClasses().size() > 1) {
			blocks.add(classes(state));
		}
		if (!state.oscillations().isEmpty()) {
			blocks.add(Phrases.paragraph("The state given here is " + state.oscillations() + "."));
		}
		List<LevelPopulation> levels = state.levels();
		if (levels.size() > 1) {
			blocks.add(new Block.Picture(populations(subject, levels), Inline.of("Populations of the energy eigenstates in the steady state.")));
		}
		if (!levels.isEmpty()) {
			blocks.add(table(subject, levels));
		}
		return blocks;
	}

	private static Block uniqueness(Certificate state) {
		if (state.uniqueness().stationaryStates() < 2) {
			return Phrases.paragraph("It is unique: every initial state leads to it.");
		}
		if (state.closedClasses().size() < 2) {
			return new Block.Callout(Block.Tone.DOUBTFUL,
					Inline.of(new Inline.Strong("It depends on the initial state. "), "There are " + state.uniqueness().stationaryStates()
					+ " independent stationary states and as many conserved numbers, which the initial state of the design does not tell apart."));
		}
		return new Block.Callout(Block.Tone.DOUBTFUL,
				Inline.of(new Inline.Strong("It depends on the initial state. "), "The space falls into " + state.closedClasses().size()
				+ " parts that the machine never leaves; the weights below are those of the initial state of the design, and they are conserved."));
	}

	private static Block classes(Certificate state) {
		List<List<Cell>> rows = state.closedClasses().stream().limit(MOST_CLASSES)
				.map(part -> List.of(Cell.of(part.name()), Cell.of(Integer.toString(part.size())), Cell.of(number(part.weight())))).toList();
		String more = state.closedClasses().size() > MOST_CLASSES ? " The first " + MOST_CLASSES + " of " + state.closedClasses().size() + " are listed." : "";
		return new Block.Table("classes", "Conserved parts of the state space and their weights in the initial state." + more,
				List.of(Column.text("part"), Column.number("states"), Column.number("weight")), rows);
	}

	private static Figure populations(Subject subject, List<LevelPopulation> levels) {
		String unit = subject.analysis().units().energyUnit();
		double[] energies = levels.stream().mapToDouble(LevelPopulation::energy).toArray();
		double[] populations = levels.stream().mapToDouble(LevelPopulation::population).toArray();
		if (levels.size() <= MOST_ROWS) {
			return new LevelBars("populations", levels);
		}
		return Chart.of("populations", "Populations over energy", Axis.linear("energy" + (unit.isEmpty() ? "" : " (" + unit.strip() + ")")),
				Axis.logarithmic("population"),
				List.of(new Curve("", energies, populations, Curve.Mark.DOTS, Tint.ACCENT)));
	}

	private static Block table(Subject subject, List<LevelPopulation> levels) {
		List<List<Cell>> rows = new ArrayList<>();
		for (int i = 0; i < Math.min(levels.size(), MOST_ROWS); i++) {
			LevelPopulation level = levels.get(i);
			rows.add(List.of(Cell.of(Integer.toString(i + 1)), Cell.of(level.name()), Cell.of(number(level.energy())), Cell.of(number(level.population()))));
		}
		String more = levels.size() > MOST_ROWS ? " The first " + MOST_ROWS + " of " + levels.size() + " are listed; the exports hold all of them." : "";
		return new Block.Table("populations", "Energies and populations." + more,
				List.of(Column.number("no."), Column.text("state"), Column.number("energy", subject.analysis().units().energyUnit()), Column.number("population")), rows);
	}
}
