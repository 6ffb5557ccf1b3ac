// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.List;
import java.util.Optional;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BoxSpectrum;
import org.heatwright.model.bath.TabulatedSpectrum;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A band has a lower and a higher end; a table has a value for each of its increasing frequencies. */
public final class SpectrumShapeRule extends Rule {

	public SpectrumShapeRule() {
		super("bath.spectrum.shape", Severity.ERROR, "omega_1 < omega_2 < ...");
	}

	@Override
	public void check(RuleContext context) {
		for (BoxSpectrum box : context.all(BoxSpectrum.class)) {
			double from = context.value(box, BathPackage.Literals.BOX_SPECTRUM__FROM).orElse(Double.NaN);
			double to = context.value(box, BathPackage.Literals.BOX_SPECTRUM__TO).orElse(Double.NaN);
			if (from >= to) {
				Finding finding = context.report(box,
						"the band of " + RuleContext.idOf(box) + " ends at " + context.text().energy(to) + ", not above its beginning at "
								+ context.text().energy(from),
						new Measured("from", from, ""), new Measured("to", to, "")).at(BathPackage.Literals.BOX_SPECTRUM__TO);
				if (from > to) {
					finding.fix(Fix.of("Swap the ends", Edit.set(box, BathPackage.Literals.BOX_SPECTRUM__FROM, box.getTo()),
							Edit.set(box, BathPackage.Literals.BOX_SPECTRUM__TO, box.getFrom())));
				}
			}
		}
		for (TabulatedSpectrum table : context.all(TabulatedSpectrum.class)) {
			trouble(context, table).ifPresent(trouble -> context.report(table, "the table of " + RuleContext.idOf(table) + " " + trouble)
					.at(BathPackage.Literals.TABULATED_SPECTRUM__FREQUENCIES));
		}
	}

	private static Optional<String> trouble(RuleContext context, TabulatedSpectrum table) {
		int frequencies = table.getFrequencies().size();
		if (frequencies != table.getValues().size()) {
			return Optional.of("has " + frequencies + " frequencies and " + table.getValues().size() + " values");
		}
		if (frequencies < 2) {
			return Optional.of("has " + frequencies + " frequencies; it needs at least two");
		}
		List<Double> omega;
		List<Double> values;
		try {
			omega = context.scope().values(table, BathPackage.Literals.TABULATED_SPECTRUM__FREQUENCIES);
			values = context.scope().values(table, BathPackage.Literals.TABULATED_SPECTRUM__VALUES);
		} catch (ExpressionException e) {
			return Optional.empty();
		}
		for (int i = 0; i < frequencies; i++) {
			if (i > 0 && !(omega.get(i) > omega.get(i - 1))) {
				return Optional.of("does not increase from " + context.text().energy(omega.get(i - 1)) + " to " + context.text().energy(omega.get(i)));
			}
			if (!(values.get(i) >= 0) || Double.isInfinite(values.get(i))) {
				return Optional.of("has the value " + context.text().number(values.get(i)) + " at " + context.text().energy(omega.get(i))
						+ "; values are finite and not negative");
			}
			if (omega.get(i) == 0) {
				return Optional.of("has the frequency 0; absorption and emission meet there and heat is carried at positive frequencies");
			}
		}
		return Optional.empty();
	}
}
