// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.util.HashMap;
import java.util.Map;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;

/** How hot each bath is among the baths of its machine, 0 to 1 on a logarithmic scale; a snapshot. */
public final class Heat {

	private static final double SMALLEST = 1e-12;
	private static final double LARGEST = 1e24;

	private final Map<Bath, Double> temperatures = new HashMap<>();
	private final double coldest;
	private final double hottest;

	private Heat(Machine machine) {
		Scope scope = Scope.of(machine);
		for (Bath bath : machine.getBaths()) {
			if (bath.getRole() != BathRole.WORK) {
				temperatures.put(bath, temperature(scope, bath));
			}
		}
		coldest = temperatures.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
		hottest = temperatures.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
	}

	/** The baths of a machine as they are now. */
	public static Heat of(Machine machine) {
		return new Heat(machine);
	}

	/** NaN for a work bath, and for one that the snapshot does not hold. */
	public double of(Bath bath) {
		if (!temperatures.containsKey(bath)) {
			return Double.NaN;
		}
		if (coldest == hottest) {
			return bath.getRole() == BathRole.HOT ? 1 : bath.getRole() == BathRole.COLD ? 0 : 0.5;
		}
		return Math.log(temperatures.get(bath) / coldest) / Math.log(hottest / coldest);
	}

	/** A temperature that has a logarithm; 1 where the expression has no value, which the Problems view reports. */
	private static double temperature(Scope scope, Bath bath) {
		try {
			double value = scope.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			return value > SMALLEST ? Math.min(value, LARGEST) : SMALLEST;
		} catch (ExpressionException e) {
			return 1;
		}
	}
}
