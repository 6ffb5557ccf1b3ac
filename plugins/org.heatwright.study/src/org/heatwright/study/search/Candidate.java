// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.search;

import java.util.List;

/**
 * One machine of a template.
 *
 * @param name       also that of its folder
 * @param what       in words
 * @param bodies     on how many qubits a term acts at most; {@link #ALL} for all of them
 * @param sizes      the numbers of qubits at which it is solved
 * @param quantities what its study records, the claimed one and the efficiency first
 * @param design     the text of its design file
 */
public record Candidate(String name, String what, int bodies, List<Integer> sizes, List<String> quantities, String design) {

	/** Terms that act on all qubits at once. */
	public static final int ALL = Integer.MAX_VALUE;

	/** A number, or L. */
	public String bodiesText() {
		return bodies == ALL ? "L" : Integer.toString(bodies);
	}
}
