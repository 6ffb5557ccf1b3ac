// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.counting.CurrentNoise;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.physics.steady.ConditionBasis;
import org.heatwright.physics.steady.Populations;
import org.heatwright.physics.steady.RateErrors;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.steady.Uniqueness;
import org.heatwright.physics.thermo.Balance;

/** Populations obey a rate equation: no coherence is ever made. */
final class PopulationsTier implements Tier {

	/** Noise of larger machines is left out: it would cost more than the steady state. */
	private static final int LARGEST_NOISE = 2000;

	/** Beyond so many closed classes, or states, other stationary states would cost more than the one that is asked for. */
	private static final int MOST_OTHERS = 64;
	private static final int LARGEST_OTHERS = 512;

	private final EnergySpace space;
	private final List<BathRates> rates;
	private final double[] start;
	private final Populations steady;
	private final List<List<SparseHermitian>> operators;
	private final double[] errors;

	private PopulationsTier(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, List<BathRates> rates, double[] start, Populations steady) {
		this.space = space;
		this.operators = couplings.stream().map(BathCoupling::independentOperators).toList();
		this.errors = RateErrors.of(space).ofCurrents(baths, rates, operators, steady);
		this.rates = rates;
		this.start = start;
		this.steady = steady;
	}

	static PopulationsTier solve(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, List<BathRates> rates, double[] start, long memoryLimit,
			Progress progress) {
		return new PopulationsTier(space, baths, couplings, rates, start, Populations.steady(space.dimension(), rates, start, memoryLimit, progress));
	}

	@Override
	public SteadyState state() {
		List<ClosedClass> classes = new ArrayList<>();
		for (int c = 0; c < steady.classes().size(); c++) {
			int[] members = steady.classes().get(c);
			classes.add(new ClosedClass(nameOf(members), steady.weights()[c], members.length));
		}
		List<String> names = space.names();
		double[] populations = steady.values();
		return new SteadyState("populations, GTH elimination", space.representation(), space.reason(), space.dimension(), space.dimension(), classes,
				steady.residual(),
				steady.traceError(), Arrays.stream(populations).min().orElseThrow(), 0.5 / space.dimension(), ConditionBasis.BOUND, Uniqueness.settled(classes.size()),
				names.isEmpty() ? new double[0] : populations, names.isEmpty() ? new double[0] : space.energies(), names);
	}

	private String nameOf(int[] members) {
		if (members.length == 1) {
			return space.name(members[0]);
		}
		return space.name(members[0]) + (members.length == 2 ? ", " : " ... ") + space.name(members[members.length - 1]);
	}

	double[] populations() {
		return steady.values().clone();
	}

	/** Populations of the energy states in the initial state. */
	double[] start() {
		return start;
	}

	@Override
	public double[][] density() {
		int d = space.dimension();
		double[] re = new double[d * d];
		double[] populations = steady.values();
		for (int i = 0; i < d; i++) {
			re[i * d + i] = populations[i];
		}
		return new double[][] { re, new double[d * d] };
	}

	@Override
	public NoiseResult noise(Progress progress) {
		if (space.dimension() > LARGEST_NOISE) {
			return NoiseResult.absent("it has " + space.dimension() + " states; noise is computed up to " + LARGEST_NOISE);
		}
		return CurrentNoise.of(rates, steady, progress::cancelled).map(NoiseResult::of)
				.orElseGet(() -> NoiseResult.absent("it can end in several steady states, among which the variance grows with the square of the time"));
	}

	@Override
	public double heatCurrent(int bath) {
		return rates.get(bath).heatCurrent(steady.values());
	}

	@Override
	public double heatCurrentError(int bath) {
		return errors[bath];
	}

	@Override
	public double initialHeatCurrent(int bath) {
		return rates.get(bath).heatCurrent(start);
	}

	@Override
	public OptionalDouble smallestCurrent(int bath) {
		return Arrays.stream(rates.get(bath).heatCurrentOfStates(space.dimension())).min();
	}

	@Override
	public OptionalDouble largestCurrent(int bath) {
		return Arrays.stream(rates.get(bath).heatCurrentOfStates(space.dimension())).max();
	}

	/** The stationary state of each closed class to which the initial state does not lead alone. */
	@Override
	public Map<String, List<Balance.Current>> others(List<Bath> baths) {
		Map<String, List<Balance.Current>> others = new LinkedHashMap<>();
		List<int[]> classes = steady.classes();
		if (classes.size() < 2 || classes.size() > MOST_OTHERS || space.dimension() > LARGEST_OTHERS) {
			return others;
		}
		for (int c = 0; c < classes.size(); c++) {
			if (steady.weights()[c] < 1 && classes.get(c).length > 1) {
				double[] inside = new double[space.dimension()];
				inside[classes.get(c)[0]] = 1;
				Populations other = Populations.steady(space.dimension(), rates, inside, Long.MAX_VALUE, Progress.NONE);
				double[] ofOthers = RateErrors.of(space).ofCurrents(baths, rates, operators, other);
				List<Balance.Current> currents = new ArrayList<>();
				for (int b = 0; b < baths.size(); b++) {
					currents.add(new Balance.Current(baths.get(b), rates.get(b).heatCurrent(other.values()), ofOthers[b]));
				}
				others.put(nameOf(classes.get(c)), currents);
			}
		}
		return others;
	}
}
