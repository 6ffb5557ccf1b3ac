// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.Arrays;
import java.util.List;

/** N levels of given energy, H = sum_n E_n |n&gt;&lt;n|, in the order of the basis. */
public record LevelSystem(List<String> names, double[] energies) implements Medium {

	public LevelSystem {
		names = List.copyOf(names);
		energies = energies.clone();
		if (names.isEmpty() || names.size() != energies.length) {
			throw new IllegalArgumentException(names.size() + " names for " + energies.length + " levels; at least one level is needed");
		}
		for (int i = 0; i < energies.length; i++) {
			if (!Double.isFinite(energies[i])) {
				throw new IllegalArgumentException("level " + names.get(i) + " has the energy " + energies[i]);
			}
		}
	}

	@Override
	public Space space(SpaceRequest request) {
		return new LevelSpace(this);
	}

	@Override
	public double reach(int bodies) {
		return Arrays.stream(energies).max().orElse(0) - Arrays.stream(energies).min().orElse(0);
	}

	@Override
	public double[] energies() {
		return energies.clone();
	}
}
