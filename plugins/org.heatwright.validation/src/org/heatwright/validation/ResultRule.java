// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

/** A rule about the solved machine. */
public abstract class ResultRule extends Rule {

	protected ResultRule(String id, Severity severity, String equation) {
		super(id, severity, equation);
	}

	@Override
	public final Stage stage() {
		return Stage.RESULT;
	}

	@Override
	public final void check(RuleContext context) {
		context.solved().ifPresent(solved -> check(context, solved));
	}

	protected abstract void check(RuleContext context, SolvedMachine solved);
}
