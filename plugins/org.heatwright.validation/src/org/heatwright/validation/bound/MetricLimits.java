// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.List;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Metric;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.solve.Assessment;

/** What limits a metric of a machine before it is solved; natural units. Verified by {@code GalleryBoundsTest} on every gallery machine. */
public final class MetricLimits {

	private final Assessment assessment;

	public MetricLimits(Assessment assessment) {
		this.assessment = assessment;
	}

	/** The limits in increasing order, without infinite ones and those that do not apply. */
	public List<Limit> of(Metric metric, Bath bath) {
		return switch (metric) {
			case HEAT_CURRENT -> bath == null ? List.of() : absorption(bath);
			case COOLING_POWER -> bath == null ? assessment.flows().cooling() : absorption(bath);
			case CHARGING_POWER -> assessment.flows().charging();
			case POWER -> assessment.flows().power();
		case ERGOTROPY, STORED_ENERGY ->
			List.of(new Limit("the spread of the energies", assessment.hamiltonian().maxEnergy() - assessment.hamiltonian().minEnergy(), "E <= E_max - E_min"));
			case EFFICIENCY, COP -> List.of();
		};
	}

	private List<Limit> absorption(Bath bath) {
		return assessment.flows().absorption(each -> each.id().equals(bath.getId()));
	}

	/** What limits the heat that flows out of the medium into a bath. */
	public List<Limit> emission(Bath bath) {
		return assessment.flows().emission(each -> each.id().equals(bath.getId()));
	}
}
