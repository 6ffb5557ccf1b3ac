// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.machine.Units;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Every bath has a spectrum. */
public final class SpectrumRule extends Rule {

	public SpectrumRule() {
		super("bath.spectrum.missing", Severity.ERROR, "gamma(omega) = 2 J(omega) (n(omega) + 1)");
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			if (bath.getSpectrum() == null) {
				String cutoff = context.machine().getUnits() == Units.LABORATORY ? "100 GHz" : "20";
				String rate = context.machine().getUnits() == Units.LABORATORY ? "1 MHz" : "0.01";
				boolean hottest = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE).orElse(1) == Double.POSITIVE_INFINITY;
				context.report(bath, "the bath " + RuleContext.nameOf(bath) + " has no spectrum, so nobody knows how strongly it acts at which frequency")
						.at(BathPackage.Literals.BATH__SPECTRUM)
						.fix(hottest
								? Fix.of("Give it white noise",
										Edit.create(bath, BathPackage.Literals.BATH__SPECTRUM, BathPackage.Literals.WHITE_NOISE,
												new Edit.Value(BathPackage.Literals.WHITE_NOISE__RATE, rate)))
								: Fix.of("Give it an Ohmic spectrum", Edit.create(bath, BathPackage.Literals.BATH__SPECTRUM,
										BathPackage.Literals.OHMIC_SPECTRUM, new Edit.Value(BathPackage.Literals.OHMIC_SPECTRUM__CUTOFF, cutoff))));
			}
		}
	}
}
