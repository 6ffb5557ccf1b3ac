// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;

/** How hot a bath is among the baths of its machine, 0 to 1 on a logarithmic scale. */
public final class Heat {

	private Heat() {
	}

	/** NaN for a work bath. */
	public static double of(Machine machine, Bath bath) {
		if (bath.getRole() == BathRole.WORK) {
			return Double.NaN;
		}
		List<Double> temperatures = machine.getBaths().stream().filter(other -> other.getRole() != BathRole.WORK).map(Heat::temperature).toList();
		double coldest = temperatures.stream().mapToDouble(Double::doubleValue).min().orElse(1);
		double hottest = temperatures.stream().mapToDouble(Double::doubleValue).max().orElse(1);
		double own = temperature(bath);
		if (coldest == hottest) {
			return bath.getRole() == BathRole.HOT ? 1 : bath.getRole() == BathRole.COLD ? 0 : 0.5;
		}
		return Math.log(own / coldest) / Math.log(hottest / coldest);
	}

	/** A temperature that has a logarithm. */
	private static double temperature(Bath bath) {
		try {
			return Math.clamp(Scope.of((Machine) bath.eContainer()).value(bath, BathPackage.Literals.BATH__TEMPERATURE), 1e-12, 1e24);
		} catch (ExpressionException | IllegalArgumentException e) {
			return 1;
		}
	}
}
