// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

/**
 * An axis of a chart.
 *
 * @param label with its unit
 * @param from  smallest value shown; NaN lets the data decide
 * @param to    largest value shown; NaN lets the data decide
 */
public record Axis(String label, Division division, double from, double to) {

	/** How values lie on an axis. */
	public enum Division {
		LINEAR, LOGARITHMIC
	}

	public static Axis linear(String label) {
		return new Axis(label, Division.LINEAR, Double.NaN, Double.NaN);
	}

	public static Axis logarithmic(String label) {
		return new Axis(label, Division.LOGARITHMIC, Double.NaN, Double.NaN);
	}

	public Axis between(double smallest, double largest) {
		return new Axis(label, division, smallest, largest);
	}

	boolean isLogarithmic() {
		return division == Division.LOGARITHMIC;
	}
}
