// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.Space;
import org.heatwright.physics.medium.SpaceRequest;

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

	/**
	 * The space in which the machine is described, before its Hamiltonian is diagonalised.
	 *
	 * @param memoryLimit in bytes
	 * @throws org.heatwright.physics.SolverRefusedException when the representation asked for is not exact, or does not fit in the memory
	 */
	public Space space(Equation equation, long memoryLimit) {
		return medium.space(new SpaceRequest(couplings, initialState, equation.name().toLowerCase(Locale.ROOT), coherences(equation), memoryLimit));
	}

	private static SpaceRequest.Coherences coherences(Equation equation) {
		return switch (equation) {
			case GLOBAL -> SpaceRequest.Coherences.NEVER;
			case LOCAL -> SpaceRequest.Coherences.WITH_TERMS;
			case GEOMETRIC, REDFIELD, EXACT -> SpaceRequest.Coherences.ALWAYS;
		};
	}
}
