// SPDX-License-Identifier: EPL-2.0
package org.heatwright.gallery;

import java.util.ArrayList;
import java.util.List;

/**
 * One number that a gallery machine must reproduce.
 *
 * @param quantity  a path into the JSON of {@code solve}, with ids for list entries: {@code power}, {@code baths.hot.bounds.bound1}
 * @param value     the number
 * @param tolerance relative
 * @param settings  changes to the design under which it holds, each NAME=EXPR
 */
public record Expectation(String quantity, double value, double tolerance, List<String> settings) {

	private static final double DEFAULT_TOLERANCE = 1e-10;

	public Expectation {
		settings = List.copyOf(settings);
	}

	/** Reads {@code quantity = value [+- tolerance] [when NAME=EXPR ...]}. */
	static Expectation parse(String line) {
		String[] condition = line.split(" when ", 2);
		String[] sides = condition[0].split(" = ", 2);
		String[] numbers = sides[1].split(" \\+- ", 2);
		List<String> settings = new ArrayList<>();
		if (condition.length > 1) {
			settings.addAll(List.of(condition[1].strip().split("\\s+")));
		}
		double tolerance = numbers.length > 1 ? Double.parseDouble(numbers[1].strip()) : DEFAULT_TOLERANCE;
		return new Expectation(sides[0].strip(), Double.parseDouble(numbers[0].strip()), tolerance, settings);
	}

	/** Whether a computed number agrees. */
	public boolean accepts(double computed) {
		return Math.abs(computed - value) <= tolerance * Math.abs(value);
	}
}
