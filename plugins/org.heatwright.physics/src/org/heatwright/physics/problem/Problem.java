// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Medium;

/** A machine as the solver sees it: hbar = k_B = 1, every part carrying the id of the design element it came from. */
public record Problem(Medium medium, List<Bath> baths, List<Coupling> couplings, InitialState initialState, Optional<CoherentDrive> drive) {

	/** A machine without a drive. */
	public Problem(Medium medium, List<Bath> baths, List<Coupling> couplings, InitialState initialState) {
		this(medium, baths, couplings, initialState, Optional.empty());
	}


	public Problem {
		Objects.requireNonNull(medium);
		Objects.requireNonNull(initialState);
		baths = List.copyOf(baths);
		couplings = List.copyOf(couplings);
		Set<String> ids = new HashSet<>();
		for (Bath bath : baths) {
			if (!ids.add(bath.id())) {
				throw new IllegalArgumentException("two baths have the id " + bath.id());
			}
		}
		for (Coupling coupling : couplings) {
			if (!ids.contains(coupling.bathId())) {
				throw new IllegalArgumentException("coupling " + coupling.id() + " names the bath " + coupling.bathId() + ", which does not exist");
			}
		}
	}
}
