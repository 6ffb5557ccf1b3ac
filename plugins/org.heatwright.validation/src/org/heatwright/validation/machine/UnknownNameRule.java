// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Expressions use names that exist. */
public final class UnknownNameRule extends Rule {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_\\u00b5\\u03bc][A-Za-z0-9_]*");

	public UnknownNameRule() {
		super("expression.name.unknown", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (ExpressionTrouble trouble : ExpressionTrouble.in(context)) {
			if (trouble.cause().kind() == ExpressionException.Kind.UNKNOWN_NAME) {
				Finding finding = context.report(trouble.element(), trouble.cause().getMessage()).at(trouble.attribute());
				trouble.text().ifPresent(text -> offer(context, trouble, text, finding));
			}
		}
	}

	private static void offer(RuleContext context, ExpressionTrouble trouble, String text, Finding finding) {
		Matcher matcher = NAME.matcher(text);
		if (!matcher.find(Math.min(trouble.cause().position(), text.length())) || matcher.start() != trouble.cause().position()) {
			return;
		}
		String name = matcher.group();
		for (Parameter parameter : context.machine().getParameters()) {
			if (parameter.getName() != null && parameter.getName().equalsIgnoreCase(name)) {
				String corrected = text.substring(0, matcher.start()) + parameter.getName() + text.substring(matcher.end());
				finding.fix(Fix.of("Write " + parameter.getName() + " in place of " + name, Edit.set(trouble.element(), trouble.attribute(), corrected)));
			}
		}
		finding.fix(Fix.of("Add the parameter " + name + " = 1",
				Edit.create(context.machine(), MachinePackage.Literals.MACHINE__PARAMETERS, MachinePackage.Literals.PARAMETER,
				new Edit.Value(MachinePackage.Literals.ELEMENT__NAME, name), new Edit.Value(MachinePackage.Literals.PARAMETER__EXPRESSION, "1"))));
	}
}
