// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.thermodynamics;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.validation.RuleContext;

/**
 * The inverse temperatures that the laws of thermodynamics allow a machine the most with: the hottest hot, the coldest cold and the hottest work bath.
 *
 * @param work 0 when there is no work bath
 */
public record Temperatures(double hot, double cold, double work) {

	/** Empty unless there are a hot and a cold bath with temperatures. */
	public static Optional<Temperatures> of(RuleContext context) {
		double hot = extreme(context, BathRole.HOT, Math::max);
		double cold = extreme(context, BathRole.COLD, Math::min);
		double work = extreme(context, BathRole.WORK, Math::max);
		boolean there = hot >= 0 && cold >= 0;
		return there ? Optional.of(new Temperatures(1 / hot, 1 / cold, Double.isNaN(work) ? 0 : 1 / work)) : Optional.empty();
	}

	private static double extreme(RuleContext context, BathRole role, DoubleBinaryOperator better) {
		return context.machine().getBaths().stream().filter(bath -> bath.getRole() == role)
				.flatMapToDouble(bath -> context.value(bath, BathPackage.Literals.BATH__TEMPERATURE).stream())
				.reduce(better).orElse(Double.NaN);
	}

	/** (beta_c - beta_h) / (beta_c - beta_w). */
	public double efficiency() {
		return cold == Double.POSITIVE_INFINITY ? 1 : (cold - hot) / (cold - work);
	}

	/** (beta_h - beta_w) / (beta_c - beta_h); infinite between equal temperatures. */
	public double refrigeratorCop() {
		return cold > hot ? (hot - work) / (cold - hot) : Double.POSITIVE_INFINITY;
	}

	/** Heat delivered per work: one more than the heat that is taken from the cold. */
	public double heatPumpCop() {
		return 1 + refrigeratorCop();
	}
}
