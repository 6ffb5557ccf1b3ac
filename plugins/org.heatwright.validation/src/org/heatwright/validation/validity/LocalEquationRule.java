// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CollectiveTerm;
import org.heatwright.model.array.HamiltonianTerm;
import org.heatwright.model.array.OperatorTerm;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.TransitionTerm;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.Measured;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** The local master equation is asked only of units that are weakly coupled; strongly coupled ones let it carry heat from cold to hot. */
public final class LocalEquationRule extends PhysicsRule {

	public LocalEquationRule() {
		super("validity.local", Severity.WARNING, "|interaction| << smallest frequency (A. Levy and R. Kosloff, EPL 107, 20004)");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		if (context.equation() != Equation.LOCAL || !(context.machine().getMedium() instanceof QubitArray array)) {
			return;
		}
		double frequency = Math.abs(context.value(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY).orElse(Double.NaN));
		try {
			frequency = context.scope().values(array, ArrayPackage.Literals.QUBIT_ARRAY__SITE_FREQUENCIES).stream().mapToDouble(Math::abs).min().orElse(frequency);
		} catch (ExpressionException e) {
			return;
		}
		for (HamiltonianTerm term : array.getTerms()) {
			OptionalDouble strength = switch (term) {
				case PairInteraction pair -> context.value(pair, ArrayPackage.Literals.PAIR_INTERACTION__STRENGTH);
				case TransitionTerm transition -> context.value(transition, ArrayPackage.Literals.TRANSITION_TERM__AMPLITUDE);
				case OperatorTerm operator -> context.value(operator, ArrayPackage.Literals.OPERATOR_TERM__COEFFICIENT);
				case CollectiveTerm collective -> context.value(collective, ArrayPackage.Literals.COLLECTIVE_TERM__COEFFICIENT);
				default -> throw new UnknownKindException(term);
			};
			if (strength.isPresent() && Math.abs(strength.getAsDouble()) / frequency >= ValidityLimits.DOUBTFUL) {
				double ratio = Math.abs(strength.getAsDouble()) / frequency;
				context.report(term,
						"the local equation treats " + RuleContext.nameOf(term) + " as weak, and it is " + context.text().number(ratio)
								+ " of the smallest frequency: such an equation can carry heat from cold to hot. Use the global one",
						new Measured("|interaction| / frequency", ratio, ""), new Measured("doubtful from", ValidityLimits.DOUBTFUL, ""));
			}
		}
	}
}
