// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Interactions act between two sites of the array. */
public final class PairsRule extends Rule {

	public PairsRule() {
		super("array.pairs.sites", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		OptionalDouble size = context.number("L");
		for (PairInteraction interaction : context.all(PairInteraction.class)) {
			String pairs = interaction.getPairs();
			String trouble = pairs == null || pairs.isBlank() || size.isEmpty() ? "" : SiteText.trouble(pairs, (long) size.getAsDouble(), "a pair of sites such as 1-2");
			if (!trouble.isEmpty()) {
				context.report(interaction, interaction.getId() + ": " + trouble).at(ArrayPackage.Literals.PAIR_INTERACTION__PAIRS)
						.fix(Fix.of("Use the topology " + interaction.getTopology() + " in place of the list",
								Edit.set(interaction, ArrayPackage.Literals.PAIR_INTERACTION__PAIRS, null)));
			}
		}
	}
}
