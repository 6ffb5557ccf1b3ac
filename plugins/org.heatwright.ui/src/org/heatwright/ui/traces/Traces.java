// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.traces;

import java.util.LinkedHashMap;
import java.util.Map;

import org.heatwright.picture.chart.Chart;

/**
 * What there is to see of a machine in time, each by its title, in the order in which one looks at it.
 *
 * @param time   how long was looked at; empty where the design says it itself
 * @param reason why there is nothing; empty when there is something
 */
public record Traces(Map<String, Chart> charts, String time, String reason) {

	public Traces {
		charts = new LinkedHashMap<>(charts);
	}

	static Traces nothing(String reason) {
		return new Traces(Map.of(), "", reason);
	}
}
