// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;

/** The state at time zero. */
public sealed interface InitialState {

	/** The state of lowest energy. */
	record Ground() implements InitialState {
	}

	/** The state of highest energy. */
	record Excited() implements InitialState {
	}

	/** Every state with the same weight. */
	record MaximallyMixed() implements InitialState {
	}

	/** The Dicke state |L/2, m>. */
	record Dicke(double m) implements InitialState {
	}

	/** The Gibbs state exp(-H/T)/Z; T = 0 gives the ground state, T = inf the maximally mixed one. */
	record Thermal(double temperature) implements InitialState {
	}

	/** Every qubit excited with the same probability, without correlations. */
	record Product(double excitation) implements InitialState {
	}

	/** One level of a level system or of an oscillator, counted from 0. */
	record Level(int index) implements InitialState {
	}

	/** The product of states of the parts of a medium, in their order; none of them is of this kind. */
	record Parts(List<InitialState> states) implements InitialState {

		public Parts {
			states = List.copyOf(states);
		}
	}
}
