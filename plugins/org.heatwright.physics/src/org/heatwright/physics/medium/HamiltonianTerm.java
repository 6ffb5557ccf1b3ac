// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;

import org.heatwright.physics.operator.PartOperator;

/** A part of the Hamiltonian of a qubit array. */
public sealed interface HamiltonianTerm {

	/** coefficient times a collective spin operator. */
	record Collective(CollectiveQuantity quantity, double coefficient) implements HamiltonianTerm {
	}

	/** The same interaction of strength c on each listed pair. */
	public record Pair(PairKind kind, double strength, List<SitePair> pairs) implements HamiltonianTerm {

		public Pair {
			pairs = List.copyOf(pairs);
		}
	}

	/** amplitude (|ket&gt;&lt;bra| + h.c.) between product states written as "101": first site first, 1 = excited. */
	record Transition(String ket, String bra, double amplitude) implements HamiltonianTerm {
	}

	/** coefficient times an operator in the symbols of the array, which is the part 0 of itself. */
	record Expression(String id, double coefficient, PartOperator operator) implements HamiltonianTerm {
	}
}
