// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.thermodynamics;

import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.machine.Purpose;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A three-level machine does what it is meant for: the gaps and temperatures decide which way its cycle turns. */
public final class RegimeRule extends Rule {

	public RegimeRule() {
		super("thermodynamics.regime", Severity.WARNING, "engine if and only if beta_h E_h < beta_c E_c + beta_w E_w");
	}

	@Override
	public void check(RuleContext context) {
		Purpose purpose = context.machine().getPurpose();
		if (!(context.machine().getMedium() instanceof LevelSystem system) || system.getLevels().size() != 3
				|| purpose != Purpose.ENGINE && purpose != Purpose.REFRIGERATOR) {
			return;
		}
		Map<BathRole, Double> gaps = new EnumMap<>(BathRole.class);
		for (Coupling coupling : context.machine().getCouplings()) {
			for (Channel channel : coupling.getChannels()) {
				if (coupling.getBath() != null && channel.getOperator() instanceof TransitionOperator transition) {
					gap(context, transition).ifPresent(gap -> gaps.merge(coupling.getBath().getRole(), gap, (a, b) -> a.equals(b) ? a : Double.NaN));
				}
			}
		}
		Temperatures.of(context).ifPresent(temperatures -> check(context, purpose, gaps, temperatures));
	}

	private static void check(RuleContext context, Purpose purpose, Map<BathRole, Double> gaps, Temperatures temperatures) {
		double hot = gaps.getOrDefault(BathRole.HOT, Double.NaN);
		double cold = gaps.getOrDefault(BathRole.COLD, Double.NaN);
		double work = gaps.getOrDefault(BathRole.WORK, Double.NaN);
		if (!(Math.abs(hot - cold - work) < 1e-9 * hot)) {
			return;
		}
		double left = temperatures.hot() * hot;
		double right = temperatures.cold() * cold + temperatures.work() * work;
		boolean engine = purpose == Purpose.ENGINE;
		if (engine ? left >= right : left <= right) {
			Finding finding = context.report(context.machine(),
					"with these gaps and temperatures the cycle turns the wrong way for " + (engine ? "an engine" : "a refrigerator") + ": beta_h E_h = "
							+ context.text().number(left) + " must be "
							+ (engine ? "below" : "above") + " beta_c E_c + beta_w E_w = " + context.text().number(right),
					new Measured("beta_h E_h", left, ""), new Measured("beta_c E_c + beta_w E_w", right, ""));
			context.machine().getBaths().stream().filter(bath -> bath.getRole() == BathRole.HOT).findFirst().filter(bath -> right > 0 && Double.isFinite(right))
					.ifPresent(bath -> {
				String temperature = context.text().temperatureExpression(hot / right * (engine ? 1.05 : 0.95), RoundingMode.HALF_EVEN);
				finding.fix(Fix.of("Set the temperature of " + bath.getId() + " to " + temperature, Edit.set(bath, BathPackage.Literals.BATH__TEMPERATURE, temperature)));
			});
		}
	}

	private static Optional<Double> gap(RuleContext context, TransitionOperator transition) {
		return context.element(String.valueOf(transition.getUpper())).flatMap(upper -> context.element(String.valueOf(transition.getLower())).flatMap(lower -> {
			if (upper instanceof Level high && lower instanceof Level low) {
				OptionalDouble a = context.value(high, ArrayPackage.Literals.LEVEL__ENERGY);
				OptionalDouble b = context.value(low, ArrayPackage.Literals.LEVEL__ENERGY);
				return a.isPresent() && b.isPresent() ? Optional.of(Math.abs(a.getAsDouble() - b.getAsDouble())) : Optional.empty();
			}
			return Optional.empty();
		}));
	}
}
