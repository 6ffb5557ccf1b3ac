// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import java.util.Comparator;
import java.util.List;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** An ideal cycle runs between a hot and a colder bath. */
public final class IdealBathsRule extends Rule {

	public IdealBathsRule() {
		super("cycle.ideal.baths", Severity.ERROR, "T_hot > T_cold");
	}

	@Override
	public void check(RuleContext context) {
		for (IdealCycle cycle : context.all(IdealCycle.class)) {
			if (cycle.getHot() == null || cycle.getCold() == null) {
				offer(context, cycle, context.report(cycle, cycle.getId() + " does not say between which baths it runs"));
				continue;
			}
			double hot = context.value(cycle.getHot(), BathPackage.Literals.BATH__TEMPERATURE).orElse(Double.NaN);
			double cold = context.value(cycle.getCold(), BathPackage.Literals.BATH__TEMPERATURE).orElse(Double.NaN);
			if (hot <= cold) {
				context.report(cycle,
						cycle.getId() + " runs from a hot bath at " + context.text().temperature(hot) + " to a cold one at " + context.text().temperature(cold),
						new Measured("T_hot", hot, "k_B T"), new Measured("T_cold", cold, "k_B T"))
						.fix(Fix.of("Swap the baths", Edit.point(cycle, CyclePackage.Literals.IDEAL_CYCLE__HOT, cycle.getCold()),
								Edit.point(cycle, CyclePackage.Literals.IDEAL_CYCLE__COLD, cycle.getHot())));
			}
		}
	}

	private static void offer(RuleContext context, IdealCycle cycle, Finding finding) {
		List<Bath> byTemperature = context.machine().getBaths().stream().filter(bath -> context.value(bath, BathPackage.Literals.BATH__TEMPERATURE).isPresent())
				.sorted(Comparator.comparingDouble(bath -> context.value(bath, BathPackage.Literals.BATH__TEMPERATURE).orElseThrow()))
				.filter(bath -> bath.getRole() != BathRole.WORK).toList();
		if (byTemperature.size() >= 2) {
			Bath cold = byTemperature.get(0);
			Bath hot = byTemperature.get(byTemperature.size() - 1);
			finding.fix(Fix.of("Run between " + hot.getId() + " and " + cold.getId(), Edit.point(cycle, CyclePackage.Literals.IDEAL_CYCLE__HOT, hot),
					Edit.point(cycle, CyclePackage.Literals.IDEAL_CYCLE__COLD, cold)));
		}
	}
}
