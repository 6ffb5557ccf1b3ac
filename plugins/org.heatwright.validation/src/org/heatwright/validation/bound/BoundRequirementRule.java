// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.physics.Assessment;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** No requirement on power, cooling power, charging power or a heat current exceeds the tightest bound that applies. */
public final class BoundRequirementRule extends PhysicsRule {

	public BoundRequirementRule() {
		super("requirement.bound.exceeded", Severity.ERROR, "|J| <= commutator bound <= Bound 2 <= Bound 1");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		Cycle cycle = context.machine().getCycle();
		boolean continuous = cycle == null || cycle instanceof ContinuousCycle running && running.getDrive() == null || cycle instanceof ChargingProtocol charging && charging.getKind() == ChargingKind.DISSIPATIVE;
		if (!continuous) {
			return;
		}
		MetricLimits limits = new MetricLimits(context, assessment);
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			Metric metric = requirement.getMetric();
			boolean flows = metric == Metric.POWER || metric == Metric.COOLING_POWER || metric == Metric.CHARGING_POWER || metric == Metric.HEAT_CURRENT;
			context.value(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE).ifPresent(value -> {
				if (flows && requirement.getRelation() == Relation.AT_LEAST) {
					limits.of(metric, requirement.getBath()).stream().findFirst().filter(limit -> value > limit.value()).ifPresent(limit -> exceeded(context, assessment, requirement, value, limit));
				} else if (metric == Metric.HEAT_CURRENT && requirement.getBath() != null && value < 0) {
					limits.emission(requirement.getBath()).stream().findFirst().filter(limit -> -value > limit.value()).ifPresent(limit -> exceeded(context, assessment, requirement, value, limit));
				}
			});
		}
	}

	private static void exceeded(RuleContext context, Assessment assessment, LimitRequirement requirement, double value, Limit limit) {
		double allowed = value < 0 ? -limit.value() : limit.value();
		String text = context.text().powerExpression(allowed, value < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
		Finding finding = context.report(requirement, requirement.getId() + " asks for " + requirement.getMetric() + (value < 0 ? " <= " : " >= ") + context.text().power(value) + ", and " + limit.name() + " allows "
				+ context.text().power(allowed) + ": too much by a factor of " + context.text().number(value / allowed), new Measured("required", value, "power"), new Measured(limit.name(), allowed, "power"))
				.at(MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE).by(limit.equation())
				.fix(Fix.of((value < 0 ? "Weaken" : "Lower") + " the requirement to the bound " + context.text().power(allowed), Edit.set(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE, text)));
		strengthen(context, assessment, requirement, value / allowed).ifPresent(finding::fix);
	}

	/** Every limit of a heat current is quadratic in the strengths of its couplings. */
	private static Optional<Fix> strengthen(RuleContext context, Assessment assessment, LimitRequirement requirement, double factor) {
		if (!(factor > 1) || !Double.isFinite(factor)) {
			return Optional.empty();
		}
		double root = Math.sqrt(factor) * (1 + 1e-6);
		List<Edit> edits = new ArrayList<>();
		for (Channel channel : context.all(Channel.class)) {
			org.heatwright.model.bath.Bath bath = ((Coupling) channel.eContainer()).getBath();
			boolean concerned = requirement.getMetric() != Metric.HEAT_CURRENT && (requirement.getMetric() != Metric.COOLING_POWER || bath != null && bath.getRole() == BathRole.COLD) || bath != null && bath == requirement.getBath();
			OptionalDouble strength = context.value(channel, BathPackage.Literals.CHANNEL__STRENGTH);
			if (concerned && strength.isPresent()) {
				edits.add(Edit.set(channel, BathPackage.Literals.CHANNEL__STRENGTH, context.text().numberExpression(strength.getAsDouble() * root, RoundingMode.UP)));
			}
		}
		return edits.isEmpty() ? Optional.empty() : Optional.of(new Fix("Raise the coupling strengths by " + context.text().number(root) + ", at which the bound allows it", edits));
	}
}
