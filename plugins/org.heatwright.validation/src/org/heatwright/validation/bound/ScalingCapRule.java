// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** No quantity is claimed to scale faster than the temperatures and rates of the baths allow, whatever Bounds 1 and 2 say. */
public final class ScalingCapRule extends PhysicsRule {

	public ScalingCapRule() {
		super("scaling.thermal.cap", Severity.ERROR, "J <= ||A||^2 sup w gamma(-w) <= 2 Xi ||A||^2 / (e beta)");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		for (ScalingClaim claim : context.all(ScalingClaim.class)) {
			context.value(claim, MachinePackage.Literals.SCALING_CLAIM__EXPONENT).ifPresent(claimed -> {
				List<ClaimedExponents.Allowed> exceeded = ClaimedExponents.of(context, claim).stream().filter(allowed -> allowed.exponent().isBelow(claimed)).toList();
				if (exceeded.stream().noneMatch(allowed -> allowed.bound().contains("Bound"))) {
					exceeded.stream().min(Comparator.comparingDouble(allowed -> allowed.exponent().value()))
							.ifPresent(allowed -> ScalingBoundRule.report(context, claim, claimed, allowed));
				}
			});
		}
	}

	/** Baths of fixed temperature cap what flows from them; temperatures that grow with L do not. The temperature of the design as it is stays. */
	static Optional<Fix> scaleTemperatures(RuleContext context, ScalingClaim claim, ClaimedExponents.Allowed allowed) {
		OptionalDouble size = context.number("L");
		if (claim.getParameter() != null || size.isEmpty() || allowed.bound().endsWith("Bound 1") || allowed.bound().endsWith("Bound 2")) {
			return Optional.empty();
		}
		List<Edit> edits = new ArrayList<>();
		for (org.heatwright.model.bath.Bath bath : context.machine().getBaths()) {
			OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			boolean fixed = temperature.isPresent() && temperature.getAsDouble() > 0 && Double.isFinite(temperature.getAsDouble())
					&& !bath.getTemperature().matches(".*\\bL\\b.*");
			if (fixed) {
				edits.add(Edit.set(bath, BathPackage.Literals.BATH__TEMPERATURE, "(" + bath.getTemperature() + ")*L/" + (long) size.getAsDouble()));
			}
		}
		return edits.isEmpty() ? Optional.empty() : Optional.of(new Fix("Scale the bath temperatures with L", edits));
	}
}
