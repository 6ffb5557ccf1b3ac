// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;

import org.heatwright.physics.coupling.Coupling;

/**
 * What a space has to hold besides the Hamiltonian.
 *
 * @param couplings    what acts on the medium
 * @param equation     the master equation, in a word
 * @param coherences   when it needs coherences between energies
 * @param memoryLimit  in bytes
 */
public record SpaceRequest(List<Coupling> couplings, InitialState initialState, String equation, Coherences coherences, long memoryLimit) {

	/** When a master equation needs coherences: never, where terms act between the parts of a medium, or always. */
	public enum Coherences {
		NEVER, WITH_TERMS, ALWAYS
	}

	public SpaceRequest {
		couplings = List.copyOf(couplings);
	}

	/** Whether populations are not enough for a medium. */
	public boolean needsCoherences(boolean withoutTerms) {
		return switch (coherences) {
			case NEVER -> false;
			case WITH_TERMS -> !withoutTerms;
			case ALWAYS -> true;
		};
	}
}
