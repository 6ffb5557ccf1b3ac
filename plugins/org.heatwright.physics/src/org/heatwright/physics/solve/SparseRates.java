// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.space.EnergySpace;

/** Writes out the populations and rates of a solved machine, for {@link MachineRates}. Verified by {@code ExportToolsTest}. */
final class SparseRates {

	private SparseRates() {
	}

	static MachineRates of(SteadyMachine machine) {
		if (!(machine.tier() instanceof PopulationsTier tier)) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "this machine has coherences in " + machine.space().dimension()
					+ " states: its density matrix is too large to hand over, and populations alone do not tell its state");
		}
		EnergySpace space = machine.space();
		List<MachineRates.Rates> rates = new ArrayList<>();
		for (int b = 0; b < machine.baths().size(); b++) {
			rates.add(rates(machine.baths().get(b).id(), machine.couplings().get(b).rates()));
		}
		double[] multiplicities = IntStream.range(0, space.dimension()).mapToDouble(space::multiplicity).toArray();
		return new MachineRates(space.energies().clone(), space.names(), multiplicities, tier.populations(), rates);
	}

	private static MachineRates.Rates rates(String bath, BathRates rates) {
		int[] to = new int[2 * rates.size()];
		int[] from = new int[2 * rates.size()];
		double[] values = new double[2 * rates.size()];
		for (int pair = 0; pair < rates.size(); pair++) {
			to[2 * pair] = rates.low(pair);
			from[2 * pair] = rates.high(pair);
			values[2 * pair] = rates.down(pair);
			to[2 * pair + 1] = rates.high(pair);
			from[2 * pair + 1] = rates.low(pair);
			values[2 * pair + 1] = rates.up(pair);
		}
		return new MachineRates.Rates(bath, to, from, values);
	}
}
