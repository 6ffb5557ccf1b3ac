// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BoxSpectrum;
import org.heatwright.model.bath.ConstantRate;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** The bath correlation is integrable, so that Bounds 1 and 2 say something. */
public final class InfiniteXiRule implements Rule {

	@Override
	public String id() {
		return "bath.xi.infinite";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public String equation() {
		return "Xi = int_0^inf |C(s)| ds = inf";
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			String reason = reason(context, bath);
			if (!reason.isEmpty()) {
				context.report(bath, "the bounds of the bath " + RuleContext.nameOf(bath) + " are infinite: " + reason);
			}
		}
	}

	private static String reason(RuleContext context, Bath bath) {
		OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
		return switch (bath.getSpectrum()) {
			case ConstantRate rate -> "its rates do not fall off at high frequency; a spectrum with a cut-off has finite ones";
			case BoxSpectrum box -> "its rates jump at the edges of the band; use a triangle or trapezoid line in place of the box";
			case OhmicSpectrum ohmic when temperature.isPresent() && temperature.getAsDouble() > 0
					&& context.value(ohmic, BathPackage.Literals.OHMIC_SPECTRUM__EXPONENT).orElse(1) < 1 -> "a sub-Ohmic bath at finite temperature acts infinitely fast at zero frequency";
			case null, default -> "";
		};
	}
}
