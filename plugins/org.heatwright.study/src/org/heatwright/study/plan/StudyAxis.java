// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import org.heatwright.analysis.Setting;
import org.heatwright.study.scaling.ParameterRange;

/**
 * One varied number of the design.
 *
 * @param target what {@code --set} would name
 * @param unit   of its values, empty when they are plain numbers
 * @param group  the group of axes it runs with, from 0
 * @param column its place in the group
 */
public record StudyAxis(String target, String unit, int group, int column) {

	/** The name of its column in results: the target, and the unit in brackets. */
	public String title() {
		return unit.isEmpty() ? target : target + " [" + unit + "]";
	}

	/** What the axis does to the design at a value. */
	public Setting setting(double value) {
		return new Setting(target, unit.isEmpty() ? ParameterRange.text(value) : ParameterRange.text(value) + " " + unit);
	}
}
