// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Arrays;

import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Part;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Channel;
import org.heatwright.physics.problem.Coupling;
import org.heatwright.physics.problem.Problem;

/**
 * The frequencies at which a medium meets its baths, as far as a picture needs them: no energies are computed, so that arrays of any size answer at once.
 * Verified by {@code FrequencyReachTest}.
 */
public final class FrequencyReach {

	private FrequencyReach() {
	}

	/**
	 * The largest gap that an operator of the machine bridges, up to interactions: the spread of a level system; the largest qubit times the bodies of an
	 * operator, with every interaction added.
	 */
	public static double of(Problem problem) {
		return switch (problem.medium()) {
			case LevelSystem system -> Arrays.stream(system.energies()).max().orElse(0) - Arrays.stream(system.energies()).min().orElse(0);
		case QubitArray array -> Arrays.stream(array.siteFrequencies()).map(Math::abs).max().orElse(0) * bodies(problem)
				+ array.terms().stream().mapToDouble(FrequencyReach::strength).sum();
		case ProductMedium medium -> medium.parts().stream().mapToDouble(FrequencyReach::of).max().orElse(0)
				+ medium.interactions().stream().mapToDouble(interaction -> Math.abs(interaction.strength())).sum();
		};
	}

	/** The largest gap between neighbouring levels of a part; of an oscillator the gap of its first quanta. */
	private static double of(Part part) {
		return switch (part) {
			case Part.Oscillator oscillator -> Math.abs(oscillator.frequency()) + Math.abs(oscillator.anharmonicity());
			case Part.Spin spin -> Math.abs(spin.frequency()) + spin.twiceSpin() * Math.abs(spin.anisotropy());
			case Part.Levels levels -> Arrays.stream(levels.system().energies()).max().orElse(0) - Arrays.stream(levels.system().energies()).min().orElse(0);
			case Part.Qubits qubits -> Arrays.stream(qubits.array().siteFrequencies()).map(Math::abs).max().orElse(0)
					+ qubits.array().terms().stream().mapToDouble(FrequencyReach::strength).sum();
		};
	}

	private static int bodies(Problem problem) {
		return problem.couplings().stream().map(Coupling::channels).flatMap(channels -> channels.stream()).map(Channel::operator)
				.mapToInt(operator -> operator instanceof NoiseOperator.ManyBody manyBody ? manyBody.order() : 1).max().orElse(1);
	}

	private static double strength(HamiltonianTerm term) {
		return Math.abs(switch (term) {
			case HamiltonianTerm.Collective collective -> collective.coefficient();
			case HamiltonianTerm.Pair pair -> pair.strength();
			case HamiltonianTerm.Transition transition -> transition.amplitude();
			case HamiltonianTerm.Expression expression -> expression.coefficient();
		});
	}
}
