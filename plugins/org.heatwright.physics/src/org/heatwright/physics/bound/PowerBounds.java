// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;

/**
 * What the bounds on heat currents and the second law say about the power of an engine and the cooling power of a refrigerator in a steady state:
 * <pre>
 *   P &lt;= min { B_w(emission), eta_C B_h(absorption), eta_C / (1 - eta_C) B_c(emission) },   J_c &lt;= B_c(absorption),
 * </pre>
 * where B is the smallest one-sided member of the chain, summed over the baths of a role, and eta_C = (beta_c - beta_h) / (beta_c - beta_w). Source: PRL 131, 090401 with Carnot's limit.
 * Verified by {@code PowerBoundsTest}, and by {@code RandomMachinesTest} on random engines.
 *
 * @param power        largest power; absent without a work bath
 * @param coolingPower largest heat current out of the cold baths; absent without one
 */
public record PowerBounds(OptionalDouble power, OptionalDouble coolingPower) {

	/**
	 * @param baths  the coupled baths
	 * @param chains their bounds, in the same order
	 * @param carnot eta_C, absent where the temperatures allow no engine
	 */
	public static PowerBounds of(List<Bath> baths, List<BoundChain> chains, OptionalDouble carnot) {
		OptionalDouble cooling = sum(baths, chains, Role.COLD, PowerBounds::absorption);
		OptionalDouble work = sum(baths, chains, Role.WORK, PowerBounds::emission);
		if (work.isEmpty()) {
			return new PowerBounds(OptionalDouble.empty(), cooling);
		}
		double power = work.getAsDouble();
		if (carnot.isPresent()) {
			double eta = carnot.getAsDouble();
			double hot = sum(baths, chains, Role.HOT, PowerBounds::absorption).orElse(Double.POSITIVE_INFINITY);
			double cold = sum(baths, chains, Role.COLD, PowerBounds::emission).orElse(Double.POSITIVE_INFINITY);
			power = Math.min(power, eta * hot);
			power = eta < 1 ? Math.min(power, eta / (1 - eta) * cold) : power;
		}
		return new PowerBounds(OptionalDouble.of(power), cooling);
	}

	/** The smallest upper bound of J. */
	public static double absorption(BoundChain chain) {
		double best = Math.min(chain.spectralAbsorption(), Math.min(chain.commutator(), chain.absorptionCap().orElse(Double.POSITIVE_INFINITY)));
		return Math.max(0, Math.min(best, chain.exactMax().orElse(Double.POSITIVE_INFINITY)));
	}

	/** The smallest upper bound of -J. */
	public static double emission(BoundChain chain) {
		double best = Math.min(chain.spectralEmission(), chain.commutator());
		return Math.max(0, Math.min(best, -chain.exactMin().orElse(Double.NEGATIVE_INFINITY)));
	}

	private static OptionalDouble sum(List<Bath> baths, List<BoundChain> chains, Role role, ToDoubleFunction<BoundChain> bound) {
		boolean found = false;
		double sum = 0;
		for (int b = 0; b < baths.size(); b++) {
			if (baths.get(b).role() == role) {
				found = true;
				sum += bound.applyAsDouble(chains.get(b));
			}
		}
		return found ? OptionalDouble.of(sum) : OptionalDouble.empty();
	}
}
