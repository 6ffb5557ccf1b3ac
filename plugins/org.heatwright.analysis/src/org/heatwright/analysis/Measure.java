// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.function.Function;

/** What a number of a result measures, which says its unit. */
public enum Measure {

	/** A plain number. */
	RATIO(units -> ""),
	/** Energy per time. */
	POWER(UnitSystem::powerUnit),
	/** Entropy per time. */
	ENTROPY_RATE(UnitSystem::entropyRateUnit);

	private final Function<UnitSystem, String> unit;

	Measure(Function<UnitSystem, String> unit) {
		this.unit = unit;
	}

	/** With a blank before it; empty in natural units and for plain numbers. */
	public String unit(UnitSystem units) {
		return unit.apply(units);
	}
}
