// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The tightest of {@link FlowLimits}: what the bounds on heat currents and the two laws allow a machine to give and to cool. Verified by {@code
 * PowerBoundsTest}, and by {@code RandomMachinesTest} on
 * random engines.
 *
 * @param power        largest power; absent without anything that takes it, and where nothing finite limits it
 * @param coolingPower largest heat current out of the cold baths; absent without one
 */
public record PowerBounds(OptionalDouble power, OptionalDouble coolingPower) {

	public static final PowerBounds NONE = new PowerBounds(OptionalDouble.empty(), OptionalDouble.empty());

	public static PowerBounds of(FlowLimits limits) {
		return new PowerBounds(tightest(limits.power()), tightest(limits.cooling()));
	}

	private static OptionalDouble tightest(List<Limit> limits) {
		return limits.stream().mapToDouble(Limit::value).min();
	}
}
