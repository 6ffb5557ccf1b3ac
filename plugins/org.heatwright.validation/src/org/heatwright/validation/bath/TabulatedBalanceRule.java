// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.TabulatedSpectrum;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Tabulated rates of absorption and emission are in detailed balance; only those of emission are tabulated. */
public final class TabulatedBalanceRule extends Rule {

	public TabulatedBalanceRule() {
		super("bath.tabulated.balance", Severity.ERROR, "gamma(-omega) = exp(-omega/T) gamma(omega)");
	}

	@Override
	public void check(RuleContext context) {
		for (TabulatedSpectrum table : context.all(TabulatedSpectrum.class)) {
			try {
				check(context, table, context.scope().values(table, BathPackage.Literals.TABULATED_SPECTRUM__FREQUENCIES),
						context.scope().values(table, BathPackage.Literals.TABULATED_SPECTRUM__VALUES));
			} catch (ExpressionException e) {
				continue;
			}
		}
	}

	private static void check(RuleContext context, TabulatedSpectrum table, List<Double> omega, List<Double> values) {
		if (omega.size() != values.size() || omega.stream().noneMatch(w -> w < 0)) {
			return;
		}
		double temperature = table.eContainer() instanceof Bath bath ? context.value(bath, BathPackage.Literals.BATH__TEMPERATURE).orElse(Double.NaN) : Double.NaN;
		String message = "the table of " + RuleContext.idOf(table) + " lists absorption at negative frequencies, which the temperature of the bath already fixes";
		List<Measured> numbers = List.of();
		for (int i = 0; i < omega.size(); i++) {
			int partner = omega.indexOf(-omega.get(i));
			if (omega.get(i) < 0 && partner >= 0) {
				double balanced = Math.exp(omega.get(i) / temperature) * values.get(partner);
				if (Math.abs(values.get(i) - balanced) > 1e-6 * Math.max(balanced, Math.abs(values.get(i)))) {
					message = "the table of " + RuleContext.idOf(table) + " breaks detailed balance: gamma(" + context.text().energy(omega.get(i)) + ") = "
							+ context.text().number(values.get(i)) + ", and at the temperature "
							+ context.text().temperature(temperature) + " it is " + context.text().number(balanced);
					numbers = List.of(new Measured("gamma(-omega)", values.get(i), ""), new Measured("exp(-omega/T) gamma(omega)", balanced, ""));
					break;
				}
			}
		}
		List<Integer> kept = IntStream.range(0, omega.size()).filter(i -> omega.get(i) > 0).boxed().toList();
		context.report(table, message, numbers.toArray(Measured[]::new)).at(BathPackage.Literals.TABULATED_SPECTRUM__FREQUENCIES)
				.fix(new Fix("Keep the emission and let the temperature give the absorption", List.of(
				new Edit.SetValues(Address.of(table), BathPackage.Literals.TABULATED_SPECTRUM__FREQUENCIES, kept.stream().map(i -> table.getFrequencies().get(i)).toList()),
				new Edit.SetValues(Address.of(table), BathPackage.Literals.TABULATED_SPECTRUM__VALUES, kept.stream().map(i -> table.getValues().get(i)).toList()))));
	}
}
