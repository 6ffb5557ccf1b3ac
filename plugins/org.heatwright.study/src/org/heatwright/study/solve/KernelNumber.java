// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.UnitSystem;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.kernel.PopulationKernel;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.study.RecordedQuantity;

/** Reads one recorded quantity from a kernel, in the units of the design; NaN stands for a number that the machine does not have there. */
interface KernelNumber {

	double of(PopulationKernel kernel);

	/**
	 * Empty when a kernel does not know the quantity.
	 *
	 * @param cop which coefficient of performance is meant by the machine's purpose
	 */
	static Optional<KernelNumber> reading(RecordedQuantity quantity, List<Bath> baths, CopKind cop, UnitSystem units) {
		if (!quantity.bath().isEmpty()) {
			int index = baths.stream().map(Bath::id).toList().indexOf(quantity.bath());
			return quantity.kind().equals("heatCurrent") && index >= 0 ? Optional.of(kernel -> units.power(kernel.heatCurrent(index))) : Optional.empty();
		}
		return Optional.ofNullable(switch (quantity.name()) {
			case "power" -> kernel -> units.power(kernel.balance().power());
			case "efficiency" -> kernel -> kernel.balance().efficiency();
			case "cop" -> kernel -> kernel.balance().cop(cop);
			case "coolingCop" -> kernel -> kernel.balance().coolingCop();
			case "heatingCop" -> kernel -> kernel.balance().heatingCop();
			case "entropyProduction" -> kernel -> units.entropyRate(kernel.balance().entropyProduction());
			case "energyBalance" -> kernel -> units.power(kernel.balance().energyBalance());
			case "regime" -> kernel -> kernel.balance().regime().ordinal();
			default -> null;
		});
	}

	/** Whether a kernel could know the quantity of some machine. */
	static boolean isKnown(RecordedQuantity quantity) {
		return switch (quantity.kind()) {
			case "heatCurrent", "power", "efficiency", "cop", "coolingCop", "heatingCop", "entropyProduction", "energyBalance", "regime" -> true;
			default -> false;
		};
	}
}
