// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

/** One thing that must be true of a design. A rule has no state, needs no display and no workspace, and never throws because of a bad design. */
public interface Rule {

	/** Speaking id such as {@code bath.temperature.positive}. */
	String id();

	Severity severity();

	/** The equation the rule rests on; empty when it rests on none. */
	default String equation() {
		return "";
	}

	void check(RuleContext context);
}
