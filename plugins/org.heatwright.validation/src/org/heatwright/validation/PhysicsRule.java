// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import org.heatwright.physics.solve.Assessment;

/** A rule about norms, bounds and validity of the assembled machine. */
public abstract class PhysicsRule extends Rule {

	protected PhysicsRule(String id, Severity severity, String equation) {
		super(id, severity, equation);
	}

	@Override
	public final Stage stage() {
		return Stage.PHYSICS;
	}

	/** Says nothing when the machine cannot be assembled. */
	@Override
	public final void check(RuleContext context) {
		context.assessment().ifPresent(assessment -> check(context, assessment));
	}

	protected abstract void check(RuleContext context, Assessment assessment);
}
