// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A list of pairs names each pair once. */
public final class RepeatedPairsRule extends Rule {

	public RepeatedPairsRule() {
		super("array.pairs.repeated", Severity.WARNING, "");
	}

	@Override
	public void check(RuleContext context) {
		for (PairInteraction interaction : context.all(PairInteraction.class)) {
			String pairs = interaction.getPairs();
			if (pairs == null || pairs.isBlank() || !SiteText.trouble(pairs, Long.MAX_VALUE, "a pair of sites such as 1-2").isEmpty()) {
				continue;
			}
			List<String> once = new ArrayList<>();
			List<String> again = new ArrayList<>();
			Set<Set<Long>> seen = new HashSet<>();
			for (String part : pairs.strip().split("\\s*[,;]\\s*")) {
				String[] sites = part.split("\\s*-\\s*");
				(seen.add(Set.of(Long.valueOf(sites[0]), Long.valueOf(sites[1]))) ? once : again).add(part);
			}
			if (!again.isEmpty()) {
				context.report(interaction,
						interaction.getId() + ": " + String.join(", ", again) + (again.size() == 1 ? " is" : " are")
								+ " in the list twice, so that it counts twice")
						.at(ArrayPackage.Literals.PAIR_INTERACTION__PAIRS)
						.fix(Fix.of("Name each pair once", Edit.set(interaction, ArrayPackage.Literals.PAIR_INTERACTION__PAIRS, String.join(", ", once))));
			}
		}
	}
}
