// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.OptionalDouble;

import org.heatwright.model.array.TransitionTerm;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A transition term connects two different product states of the array, one digit per qubit. */
public final class TransitionStatesRule extends Rule {

	public TransitionStatesRule() {
		super("array.transition.states", Severity.ERROR, "H += a (|ket><bra| + h.c.)");
	}

	@Override
	public void check(RuleContext context) {
		OptionalDouble size = context.number("L");
		for (TransitionTerm term : context.all(TransitionTerm.class)) {
			String trouble = trouble(term.getKet(), size);
			trouble = trouble.isEmpty() ? trouble(term.getBra(), size) : trouble;
			if (trouble.isEmpty() && term.getKet().strip().equals(term.getBra().strip())) {
				trouble = "both ends are " + term.getKet();
			}
			if (!trouble.isEmpty()) {
				context.report(term, term.getId() + ": " + trouble).fix(Fix.of("Remove the term", Edit.remove(term)));
			}
		}
	}

	private static String trouble(String state, OptionalDouble size) {
		if (state == null) {
			return "one of its product states is missing; write 1 for excited and 0 for not, first site first";
		}
		if (!state.strip().matches("[01]+")) {
			return "\"" + state + "\" is no product state; write 1 for excited and 0 for not, first site first";
		}
		return size.isPresent() && state.strip().length() != size.getAsDouble()
				? "\"" + state + "\" has " + state.strip().length() + " digits for " + (long) size.getAsDouble() + " qubits"
				: "";
	}
}
