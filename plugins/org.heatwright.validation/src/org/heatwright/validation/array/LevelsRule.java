// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import org.heatwright.model.array.LevelSystem;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A level system has at least two levels. */
public final class LevelsRule extends Rule {

	public LevelsRule() {
		super("array.levels.missing", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (LevelSystem system : context.all(LevelSystem.class)) {
			if (system.getLevels().size() < 2) {
				context.report(system, "the level system " + RuleContext.idOf(system) + " has " + system.getLevels().size() + " level(s); heat needs at least two");
			}
		}
	}
}
