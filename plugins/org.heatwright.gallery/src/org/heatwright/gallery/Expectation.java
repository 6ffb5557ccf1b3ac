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
 * @param equation  the master equation it is claimed for
 * @param source    where the number comes from; empty when from the machine's citations
 */
public record Expectation(String quantity, double value, double tolerance, List<String> settings, MasterEquation equation, String source) {

	/** Which master equation a number belongs to. */
	public enum MasterEquation {
		GLOBAL, LOCAL
	}

	private static final double DEFAULT_TOLERANCE = 1e-10;
	private static final String LOCAL = "equation=local";

	public Expectation {
		settings = List.copyOf(settings);
	}

	/** Reads {@code quantity = value [+- tolerance] [when NAME=EXPR ...] [from SOURCE]}; the condition {@code equation=local} asks for the local equation. */
	static Expectation parse(String line) {
		String[] origin = line.split(" from ", 2);
		String[] condition = origin[0].split(" when ", 2);
		String[] sides = condition[0].split(" = ", 2);
		String[] numbers = sides[1].split(" \\+- ", 2);
		List<String> settings = new ArrayList<>();
		if (condition.length > 1) {
			settings.addAll(List.of(condition[1].strip().split("\\s+")));
		}
		MasterEquation equation = settings.remove(LOCAL) ? MasterEquation.LOCAL : MasterEquation.GLOBAL;
		double tolerance = numbers.length > 1 ? Double.parseDouble(numbers[1].strip()) : DEFAULT_TOLERANCE;
		return new Expectation(sides[0].strip(), Double.parseDouble(numbers[0].strip()), tolerance, settings, equation, origin.length > 1 ? origin[1].strip() : "");
	}

	/** The conditions under which the number holds, as they are written. */
	public List<String> conditions() {
		List<String> conditions = new ArrayList<>(settings);
		if (equation == MasterEquation.LOCAL) {
			conditions.add(LOCAL);
		}
		return conditions;
	}

	/** Whether a computed number agrees. */
	public boolean accepts(double computed) {
		return Math.abs(computed - value) <= tolerance * Math.abs(value);
	}
}
