// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Laboratory units, in rad/s for energies (E/hbar) and temperatures (k_B T/hbar) and in seconds for times. GHz and its like are cyclic frequencies, energy = h
 * f: 5.1 GHz is 2 pi 5.1e9 rad/s already, and a factor 2 pi beside it would be a second one. Constants: exact by the SI of 2019.
 */
record Unit(double factor, double exponent) {

	private static final double REDUCED_PLANCK = 6.62607015e-34 / (2 * Math.PI);
	private static final double KELVIN = 1.380649e-23 / REDUCED_PLANCK;
	private static final double ELECTRON_VOLT = 1.602176634e-19 / REDUCED_PLANCK;

	private static final Map<String, Unit> KNOWN = new LinkedHashMap<>();

	static {
		family("Hz", 2 * Math.PI, 1, "", "k", "M", "G", "T");
		family("rad/s", 1, 1, "", "k", "M", "G", "T");
		family("K", KELVIN, 1, "", "m", "u", "n");
		family("eV", ELECTRON_VOLT, 1, "", "m", "u", "n");
		family("J", 1 / REDUCED_PLANCK, 1, "");
		family("W", 1 / REDUCED_PLANCK, 2, "", "m", "u", "n", "p", "f", "a");
		family("s", 1, -1, "", "m", "u", "n", "p");
	}

	private static void family(String symbol, double factor, double exponent, String... prefixes) {
		for (String prefix : prefixes) {
			double scale = switch (prefix) {
				case "k" -> 1e3;
				case "M" -> 1e6;
				case "G" -> 1e9;
				case "T" -> 1e12;
				case "m" -> 1e-3;
				case "u" -> 1e-6;
				case "n" -> 1e-9;
				case "p" -> 1e-12;
				case "f" -> 1e-15;
				case "a" -> 1e-18;
				default -> 1;
			};
			KNOWN.put(prefix + symbol, new Unit(factor * scale, exponent));
		}
	}

	/** The unit, or null when there is none of that name. Both signs for micro (U+00B5, U+03BC) are read as u. */
	static Unit named(String name) {
		return KNOWN.get(name.startsWith("\u00b5") || name.startsWith("\u03bc") ? "u" + name.substring(1) : name);
	}

	static java.util.Set<String> names() {
		return java.util.Collections.unmodifiableSet(KNOWN.keySet());
	}
}
