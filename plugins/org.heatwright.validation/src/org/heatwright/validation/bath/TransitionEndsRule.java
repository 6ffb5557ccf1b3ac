// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.array.LadderStateRule;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Both ends of a transition exist. */
public final class TransitionEndsRule extends Rule {

	public TransitionEndsRule() {
		super("operator.transition.ends", Severity.ERROR, "A = |upper><lower| + h.c.");
	}

	@Override
	public void check(RuleContext context) {
		for (TransitionOperator operator : context.all(TransitionOperator.class)) {
			end(context, operator, BathPackage.Literals.TRANSITION_OPERATOR__UPPER);
			end(context, operator, BathPackage.Literals.TRANSITION_OPERATOR__LOWER);
			if (operator.getUpper() != null && operator.getUpper().equals(operator.getLower())) {
				context.report(operator, RuleContext.idOf(operator) + ": both ends of the transition are " + operator.getUpper());
			}
		}
	}

	private static void end(RuleContext context, TransitionOperator operator, EAttribute attribute) {
		String text = (String) operator.eGet(attribute);
		String where = RuleContext.idOf(operator) + ": the " + attribute.getName() + " end of the transition";
		if (text == null || text.isBlank()) {
			context.report(operator, where + " is missing").at(attribute);
		} else if (context.mediumOf(operator).orElse(null) instanceof LevelSystem levels) {
			level(context, operator, attribute, where, levels.getLevels().stream().map(Level::getId).toList());
		} else if (context.mediumOf(operator).orElse(null) instanceof QubitArray array) {
			rung(context, array, operator, attribute, where);
		}
	}

	private static void level(RuleContext context, TransitionOperator operator, EAttribute attribute, String where, List<String> levels) {
		String text = ((String) operator.eGet(attribute)).strip();
		String other = attribute == BathPackage.Literals.TRANSITION_OPERATOR__UPPER ? operator.getLower() : operator.getUpper();
		if (!levels.contains(text)) {
			Finding finding = context.report(operator, where + " is \"" + text + "\", and there is no such level; the levels are " + String.join(", ", levels))
					.at(attribute);
			levels.stream().filter(level -> level != null && !level.equals(other)).sorted(Comparator.comparingInt(level -> distance(level, text))).limit(3)
					.forEach(level -> finding.fix(Fix.of("End at " + level, Edit.set(operator, attribute, level))));
		}
	}

	private static void rung(RuleContext context, QubitArray array, TransitionOperator operator, EAttribute attribute, String where) {
		String text = (String) operator.eGet(attribute);
		OptionalDouble size = context.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
		OptionalDouble m = context.number(text);
		if (m.isEmpty()) {
			context.report(operator, where + " is \"" + text + "\", which is no number M").at(attribute);
		} else if (size.isPresent() && !LadderStateRule.isOnLadder(m.getAsDouble(), size.getAsDouble())) {
			String nearest = context.text().number(LadderStateRule.nearest(m.getAsDouble(), size.getAsDouble()));
			context.report(operator,
					where + " is M = " + context.text().number(m.getAsDouble()) + ", which is not on the ladder of " + (long) size.getAsDouble() + " qubits",
					new Measured("M", m.getAsDouble(), ""),
					new Measured("L/2", size.getAsDouble() / 2, "")).at(attribute).fix(Fix.of("End at M = " + nearest, Edit.set(operator, attribute, nearest)));
		}
	}

	/** How many letters at the same places differ; enough to find a slip of the keys. */
	private static int distance(String a, String b) {
		int different = Math.abs(a.length() - b.length());
		for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
			different += a.charAt(i) == b.charAt(i) ? 0 : 1;
		}
		return different;
	}
}
