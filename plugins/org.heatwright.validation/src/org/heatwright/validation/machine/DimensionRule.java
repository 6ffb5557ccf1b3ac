// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.Optional;

import org.heatwright.model.expression.ExpressionException;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Every expression has the dimension that its attribute measures. */
public final class DimensionRule extends Rule {

	public DimensionRule() {
		super("expression.dimension", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (ExpressionTrouble trouble : ExpressionTrouble.in(context)) {
			if (trouble.cause().kind() == ExpressionException.Kind.DIMENSION) {
				Finding finding = context.report(trouble.element(), trouble.cause().getMessage()).at(trouble.attribute());
				trouble.text().filter(text -> text.strip().matches("[0-9.]+(?:[eE][+-]?[0-9]+)?")).flatMap(text -> unit(context, trouble))
						.ifPresent(unit -> finding.fix(Fix.of("Read the number in " + unit,
								Edit.set(trouble.element(), trouble.attribute(), trouble.text().orElseThrow().strip() + " " + unit))));
			}
		}
	}

	/** The unit that a bare number most likely stands in. */
	private static Optional<String> unit(RuleContext context, ExpressionTrouble trouble) {
		return switch (context.scope().dimension(trouble.element(), trouble.attribute())) {
			case ENERGY -> Optional.of("GHz");
			case TEMPERATURE -> Optional.of("K");
			case RATE -> Optional.of("rad/s");
			case TIME -> Optional.of("s");
			case POWER -> Optional.of("W");
			case AMPLITUDE -> Optional.of("GHz^1.5");
			case NONE, ANY -> Optional.empty();
		};
	}
}
