// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.document.Formula.row;
import static org.heatwright.report.document.Formula.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BathHeat;
import org.heatwright.analysis.Sensitivities;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.picture.chart.SignedBars;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Formula;
import org.heatwright.report.document.Inline;

/**
 * What each parameter and each temperature does to power and heat currents: logarithmic derivatives d ln Q / d ln theta, which have no units and say by how
 * many per cent Q changes when theta changes
 * by one, and the differential conductances dJ_a / dT_b. Left out for machines without such derivatives: cycles, coherent machines, several steady states.
 * Verified by {@code DesignReportTest}.
 */
final class SensitivitiesChapter implements Chapter {

	/** Five assemblies for each parameter: a report of a large machine must not wait for them. */
	private static final int MOST_STATES = 256;
	/** A current that is rounding of the largest one has no logarithm. */
	private static final double NOTHING = 1e-9;
	private static final int DIGITS = 4;

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		boolean small = subject.analysis().steadyState().map(state -> state.dimension() <= MOST_STATES).orElse(false);
		if (!small || subject.analysis().baths().size() < 2) {
			return Optional.empty();
		}
		try {
			List<Sensitivities.Row> rows = Sensitivities.of(subject.design().machine(), subject.options(), progress);
			return rows.isEmpty() ? Optional.empty() : Optional.of(blocks(subject.analysis(), rows));
		} catch (SolverRefusedException | AssemblyException | ExpressionException e) {
			return Optional.empty();
		}
	}

	private static List<Block> blocks(Analysis analysis, List<Sensitivities.Row> rows) {
		List<Block> blocks = new ArrayList<>();
		boolean power = rows.stream().anyMatch(each -> each.logarithmic().isPresent());
		blocks.add(Phrases.paragraph(
				"A logarithmic derivative of 2 says that one per cent more of the parameter gives two per cent more of the quantity. Derivatives are implicit, not "
						+ "differences of solved machines; each parameter is changed alone, and every expression that names it follows."));
		blocks.add(logarithmic(analysis, rows, power));
		Optional<Block> figure = figure(analysis, rows, power);
		figure.ifPresent(blocks::add);
		conductances(analysis, rows).ifPresent(blocks::add);
		return blocks;
	}

	private static Block logarithmic(Analysis analysis, List<Sensitivities.Row> rows, boolean power) {
		List<Column> columns = new ArrayList<>(List.of(Column.text("parameter ", symbol("\u03b8"))));
		if (power) {
			columns.add(Column.number(slope(symbol("P"))));
		}
		rows.get(0).heatCurrents().forEach(heat -> columns.add(Column.number(slope(row("|", symbol("J"), "|")), " of " + name(analysis, heat.bath()))));
		List<List<Cell>> cells = new ArrayList<>();
		for (Sensitivities.Row each : rows) {
			List<Cell> line = new ArrayList<>(List.of(Cell.of(each.name())));
			if (power) {
				line.add(Cell.of(shown(each.logarithmic())));
			}
			each.heatCurrents().forEach(heat -> line.add(Cell.of(shown(elasticity(analysis, each, heat)))));
			cells.add(line);
		}
		return new Block.Table("sensitivities",
				"Logarithmic derivatives by each parameter and each temperature; a dash where the quantity or the parameter is zero.", columns, cells);
	}

	private static Formula slope(Formula quantity) {
		return row("d", " ", new Formula.Word("ln"), " ", quantity, "/", "d", " ", new Formula.Word("ln"), " ", symbol("\u03b8"));
	}

	private static Inline shown(OptionalDouble value) {
		return value.isPresent() ? new Inline.Measure(value.getAsDouble(), DIGITS, "") : new Inline.Text("\u2013");
	}

	/** theta / J dJ/dtheta. */
	private static OptionalDouble elasticity(Analysis analysis, Sensitivities.Row row, BathHeat heat) {
		double largest = analysis.baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElse(0);
		double current = analysis.bath(heat.bath()).map(BathAnalysis::heatCurrent).orElse(0.0);
		return row.value() == 0 || Math.abs(current) <= NOTHING * largest ? OptionalDouble.empty() : OptionalDouble.of(row.value() * heat.heat() / current);
	}

	/** Of the power, or of the current of the bath that is meant to matter: the cold one, else the first. */
	private static Optional<Block> figure(Analysis analysis, List<Sensitivities.Row> rows, boolean power) {
		String bath = analysis.baths().stream().filter(each -> each.role() == org.heatwright.physics.bath.Role.COLD).findFirst().orElse(analysis.baths().get(0)).id();
		List<SignedBars.Bar> bars = new ArrayList<>();
		for (Sensitivities.Row each : rows) {
			OptionalDouble value = power ? each.logarithmic()
					: each.heatCurrents().stream().filter(heat -> heat.bath().equals(bath)).map(heat -> elasticity(analysis, each, heat)).findFirst()
							.orElse(OptionalDouble.empty());
			value.ifPresent(number -> bars.add(new SignedBars.Bar(each.name(), number)));
		}
		if (bars.size() < 2) {
			return Optional.empty();
		}
		String what = power ? "power" : "heat current of " + name(analysis, bath);
		return Optional.of(new Block.Picture(new SignedBars("sensitivities", "Logarithmic derivatives of the " + what + " by each parameter", bars),
				Inline.of("What one per cent more of each parameter does to the " + what + ", in per cent.")));
	}

	private static Optional<Block> conductances(Analysis analysis, List<Sensitivities.Row> rows) {
		List<Column> columns = new ArrayList<>(List.of(Column.text("temperature of")));
		rows.get(0).heatCurrents().forEach(heat -> columns.add(Column.number(row("d", symbol("J"), "/", "d", symbol("T")), " of " + name(analysis, heat.bath()))));
		List<List<Cell>> cells = new ArrayList<>();
		for (Sensitivities.Row each : rows) {
			Optional<BathAnalysis> bath = analysis.baths().stream().filter(known -> each.name().equals(known.id() + ".temperature")).findFirst();
			if (bath.isPresent() && bath.get().temperature() > 0) {
				List<Cell> line = new ArrayList<>(List.of(Cell.of(bath.get().name())));
				// A row differentiates by the temperature as the solver has it; its share of the shown temperature is the same.
				each.heatCurrents().forEach(heat -> line.add(Cell.of(new Inline.Measure(heat.heat() * each.value() / bath.get().temperature(), Phrases.DIGITS, ""))));
				cells.add(line);
			}
		}
		String unit = analysis.units().powerUnit().isEmpty() ? "" : " in" + analysis.units().powerUnit() + " per" + analysis.units().temperatureUnit();
		return cells.isEmpty() ? Optional.empty()
				: Optional.of(new Block.Table("conductances", "Differential thermal conductances" + unit + ": heat current of each bath by each temperature.",
						columns, cells));
	}

	private static String name(Analysis analysis, String bath) {
		return Phrases.shortened(analysis.bath(bath).map(BathAnalysis::name).orElse(bath));
	}
}
