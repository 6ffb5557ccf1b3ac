// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.Objects;
import java.util.OptionalInt;

/** One part of a medium of parts. */
public sealed interface Part {

	/** What the design calls it. */
	String name();

	/**
	 * H = omega n + (K/2) n (n - 1).
	 *
	 * @param levels how many levels are kept; found by convergence when absent
	 */
	record Oscillator(String name, double frequency, double anharmonicity, OptionalInt levels) implements Part {

		public Oscillator {
			Objects.requireNonNull(name);
			if (!Double.isFinite(frequency) || !Double.isFinite(anharmonicity)) {
				throw new IllegalArgumentException("oscillator " + name + " has the frequency " + frequency + " and the anharmonicity " + anharmonicity);
			}
			if (levels.isPresent() && levels.getAsInt() < 2) {
				throw new IllegalArgumentException("oscillator " + name + " keeps " + levels.getAsInt() + " levels; at least 2 are needed");
			}
		}

		/** The energy of n quanta. */
		public double energy(int n) {
			return frequency * n + 0.5 * anharmonicity * n * (n - 1.0);
		}
	}

	/** H = omega S_z + D S_z^2 for a spin S = twiceSpin / 2. */
	record Spin(String name, int twiceSpin, double frequency, double anisotropy) implements Part {

		public Spin {
			Objects.requireNonNull(name);
			if (twiceSpin < 1 || !Double.isFinite(frequency) || !Double.isFinite(anisotropy)) {
				throw new IllegalArgumentException("spin " + name + " has S = " + twiceSpin / 2.0 + ", the frequency " + frequency + " and the anisotropy " + anisotropy);
			}
		}
	}

	/** A few levels. */
	record Levels(String name, LevelSystem system) implements Part {

		public Levels {
			Objects.requireNonNull(name);
			Objects.requireNonNull(system);
		}
	}

	/** An array of qubits: its Dicke ladder where nothing singles out a qubit, its product states otherwise. */
	record Qubits(String name, QubitArray array) implements Part {

		public Qubits {
			Objects.requireNonNull(name);
			Objects.requireNonNull(array);
		}
	}
}
