// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

/** What takes the work that a machine gives out. */
public sealed interface WorkAgent {

	/** Baths with the role of work. */
	record WorkBaths() implements WorkAgent {
	}

	/**
	 * A classical field H(t) = H_0 + eps (exp(-i w t) |u&gt;&lt;l| + h.c.).
	 *
	 * @param largest ||dH/dt|| = eps w: no field takes more
	 * @param quantum w / (E_u - E_l): work per bare heat, for P = w I while sum J_a = (E_u - E_l) I
	 */
	record Field(double largest, double quantum) implements WorkAgent {
	}

	/** Parameters of the Hamiltonian that change from stroke to stroke. */
	record Parameters() implements WorkAgent {
	}

	/**
	 * A field that charges a battery.
	 *
	 * @param largest ||[V, H]||
	 */
	record Charger(double largest) implements WorkAgent {
	}

	/** Nothing flows, for a reason that is said. */
	record Nothing(String reason) implements WorkAgent {
	}
}
