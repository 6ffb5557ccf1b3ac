// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.Bath;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Every bath has a spectrum. */
public final class SpectrumRule implements Rule {

	@Override
	public String id() {
		return "bath.spectrum.missing";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			if (bath.getSpectrum() == null) {
				context.report(bath, "the bath " + RuleContext.nameOf(bath) + " has no spectrum, so nothing says how strongly it acts; add one, for example an Ohmic spectrum");
			}
		}
	}
}
