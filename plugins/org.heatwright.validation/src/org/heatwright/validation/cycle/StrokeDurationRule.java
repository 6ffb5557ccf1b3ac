// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import java.math.RoundingMode;

import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.WorkProtocol;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Strokes take a positive, finite time; only a sudden one may take none. */
public final class StrokeDurationRule extends Rule {

	public StrokeDurationRule() {
		super("cycle.stroke.duration", Severity.ERROR, "0 < tau < inf");
	}

	@Override
	public void check(RuleContext context) {
		for (Stroke stroke : context.all(Stroke.class)) {
			boolean sudden = stroke instanceof WorkStroke work && work.getProtocol() != WorkProtocol.LINEAR;
			context.value(stroke, CyclePackage.Literals.STROKE__DURATION).ifPresent(duration -> {
				if (!(duration > 0 || sudden && duration == 0) || Double.isInfinite(duration)) {
					String positive = context.text().timeExpression(duration < 0 ? -duration : 1, RoundingMode.HALF_EVEN);
					context.report(stroke,
							"the stroke " + RuleContext.nameOf(stroke) + " takes the time " + context.text().number(duration)
									+ "; it must be positive and finite",
							new Measured("duration", duration, ""))
							.at(CyclePackage.Literals.STROKE__DURATION).fix(Fix.of("Let it take " + positive, Edit.set(stroke, CyclePackage.Literals.STROKE__DURATION, positive)));
				}
			});
		}
	}
}
