// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Both ends of a transition exist. */
public final class TransitionEndsRule implements Rule {

	@Override
	public String id() {
		return "operator.transition.ends";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		for (TransitionOperator operator : context.all(TransitionOperator.class)) {
			end(context, operator, "upper", operator.getUpper());
			end(context, operator, "lower", operator.getLower());
			if (operator.getUpper() != null && operator.getUpper().equals(operator.getLower())) {
				context.report(operator, RuleContext.idOf(operator) + ": both ends of the transition are " + operator.getUpper());
			}
		}
	}

	private static void end(RuleContext context, TransitionOperator operator, String which, String text) {
		String where = RuleContext.idOf(operator) + ": the " + which + " end of the transition";
		if (text == null || text.isBlank()) {
			context.report(operator, where + " is missing");
		} else if (context.machine().getMedium() instanceof LevelSystem levels) {
			if (levels.getLevels().stream().noneMatch(level -> text.strip().equals(level.getId()))) {
				context.report(operator, where + " is \"" + text + "\", and there is no such level; the levels are "
						+ String.join(", ", levels.getLevels().stream().map(level -> level.getId()).toList()));
			}
		} else if (context.machine().getMedium() instanceof QubitArray array) {
			ladder(context, operator, array, where, text);
		}
	}

	private static void ladder(RuleContext context, TransitionOperator operator, QubitArray array, String where, String text) {
		OptionalDouble size = context.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
		OptionalDouble m = context.number(text);
		if (m.isEmpty()) {
			context.report(operator, where + " is \"" + text + "\", which is no number M");
		} else if (size.isPresent() && (Math.abs(m.getAsDouble()) > size.getAsDouble() / 2 || Math.rint(m.getAsDouble() + size.getAsDouble() / 2) != m.getAsDouble() + size.getAsDouble() / 2)) {
			context.report(operator, where + " is M = " + m.getAsDouble() + ", which is not on the ladder of " + (long) size.getAsDouble() + " qubits", new Measured("M", m.getAsDouble(), ""));
		}
	}
}
