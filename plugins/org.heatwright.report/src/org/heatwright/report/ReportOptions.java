// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a report shows and how.
 *
 * @param parts      which sections
 * @param author     who answers for it; may be empty
 * @param date       printed as it is given; without one the report has no date and the same input gives the same bytes
 * @param energyUnit for designs in natural units: the frequency in Hz whose quantum hf stands for the energy 1 where laboratory values are shown
 */
public record ReportOptions(Set<Part> parts, String author, Optional<String> date, double energyUnit) {

	private static final double GIGAHERTZ = 1e9;

	public ReportOptions {
		parts = parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
		Objects.requireNonNull(author);
		Objects.requireNonNull(date);
		if (!(energyUnit > 0) || Double.isInfinite(energyUnit)) {
			throw new IllegalArgumentException("the unit of energy must be a positive frequency, not " + energyUnit + " Hz");
		}
	}

	/** Every part, no author, no date, one unit of energy is h x 1 GHz. */
	public static ReportOptions defaults() {
		return new ReportOptions(EnumSet.allOf(Part.class), "", Optional.empty(), GIGAHERTZ);
	}

	public ReportOptions withParts(Set<Part> others) {
		return new ReportOptions(others, author, date, energyUnit);
	}

	public ReportOptions signed(String name, Optional<String> day) {
		return new ReportOptions(parts, name, day, energyUnit);
	}
}
