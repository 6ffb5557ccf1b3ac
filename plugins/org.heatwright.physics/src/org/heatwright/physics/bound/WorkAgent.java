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
	 * @param largest eps (E_u - E_l), for the power is (E_u - E_l) I and the flux I = 2 eps Im rho_ul no larger than eps
	 */
	record Field(double largest) implements WorkAgent {
	}

	/** Parameters of the Hamiltonian that change from stroke to stroke. */
	record Parameters() implements WorkAgent {
	}

	/** What charges a battery without a bath: the limit of the power that it gives. */
	record Charger(Limit limit) implements WorkAgent {

		/** A field V: ||[V, H]||. */
		public static Charger field(double largest) {
			return new Charger(new Limit("the commutator of field and Hamiltonian", largest, "|dE/dt| <= ||[V, H]||"));
		}

		/** A cavity that the qubits share: what its field can be with the energy there is. */
		public static Charger cavity(double largest) {
			return new Charger(new Limit("the largest field of the cavity", largest, "|dE/dt| <= g omega L sqrt(<(a + a^+)^2>)"));
		}
	}

	/** Nothing flows, for a reason that is said. */
	record Nothing(String reason) implements WorkAgent {
	}
}
