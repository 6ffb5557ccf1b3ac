// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.Optional;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Metric;
import org.heatwright.study.RecordedQuantity;

/** What studies record of the numbers that requirements speak of. */
final class Metrics {

	private Metrics() {
	}

	/** What a study records for a metric. */
	static Optional<RecordedQuantity> recorded(Metric metric, Bath bath) {
		return switch (metric) {
			case POWER -> Optional.of(new RecordedQuantity("power"));
			case EFFICIENCY -> Optional.of(new RecordedQuantity("efficiency"));
			case COP -> Optional.of(new RecordedQuantity("cop"));
			case HEAT_CURRENT, COOLING_POWER -> bath == null ? Optional.empty() : Optional.of(new RecordedQuantity("heatCurrent:" + bath.getId()));
			case ERGOTROPY, CHARGING_POWER, STORED_ENERGY -> Optional.empty();
		};
	}
}
