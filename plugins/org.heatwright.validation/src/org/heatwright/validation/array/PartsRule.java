// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A medium of parts has two parts or more, and none of them has parts of its own. */
public final class PartsRule extends Rule {

	public PartsRule() {
		super("medium.parts", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (CompositeMedium medium : context.all(CompositeMedium.class)) {
			if (medium.getParts().size() < 2) {
				context.report(medium, "the medium " + RuleContext.nameOf(medium) + " of parts has " + medium.getParts().size()
						+ " part(s); it needs two or more, or the part alone as the medium");
			}
			for (WorkingMedium part : medium.getParts()) {
				if (part instanceof CompositeMedium) {
					context.report(part, "the part " + RuleContext.nameOf(part) + " has parts of its own; put them beside the others");
				}
			}
		}
	}
}
