// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.HashSet;
import java.util.Set;

import org.heatwright.model.expression.Expressions;
import org.heatwright.model.machine.Parameter;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Parameter names are identifiers, not reserved, and unique. */
public final class ParameterNameRule extends Rule {

	private static final Set<String> RESERVED = Set.of("L", "pi", "inf", "sqrt", "exp", "ln", "sin", "cos", "min", "max", "abs");

	public ParameterNameRule() {
		super("machine.parameter.name", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		Set<String> seen = new HashSet<>();
		for (Parameter parameter : context.machine().getParameters()) {
			String name = parameter.getName();
			if (name == null || !Expressions.isName(name)) {
				context.report(parameter, "the parameter " + RuleContext.idOf(parameter) + " needs a name that expressions can use: a letter, then letters, digits or _");
			} else if (RESERVED.contains(name)) {
				context.report(parameter, "the name " + name + " belongs to the expression language; choose another");
			} else if (!seen.add(name)) {
				context.report(parameter, "two parameters are called " + name + "; expressions could mean either");
			}
		}
	}
}
