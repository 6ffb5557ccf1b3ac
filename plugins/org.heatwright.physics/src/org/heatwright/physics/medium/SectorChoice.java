// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.Arrays;

import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.levels.DegenerateLevels;
import org.heatwright.physics.operator.NoiseOperator;

/**
 * Whether the sectors (j, M) are exact: H = f(J_z) with f(M) != f(M'), collective spin noise, the same independent noise on every qubit, and a
 * permutation-invariant initial state.
 * Then states stay diagonal in (j, M). Verified by {@code PermutationInvariantTest}.
 */
final class SectorChoice {

	/** Multiplicities stay within double precision up to here. */
	private static final int LARGEST = 1000;

	private final QubitArray array;
	private final SpaceRequest request;

	SectorChoice(QubitArray array, SpaceRequest request) {
		this.array = array;
		this.request = request;
	}

	/** Why not; empty when they are. */
	String obstacle() {
		if (array.size() > LARGEST) {
			return "L = " + array.size() + " is beyond " + LARGEST;
		}
		if (!array.uniform() || !array.terms().stream().allMatch(SectorChoice::isAxial)) {
			return "the Hamiltonian is not a function of J_z alone";
		}
		if (DegenerateLevels.ofExact(new DickeLadder(array.size()).hamiltonian(array).diagonal()).any()) {
			return "two values of M have the same energy";
		}
		for (Coupling coupling : request.couplings()) {
			for (Channel channel : coupling.channels()) {
				if (!isInvariant(channel.operator())) {
					return "channel " + channel.id() + " does not act on all qubits alike";
				}
			}
		}
		return request.initialState() instanceof InitialState.Level ? "the initial state is a level" : "";
	}

	private static boolean isAxial(HamiltonianTerm term) {
		return term instanceof HamiltonianTerm.Collective collective
				&& (collective.quantity() == CollectiveQuantity.JZ || collective.quantity() == CollectiveQuantity.JZ2);
	}

	private boolean isInvariant(NoiseOperator operator) {
		return switch (operator) {
			case NoiseOperator.Collective collective -> true;
			case NoiseOperator.Local local -> local.sites().length == 0
				|| local.sites().length == array.size()
						&& Arrays.stream(local.sites()).distinct().filter(site -> site >= 0 && site < array.size()).count() == array.size();
			case NoiseOperator.ManyBody manyBody -> false;
			case NoiseOperator.Polynomial polynomial -> false;
			case NoiseOperator.Transition transition -> false;
			case NoiseOperator.Matrix matrix -> false;
			case NoiseOperator.Expression expression -> false;
			case NoiseOperator.OnPart on -> false;
		};
	}
}
