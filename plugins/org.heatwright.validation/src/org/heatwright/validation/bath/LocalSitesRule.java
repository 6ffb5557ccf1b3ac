// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.array.SiteText;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Local operators act on sites of the array. */
public final class LocalSitesRule extends Rule {

	public LocalSitesRule() {
		super("operator.local.sites", Severity.ERROR, "A_i = g sigma^(i), 1 <= i <= L");
	}

	@Override
	public void check(RuleContext context) {
		OptionalDouble size = context.number("L");
		for (LocalOperators operator : context.all(LocalOperators.class)) {
			String sites = operator.getSites();
			String trouble = sites == null || sites.isBlank() || size.isEmpty() ? ""
					: SiteText.trouble(sites, (long) size.getAsDouble(), "a site such as 3 or a range such as 2-5");
			if (!trouble.isEmpty()) {
				context.report(operator, RuleContext.idOf(operator) + ": " + trouble).at(BathPackage.Literals.LOCAL_OPERATORS__SITES)
						.fix(Fix.of("Act on all sites", Edit.set(operator, BathPackage.Literals.LOCAL_OPERATORS__SITES, null)));
			}
		}
	}
}
