// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

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
