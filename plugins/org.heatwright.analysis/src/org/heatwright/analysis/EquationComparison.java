// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.validation.Severity;

/**
 * One machine by the global and by the local master equation. They agree for uncoupled parts; where parts are coupled strongly the local one may break the
 * second law (A. Levy, R. Kosloff, EPL 107, 20004
 * (2014)). Verified by {@code EquationComparisonTest}.
 */
public record EquationComparison(Analysis global, Analysis local) {

	/**
	 * @throws SettingException when a setting does not fit the design
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static EquationComparison of(LoadedDesign design, AnalysisOptions options, Progress progress) {
		return new EquationComparison(Analyzer.analyze(design, options.with(Equation.GLOBAL), progress),
				Analyzer.analyze(design, options.with(Equation.LOCAL), progress));
	}

	/** Both results, the global one first. */
	public List<Analysis> analyses() {
		return List.of(global, local);
	}

	/** Whether a solved machine keeps the second law by its equation. */
	public static boolean keepsSecondLaw(Analysis analysis) {
		return analysis.diagnostics().stream()
				.noneMatch(diagnostic -> diagnostic.rule().equals("result.second.law") && diagnostic.severity() != Severity.INFORMATION);
	}

	/** The numbers side by side and what each equation says about the second law. */
	public String text() {
		TextTable table = new TextTable().row("", "global", "local", "difference");
		for (BathAnalysis bath : global.baths()) {
			row(table, "heat current of " + bath.id(), OptionalDouble.of(bath.heatCurrent()),
					local.bath(bath.id()).map(other -> OptionalDouble.of(other.heatCurrent())).orElse(OptionalDouble.empty()));
		}
		row(table, "power", global.power(), local.power());
		row(table, "efficiency", global.efficiency(), local.efficiency());
		row(table, "coefficient of performance", global.cop(), local.cop());
		row(table, "entropy production", global.entropyProduction(), local.entropyProduction());
		table.row("second law", verdict(global), verdict(local));
		StringBuilder out = new StringBuilder(Printable.line(global.designName())).append(": global against local master equation\n");
		table.appendTo(out);
		return out.toString();
	}

	private static String verdict(Analysis analysis) {
		return analysis.status() != Status.SOLVED ? "not solved" : keepsSecondLaw(analysis) ? "kept" : "BROKEN";
	}

	private static void row(TextTable table, String name, OptionalDouble global, OptionalDouble local) {
		if (global.isPresent() || local.isPresent()) {
			double difference = global.isPresent() && local.isPresent() ? local.getAsDouble() - global.getAsDouble() : Double.NaN;
			table.row(name, Figures.of(global, Figures.CURRENT), Figures.of(local, Figures.CURRENT),
					Double.isNaN(difference) ? "" : Figures.of(difference, Figures.BOUND));
		}
	}
}
