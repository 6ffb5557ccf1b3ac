// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.RuleContext;

/** The exponents that the bounds allow a claimed quantity, each from three machines at the upper end of the claimed range. */
final class ClaimedExponents {

	/** A bound with its exponent. */
	record Allowed(String bound, String equation, Variants.Exponent exponent) {
	}

	private ClaimedExponents() {
	}

	/** Every bound that is finite over the range; empty when the machine cannot be assembled there. */
	static List<Allowed> of(RuleContext context, ScalingClaim claim) {
		double from = context.value(claim, MachinePackage.Literals.SCALING_CLAIM__FROM).orElse(Double.NaN);
		double to = context.value(claim, MachinePackage.Literals.SCALING_CLAIM__TO).orElse(Double.NaN);
		if (!(from > 0 && to > from)) {
			return List.of();
		}
		for (double end = to; end > from; end /= 2) {
			List<Variants.Sized> machines = new ArrayList<>();
			double step = Math.min(2, Math.sqrt(end / from));
			for (double value : new double[] { end / step / step, end / step, end }) {
				double point = claim.getParameter() == null ? Math.rint(value) : value;
				Variants.assessment(context, claim.getParameter(), point).ifPresent(assessment -> machines.add(new Variants.Sized(point, assessment)));
			}
			if (machines.size() == 3) {
				return exponents(context, claim, machines);
			}
		}
		return List.of();
	}

	private static List<Allowed> exponents(RuleContext context, ScalingClaim claim, List<Variants.Sized> machines) {
		List<Map<String, Limit>> limits = machines.stream().map(machine -> limits(context, claim, machine)).toList();
		List<Allowed> allowed = new ArrayList<>();
		for (Limit limit : limits.get(2).values()) {
			if (limits.stream().allMatch(each -> each.containsKey(limit.name()) && each.get(limit.name()).value() > 0)) {
				Map<Assessment, Double> values = new java.util.IdentityHashMap<>();
				for (int i = 0; i < 3; i++) {
					values.put(machines.get(i).assessment(), limits.get(i).get(limit.name()).value());
				}
				allowed.add(new Allowed(limit.name(), limit.equation(), Variants.exponent(machines, values::get)));
			}
		}
		return allowed;
	}

	private static Map<String, Limit> limits(RuleContext context, ScalingClaim claim, Variants.Sized machine) {
		Map<String, Limit> byName = new LinkedHashMap<>();
		new MetricLimits(machine.assessment()).of(claim.getMetric(), claim.getBath()).forEach(limit -> byName.put(limit.name(), limit));
		return byName;
	}
}
