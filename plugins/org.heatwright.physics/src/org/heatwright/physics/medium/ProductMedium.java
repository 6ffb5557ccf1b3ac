// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;

/** A medium of parts: H is the sum of the Hamiltonians of the parts and of their interactions. Its basis: products of basis states, the first part slowest. */
public record ProductMedium(List<Part> parts, List<PartInteraction> interactions) implements Medium {

	public ProductMedium {
		parts = List.copyOf(parts);
		interactions = List.copyOf(interactions);
		if (parts.isEmpty()) {
			throw new IllegalArgumentException("a medium of parts needs at least one part");
		}
	}

	@Override
	public Space space(SpaceRequest request) {
		ProductSpace space = new ProductSpace(this, request.couplings());
		double states = space.dimension();
		double bytes = 40 * (request.coherences() == SpaceRequest.Coherences.WITH_TERMS || !space.hamiltonian().isDiagonal() ? states * states : states);
		if (bytes > request.memoryLimit()) {
			throw new SolverRefusedException(Reason.TOO_LARGE, String.format(Locale.ROOT,
					"the parts have %d states together (%s), whose matrices need about %.3g MiB; %d MiB are available. Keep fewer levels.", space.dimension(),
					space.reason(), bytes / 0x1p20, request.memoryLimit() >> 20));
		}
		return space;
	}

	/** Of the largest part, interactions added. */
	@Override
	public double reach(int bodies) {
		return parts.stream().mapToDouble(ProductMedium::reach).max().orElse(0)
				+ interactions.stream().mapToDouble(interaction -> Math.abs(interaction.strength())).sum();
	}

	/** The largest gap between neighbouring levels of a part; of an oscillator the gap of its first quanta. */
	private static double reach(Part part) {
		return switch (part) {
			case Part.Oscillator oscillator -> Math.abs(oscillator.frequency()) + Math.abs(oscillator.anharmonicity());
			case Part.Spin spin -> Math.abs(spin.frequency()) + spin.twiceSpin() * Math.abs(spin.anisotropy());
			case Part.Levels levels -> levels.system().reach(1);
			case Part.Qubits qubits -> qubits.array().reach(1);
		};
	}

	@Override
	public boolean isUnbounded() {
		return parts.stream().anyMatch(Part.Oscillator.class::isInstance);
	}

	/** Whether the levels of an oscillator are to be found by convergence. */
	public boolean hasOpenCutoffs() {
		return parts.stream().anyMatch(part -> part instanceof Part.Oscillator oscillator && oscillator.levels().isEmpty());
	}

	/** The same with so many levels for each part; the numbers of other parts than oscillators are not used. */
	public ProductMedium withLevels(int[] levels) {
		List<Part> changed = new ArrayList<>();
		for (int p = 0; p < parts.size(); p++) {
			changed.add(parts.get(p) instanceof Part.Oscillator each
					? new Part.Oscillator(each.name(), each.frequency(), each.anharmonicity(), OptionalInt.of(levels[p]))
					: parts.get(p));
		}
		return new ProductMedium(changed, interactions);
	}
}
