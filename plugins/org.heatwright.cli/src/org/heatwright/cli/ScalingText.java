// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.List;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.TextTable;

/** The points of a scaling, their local exponents and the fit, as a table. */
final class ScalingText {

	private static final int DIGITS = 12;
	private static final int EXPONENT_DIGITS = 6;
	private static final int DRIFT_DIGITS = 2;

	private ScalingText() {
	}

	static String write(ParameterRange range, String quantity, List<Double> results, ScalingFit fit) {
		TextTable table = new TextTable().row(range.name(), quantity, "local exponent");
		for (int i = 0; i < results.size(); i++) {
			table.row(ParameterRange.text(range.values().get(i)), Figures.of(results.get(i), DIGITS),
					Figures.of(ScalingFit.localSlope(range.values(), results, i), EXPONENT_DIGITS));
		}
		StringBuilder out = new StringBuilder();
		table.appendTo(out);
		out.append("\n  ").append(quantity).append(" ~ ").append(range.name()).append("^a with a = ").append(Figures.of(fit.exponent(), EXPONENT_DIGITS))
				.append(", drift ").append(Figures.of(fit.drift(), DRIFT_DIGITS)).append(", prefactor ").append(Figures.of(fit.prefactor(), EXPONENT_DIGITS))
				.append("\n  fitted on ").append(fit.points()).append(" points, ").append(range.name()).append(" = ")
				.append(Figures.of(fit.from(), EXPONENT_DIGITS)).append(" to ").append(Figures.of(fit.to(), EXPONENT_DIGITS)).append('\n');
		return out.toString();
	}
}
