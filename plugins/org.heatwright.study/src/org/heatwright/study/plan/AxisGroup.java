// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

/** Axes that run together: one axis of given values, or all axes that are sampled. Immutable and thread safe. */
interface AxisGroup {

	/** How many positions there are. */
	int size();

	/**
	 * @param column   which axis of the group, from 0
	 * @param position from 0
	 */
	double value(int column, int position);
}
