// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import java.util.Optional;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.TextTable;

/** The points of a scaling, their local exponents and the fit, as a table. */
public final class ScalingText {

	private static final int DIGITS = 12;
	private static final int EXPONENT_DIGITS = 6;
	private static final int DRIFT_DIGITS = 2;

	private ScalingText() {
	}

	public static String write(Scaling scaling) {
		ParameterRange range = scaling.range();
		String quantity = scaling.quantity().name();
		ScalingFit fit = scaling.fit();
		TextTable table = new TextTable().row(range.name(), quantity, "local exponent");
		for (int i = 0; i < scaling.results().size(); i++) {
			table.row(ParameterRange.text(range.values().get(i)), Figures.of(scaling.results().get(i), DIGITS),
					Figures.of(ScalingFit.localSlope(range.values(), scaling.results(), i), EXPONENT_DIGITS));
		}
		StringBuilder out = new StringBuilder();
		table.appendTo(out);
		out.append("\n  ").append(quantity).append(" ~ ").append(range.name()).append("^a with a = ").append(Figures.of(fit.exponent(), EXPONENT_DIGITS))
				.append(", drift ").append(Figures.of(fit.drift(), DRIFT_DIGITS)).append(", prefactor ").append(Figures.of(fit.prefactor(), EXPONENT_DIGITS))
				.append("\n  fitted on ").append(fit.points()).append(" points, ").append(range.name()).append(" = ")
				.append(Figures.of(fit.from(), EXPONENT_DIGITS)).append(" to ").append(Figures.of(fit.to(), EXPONENT_DIGITS)).append('\n');
		scaling.crossover().ifPresent(x -> out.append("  crossover near ").append(range.name()).append(" = ").append(Figures.of(x, EXPONENT_DIGITS)).append('\n'));
		scaling.leftOut().forEach(reason -> out.append("  left out: ").append(reason).append('\n'));
		out.append("\nExponents of the bounds\n");
		bounds(scaling).appendTo(out);
		scaling.warnings().forEach(warning -> out.append("  warning: ").append(warning).append('\n'));
		return out.toString();
	}

	private static TextTable bounds(Scaling scaling) {
		TextTable table = new TextTable().row("bath", "Bound 1", "Bound 2", "spectral", "absorption cap");
		for (BoundScaling bound : scaling.bounds()) {
			table.row(bound.bath(), exponent(bound.bound1()), exponent(bound.bound2()), exponent(bound.spectral()), exponent(bound.absorptionCap()));
		}
		return table;
	}

	private static String exponent(Optional<ScalingFit> fit) {
		return fit.map(law -> Figures.of(law.exponent(), EXPONENT_DIGITS)).orElse("-");
	}
}
