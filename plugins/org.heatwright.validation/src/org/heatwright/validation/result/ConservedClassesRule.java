// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.List;
import java.util.stream.Collectors;

import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/** Says which classes of states the baths cannot connect. */
public final class ConservedClassesRule extends ResultRule {

	private static final int MOST = 6;

	public ConservedClassesRule() {
		super("result.classes.conserved", Severity.INFORMATION, "rho_ss = sum_c w_c pi_c");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		List<ClosedClass> classes = solved.solution().steadyState().closedClasses();
		if (classes.size() > 1 && context.machine().getMedium().getInitialState() != null) {
			context.report(context.machine().getMedium(),
					"the steady state is the one that the stated initial state leads to; " + classes.size() + " classes of states are conserved: "
							+ names(classes),
					new Measured("closed classes", classes.size(), ""));
		}
	}

	static String names(List<ClosedClass> classes) {
		return classes.stream().limit(MOST).map(part -> "{" + part.name() + "}").collect(Collectors.joining(", "))
				+ (classes.size() > MOST ? " and " + (classes.size() - MOST) + " more" : "");
	}
}
