// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.CollectiveOperator;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.bath.PolynomialOperator;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Spin operators act on qubit arrays. */
public final class OperatorMediumRule extends Rule {

	public OperatorMediumRule() {
		super("operator.medium", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		if (!(context.machine().getMedium() instanceof LevelSystem)) {
			return;
		}
		for (NoiseOperator operator : context.all(NoiseOperator.class)) {
			if (operator instanceof CollectiveOperator || operator instanceof ManyBodyOperator || operator instanceof LocalOperators
					|| operator instanceof PolynomialOperator) {
				Finding finding = context.report(operator, RuleContext.idOf(operator) + ": a " + operator.eClass().getName()
						+ " acts on qubits and the medium is a level system; use a transition or a matrix");
				ChannelOperatorRule.operator(context).ifPresent(template -> finding.fix(Fix.of("Use a transition between the outermost levels",
						new Edit.Create(Address.of(operator.eContainer()), BathPackage.Literals.CHANNEL__OPERATOR, template))));
			}
		}
	}
}
