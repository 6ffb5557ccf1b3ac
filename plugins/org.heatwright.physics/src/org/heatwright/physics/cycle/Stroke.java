// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;

import org.heatwright.physics.coupling.Coupling;

/** One part of a cycle. Durations in units of 1/energy. */
public sealed interface Stroke {

	String id();

	double duration();

	/** The Hamiltonian is constant; the listed couplings act. */
	record Thermal(String id, double duration, List<Coupling> couplings) implements Stroke {

		public Thermal {
			couplings = List.copyOf(couplings);
			requireDuration(id, duration);
		}
	}

	/** No bath acts; the medium follows the path. */
	record Work(String id, double duration, WorkProtocol protocol, HamiltonianPath path) implements Stroke {

		public Work {
			requireDuration(id, duration);
		}
	}

	private static void requireDuration(String id, double duration) {
		if (!(duration >= 0) || Double.isInfinite(duration)) {
			throw new IllegalArgumentException("stroke " + id + " has the duration " + duration);
		}
	}
}
