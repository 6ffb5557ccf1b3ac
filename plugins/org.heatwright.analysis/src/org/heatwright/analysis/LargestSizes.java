// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.ValidityCheck;

/**
 * The largest L at which each inequality of the weak-coupling theory holds: R = 2 Xi sum ||A||^2 grows as L^2 for collective couplings and as L for local ones,
 * and frequencies may shrink or grow.
 * Two sizes give a power law; where it ends at a size that is quick to look at, the sizes around are assessed until one holds and the next does not. Machines
 * are assessed, never solved.
 * Verified by {@code LargestSizesTest}.
 */
final class LargestSizes {

	private static final double HOLDS = 0.1;
	private static final double FLAT = 0.02;
	private static final int STEPS = 24;

	private final Machine machine;
	private final int size;
	private final int limit;
	private final Function<Machine, Optional<Assessment>> assess;
	private final Map<Integer, Optional<Map<String, Double>>> known = new HashMap<>();

	private LargestSizes(Machine machine, int size, Solution solution, Function<Machine, Optional<Assessment>> assess) {
		this.machine = machine;
		this.size = size;
		this.limit = limit(solution.steadyState().representation());
		this.assess = assess;
		known.put(size, Optional.of(ratios(solution.validity())));
	}

	/**
	 * @param assess of a variant; empty where the design describes no machine or does not fit
	 * @return by {@link #key}; empty for media without L
	 */
	static Map<String, LargestSize> of(Machine machine, Problem problem, Solution solution, Function<Machine, Optional<Assessment>> assess) {
		Map<String, LargestSize> limits = new TreeMap<>();
		if (machine.getMedium() instanceof QubitArray && problem.medium() instanceof org.heatwright.physics.medium.QubitArray array) {
			LargestSizes sizes = new LargestSizes(machine, array.size(), solution, assess);
			for (ValidityCheck check : solution.validity()) {
				sizes.find(key(check.name(), check.bath())).ifPresent(limit -> limits.put(key(check.name(), check.bath()), limit));
			}
		}
		return limits;
	}

	static String key(String name, String bath) {
		return name + " " + bath;
	}

	/** Sizes whose assessment takes milliseconds. */
	private static int limit(Representation representation) {
		return switch (representation) {
			case SYMMETRIC -> 300;
			case PERMUTATION_INVARIANT -> 40;
			case FULL, LEVELS, AUTOMATIC, PARTS -> 6;
		};
	}

	private static Map<String, Double> ratios(List<ValidityCheck> validity) {
		Map<String, Double> ratios = new HashMap<>();
		validity.forEach(check -> ratios.put(key(check.name(), check.bath()), check.value()));
		return ratios;
	}

	/** The ratio at another size; an inequality that is not listed there holds by far. */
	private OptionalDouble ratio(int at, String key) {
		Optional<Map<String, Double>> ratios = known.computeIfAbsent(at, each -> {
			Machine variant = EcoreUtil.copy(machine);
			((QubitArray) variant.getMedium()).setSize(Integer.toString(each));
			return assess.apply(variant).map(Assessment::validity).map(LargestSizes::ratios);
		});
		return ratios.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(ratios.get().getOrDefault(key, 0.0));
	}

	private Optional<LargestSize> find(String key) {
		double here = ratio(size, key).orElseThrow();
		OptionalDouble exponent = exponent(key, here);
		if (exponent.isEmpty() || !(here > 0) || Double.isInfinite(here)) {
			return Optional.empty();
		}
		if (exponent.getAsDouble() < FLAT) {
			// It does not grow: what holds here holds for larger arrays too.
			return here < HOLDS ? Optional.of(new LargestSize(Long.MAX_VALUE, LargestSize.Found.POWER_LAW)) : Optional.empty();
		}
		double end = size * Math.pow(HOLDS / here, 1 / exponent.getAsDouble());
		return end < limit ? assessed(key, (int) Math.max(1, end)).or(() -> continued(end)) : continued(end);
	}

	private static Optional<LargestSize> continued(double end) {
		return Optional.of(new LargestSize((long) Math.min(end, 1e18), LargestSize.Found.POWER_LAW));
	}

	/** d ln ratio / d ln L between this size and another that describes a machine. */
	private OptionalDouble exponent(String key, double here) {
		int[] others = size < limit ? new int[] { 2 * size, 2 * size + 1, size + 1, size + 2, size - 1, size - 2 }
				: size < 4 * limit ? new int[] { size - 1, size - 2, size / 2 } : new int[] { limit, limit - 1 };
		for (int other : others) {
			if (other < 1 || other == size || other > Math.max(limit, size)) {
				continue;
			}
			OptionalDouble ratio = ratio(other, key);
			if (ratio.isPresent() && ratio.getAsDouble() > 0) {
				return OptionalDouble.of(Math.log(ratio.getAsDouble() / here) / Math.log((double) other / size));
			}
		}
		return OptionalDouble.empty();
	}

	/** Walks from a guess to the last size that holds; sizes without a machine are stepped over. */
	private Optional<LargestSize> assessed(String key, int guess) {
		int holds = 0;
		int fails = 0;
		int at = guess;
		for (int step = 0; step < STEPS && at >= 1 && at <= limit; step++) {
			OptionalDouble ratio = ratio(at, key);
			boolean up = holds > 0 || fails == 0 && (ratio.isEmpty() || ratio.getAsDouble() < HOLDS);
			if (ratio.isPresent() && ratio.getAsDouble() < HOLDS) {
				holds = Math.max(holds, at);
				if (fails > 0 && fails > at) {
					return Optional.of(new LargestSize(holds, LargestSize.Found.ASSESSED));
				}
			} else if (ratio.isPresent()) {
				fails = fails == 0 ? at : Math.min(fails, at);
				if (holds > 0 && holds < at) {
					return Optional.of(new LargestSize(holds, LargestSize.Found.ASSESSED));
				}
			}
			at += up ? 1 : -1;
		}
		return at < 1 && fails > 0 ? Optional.of(new LargestSize(0, LargestSize.Found.ASSESSED)) : Optional.empty();
	}
}
