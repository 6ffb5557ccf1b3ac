// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/**
 * Up to which number of qubits an inequality of the weak-coupling theory holds (ratio below 0.1), for the design as it is written, couplings and bands that
 * depend on L included.
 *
 * @param size  the largest L; 0 when it holds for none, {@code Long.MAX_VALUE} when the ratio does not grow with L
 * @param found whether machines of that size and the next were looked at, or the ratio of two sizes was continued as a power law
 */
public record LargestSize(long size, Found found) {

	/** How it was found. */
	public enum Found {
		ASSESSED, POWER_LAW
	}

	/** For tables. */
	public String text() {
		if (size == 0) {
			return "no L";
		}
		if (size == Long.MAX_VALUE) {
			return "every L";
		}
		return (found == Found.ASSESSED ? "L = " : "L about ") + size;
	}
}
