// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.math.RoundingMode;

import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.Measured;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** No more energy or ergotropy is asked for than the medium can hold. */
public final class StoredEnergyRule extends PhysicsRule {

	public StoredEnergyRule() {
		super("requirement.energy.stored", Severity.ERROR, "ergotropy <= E <= E_max - E_min");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		double spread = assessment.hamiltonian().maxEnergy() - assessment.hamiltonian().minEnergy();
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			boolean stored = requirement.getMetric() == Metric.STORED_ENERGY || requirement.getMetric() == Metric.ERGOTROPY;
			context.value(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE).ifPresent(value -> {
				if (stored && requirement.getRelation() == Relation.AT_LEAST && value > spread * (1 + 1e-12)) {
					String text = context.text().energyExpression(spread, RoundingMode.FLOOR);
					context.report(requirement,
							RuleContext.nameOf(requirement) + " asks for " + context.text().energy(value) + " of " + RuleContext.words(requirement.getMetric())
									+ ", and the energies of the medium span " + context.text().energy(spread),
							new Measured("required", value, "energy"), new Measured("E_max - E_min", spread, "energy")).at(MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE)
							.fix(Fix.of("Lower the requirement to " + context.text().energy(spread), Edit.set(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE, text)));
				}
			});
		}
	}
}
