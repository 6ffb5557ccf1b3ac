// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.Objects;

/** One thing that must be true of a design. A rule has no state, needs no display and no workspace, and never throws because of a bad design. */
public abstract class Rule {

	private final String id;
	private final Severity severity;
	private final String equation;

	/**
	 * @param id       speaking id such as {@code bath.temperature.positive}; its page is {@code releng/docs/rules/<id>.md}
	 * @param equation the equation the rule rests on; empty when it rests on none
	 */
	protected Rule(String id, Severity severity, String equation) {
		this.id = Objects.requireNonNull(id);
		this.severity = Objects.requireNonNull(severity);
		this.equation = Objects.requireNonNull(equation);
	}

	public final String id() {
		return id;
	}

	public final Severity severity() {
		return severity;
	}

	public final String equation() {
		return equation;
	}

	/** What the rule must know. */
	public Stage stage() {
		return Stage.DESIGN;
	}

	public abstract void check(RuleContext context);
}
