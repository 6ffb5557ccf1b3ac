// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.RuleContext;

/**
 * A requirement that asks for a flow: at least so much power, or a heat current at most as negative.
 *
 * @param value  natural units; negative for heat that must flow into the bath
 * @param limits what limits the size of the flow, in increasing order
 */
record FlowRequirement(LimitRequirement requirement, double value, List<Limit> limits) {

	/** All of a machine that ask for more than nothing. */
	static List<FlowRequirement> of(RuleContext context, Assessment assessment) {
		MetricLimits limits = new MetricLimits(assessment);
		List<FlowRequirement> found = new ArrayList<>();
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			Metric metric = requirement.getMetric();
			boolean flows = metric == Metric.POWER || metric == Metric.COOLING_POWER || metric == Metric.CHARGING_POWER
					|| metric == Metric.HEAT_CURRENT && requirement.getBath() != null;
			context.value(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE).ifPresent(value -> {
				if (flows && requirement.getRelation() == Relation.AT_LEAST && value > 0) {
					found.add(new FlowRequirement(requirement, value, limits.of(metric, requirement.getBath())));
				} else if (flows && metric == Metric.HEAT_CURRENT && requirement.getRelation() == Relation.AT_MOST && value < 0) {
					found.add(new FlowRequirement(requirement, value, limits.emission(requirement.getBath())));
				}
			});
		}
		return found;
	}

	/** As a message says it. */
	String relation() {
		return value < 0 ? " <= " : " >= ";
	}
}
