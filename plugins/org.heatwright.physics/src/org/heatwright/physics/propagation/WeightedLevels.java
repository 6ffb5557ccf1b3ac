// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import java.util.Comparator;
import java.util.stream.IntStream;

import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.thermo.Ergotropy;

/**
 * Energy and ergotropy of populations of states that may stand for many states of the medium each, as (j, M) does for d_j. Verified by {@code EvolutionTest}.
 */
final class WeightedLevels {

	private final double[] energies;
	private final double[] multiplicity;
	private final int[] rising;
	private final boolean single;
	private final double[] sorted;

	WeightedLevels(EnergySpace space) {

		this.energies = space.energies();
		int d = energies.length;
		this.multiplicity = IntStream.range(0, d).mapToDouble(space::multiplicity).toArray();
		this.single = java.util.Arrays.stream(multiplicity).allMatch(m -> m == 1);
		this.rising = IntStream.range(0, d).boxed().sorted(Comparator.comparingDouble(n -> energies[n])).mapToInt(Integer::intValue).toArray();
		this.sorted = energies.clone();
		java.util.Arrays.sort(sorted);
	}

	double energy(double[] populations) {
		double sum = 0;
		for (int n = 0; n < energies.length; n++) {
			sum += energies[n] * populations[n];
		}
		return sum;
	}

	/** The largest weights per state go to the lowest energies, as many states at a time as both sides have. */
	Ergotropy ergotropy(double[] populations) {
		if (single) {
			return Ergotropy.ofSorted(sorted, energies, populations);
		}
		int[] falling = IntStream.range(0, energies.length).boxed().sorted(Comparator.comparingDouble(n -> -populations[n] / multiplicity[n]))
				.mapToInt(Integer::intValue).toArray();
		double passive = 0;
		int to = 0;
		double room = multiplicity[rising[0]];
		for (int from : falling) {
			double left = multiplicity[from];
			while (left > 0 && to < rising.length) {
				double moved = Math.min(left, room);
				passive += moved / multiplicity[from] * populations[from] * energies[rising[to]];
				left -= moved;
				room -= moved;
				if (room <= 0 && ++to < rising.length) {
					room = multiplicity[rising[to]];
				}
			}
		}
		double energy = energy(populations);
		return new Ergotropy(energy, Math.max(0, energy - passive), Math.max(0, energy - passive), passive);
	}

}
