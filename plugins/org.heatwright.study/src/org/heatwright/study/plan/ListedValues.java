// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.util.List;

/** One axis with its values. */
record ListedValues(List<Double> values) implements AxisGroup {

	ListedValues {
		values = List.copyOf(values);
	}

	@Override
	public int size() {
		return values.size();
	}

	@Override
	public double value(int column, int position) {
		return values.get(position);
	}
}
