// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.model.cycle.Change;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** After the last stroke every parameter has its first value again. */
public final class StrokesOpenRule extends Rule {

	public StrokesOpenRule() {
		super("cycle.strokes.open", Severity.ERROR, "lambda(tau) = lambda(0)");
	}

	@Override
	public void check(RuleContext context) {
		for (StrokeCycle cycle : context.all(StrokeCycle.class)) {
			Map<Parameter, Change> last = new LinkedHashMap<>();
			for (Stroke stroke : cycle.getStrokes()) {
				if (stroke instanceof WorkStroke work) {
					work.getChanges().stream().filter(change -> change.getParameter() != null).forEach(change -> last.put(change.getParameter(), change));
				}
			}
			// A parameter without a name is found by another rule.
			last.forEach((parameter, change) -> {
				if (parameter.getName() != null) {
					check(context, cycle, parameter, change);
				}
			});
		}
	}

	private static void check(RuleContext context, StrokeCycle cycle, Parameter parameter, Change change) {
		OptionalDouble first = context.value(parameter, MachinePackage.Literals.PARAMETER__EXPRESSION);
		OptionalDouble end = context.value(change, CyclePackage.Literals.CHANGE__TO);
		if (first.isPresent() && end.isPresent() && Math.abs(end.getAsDouble() - first.getAsDouble()) > 1e-12 * Math.abs(first.getAsDouble())) {
			context.report(cycle,
					cycle.getId() + " does not close: " + parameter.getName() + " starts at " + context.text().number(first.getAsDouble()) + " and ends at "
							+ context.text().number(end.getAsDouble()),
					new Measured(parameter.getName() + "(0)", first.getAsDouble(), ""), new Measured(parameter.getName() + "(tau)", end.getAsDouble(), ""))
					.fix(Fix.of("End at " + parameter.getName() + " = " + parameter.getExpression(),
							Edit.set(change, CyclePackage.Literals.CHANGE__TO, parameter.getExpression())));
		}
	}
}
