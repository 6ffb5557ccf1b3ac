// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.CollectiveOperator;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.bath.PolynomialOperator;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.validation.ChannelParts;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Operators of a kind act on parts that have them: spin operators on qubits. */
public final class OperatorMediumRule extends Rule {

	public OperatorMediumRule() {
		super("operator.medium", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (NoiseOperator operator : context.all(NoiseOperator.class)) {
			WorkingMedium part = context.mediumOf(operator).orElse(null);
			boolean spins = operator instanceof CollectiveOperator || operator instanceof ManyBodyOperator || operator instanceof LocalOperators
					|| operator instanceof PolynomialOperator;
			if (part instanceof LevelSystem && spins) {
				Finding finding = context.report(operator, RuleContext.idOf(operator) + ": a " + operator.eClass().getName()
						+ " acts on qubits and the medium is a level system; use a transition or a matrix");
				ChannelOperatorRule.operator(part).ifPresent(template -> finding.fix(Fix.of("Use a transition between the outermost levels", replaced(operator,
						template))));
			} else if (part != null && (spins || operator instanceof TransitionOperator) && !(part instanceof LevelSystem) && !ChannelParts.has(part, operator)) {
				Finding finding = context.report(operator, RuleContext.idOf(operator) + ": a " + operator.eClass().getName() + " does not act on "
						+ RuleContext.nameOf(part) + ", which is " + kind(part) + "; use an expression");
				ChannelOperatorRule.operator(part)
						.ifPresent(template -> finding.fix(Fix.of("Use the operator " + template.values().get(0).text(), replaced(operator, template))));
			}
		}
	}

	private static String kind(WorkingMedium part) {
		return part instanceof Oscillator ? "an oscillator" : part instanceof Spin ? "a spin" : "a medium of parts";
	}

	private static Edit replaced(NoiseOperator operator, Edit.Template template) {
		return new Edit.Create(Address.of(operator.eContainer()), BathPackage.Literals.CHANNEL__OPERATOR, template);
	}
}
