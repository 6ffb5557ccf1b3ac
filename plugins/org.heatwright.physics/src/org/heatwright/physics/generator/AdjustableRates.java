// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.space.EnergySpace;

/**
 * The rates of one bath with what may change kept apart: the pairs of states and their gaps stay, the strengths of the channels and the bath itself
 * (temperature, spectrum) may be set again without allocating. The numbers are those of {@link BathCoupling} and {@link BathRates} to the last bit: each
 * element is scaled, then added up, then squared, in their order. Verified by {@code PopulationKernelTest}.
 */
public final class AdjustableRates {

	private final BathRates rates;
	private final List<Part> parts = new ArrayList<>();
	private final double[] weightDown;
	private final double[] weightUp;
	private final double[] rateDown;
	private final double[] rateUp;
	private final double[] strengths;
	private Bath bath;

	/** Consecutive pairs whose weights are computed alike. */
	private sealed interface Part permits Scaled, Summed, EveryQubit {
	}

	/** |f s a|^2 with one channel's elements. */
	private record Scaled(int first, int channel, double factor, double[] real, double[] imaginary) implements Part {
	}

	/** |sum_c f_c s_c a_c|^2: the elements of pair first + e are those from begin[e] to begin[e + 1]. */
	private record Summed(int first, int[] begin, int[] operator, double[] real, double[] imaginary, int[] sharing, double[] factors, double[] largest)
			implements Part {
	}

	/** (f s)^2 times fixed weights. */
	private record EveryQubit(int first, int channel, double factor, double[] down, double[] up) implements Part {
	}

	private AdjustableRates(Bath bath, EnergySpace space, BathCoupling coupling, Problem problem) {
		this.rates = coupling.rates();
		this.weightDown = new double[rates.size()];
		this.weightUp = new double[rates.size()];
		this.rateDown = new double[rates.size()];
		this.rateUp = new double[rates.size()];
		this.strengths = new double[problem.couplings().stream().mapToInt(each -> each.channels().size()).sum()];
		Arrays.fill(strengths, Double.NaN);
		int end = addParts(bath, space, problem, identicalNoise(bath, space, problem));
		if (end != rates.size()) {
			throw new IllegalStateException("the bath " + bath.id() + " has " + rates.size() + " pairs of states, but " + end + " were found");
		}
	}

	/** @return the rates, set to the bath and the strengths of the problem */
	public static AdjustableRates of(Bath bath, EnergySpace space, BathCoupling coupling, Problem problem) {
		AdjustableRates adjustable = new AdjustableRates(bath, space, coupling, problem);
		double[] strengths = problem.couplings().stream().flatMap(each -> each.channels().stream()).mapToDouble(Channel::strength).toArray();
		adjustable.set(bath, strengths);
		return adjustable;
	}

	/** Identical noise on every qubit, whose pairs stand behind those of all operators. */
	private record Identical(int channel, double factor, List<double[]> weights) {
	}

	private List<Identical> identicalNoise(Bath own, EnergySpace space, Problem problem) {
		List<Identical> identical = new ArrayList<>();
		int channel = 0;
		for (Coupling coupling : problem.couplings()) {
			int before = channel;
			for (Channel each : coupling.channels()) {
				double factor = factor(coupling, channel - before);
				if (coupling.bathId().equals(own.id()) && space.hasSectors() && each.operator() instanceof NoiseOperator.Local local && factor != 0) {
					List<double[]> weights = new ArrayList<>();
					space.everyQubit(local.axis(), (upper, lower, lowering, raising) -> weights.add(
							space.energies()[lower] <= space.energies()[upper] ? new double[] { lowering, raising } : new double[] { raising, lowering }));
					identical.add(new Identical(channel, factor, weights));
				}
				channel++;
			}
		}
		return identical;
	}

	/** The root of c_kk of noise that is local. */
	private static double factor(Coupling coupling, int local) {
		return coupling.combinations().stream().filter(combination -> combination.isSingle() && combination.channels()[0] == local)
				.mapToDouble(combination -> combination.factors()[0]).findFirst().orElse(0);
	}

	private int addParts(Bath own, EnergySpace space, Problem problem, List<Identical> identical) {
		int first = 0;
		int channel = 0;
		for (Coupling coupling : problem.couplings()) {
			if (coupling.bathId().equals(own.id())) {
				first = addCombinations(first, channel, own, space, coupling);
			}
			channel += coupling.channels().size();
		}
		for (Identical each : identical) {
			double[] down = each.weights.stream().mapToDouble(weights -> weights[0]).toArray();
			double[] up = each.weights.stream().mapToDouble(weights -> weights[1]).toArray();
			parts.add(new EveryQubit(first, each.channel, each.factor, down, up));
			first += down.length;
		}
		return first;
	}

	/** @param offset of the coupling's first channel */
	private int addCombinations(int begin, int offset, Bath own, EnergySpace space, Coupling coupling) {
		int first = begin;
		for (Coupling.Combination combination : coupling.combinations()) {
			List<SparseHermitian> shared = new ArrayList<>();
			List<Integer> sharing = new ArrayList<>();
			List<Double> factors = new ArrayList<>();
			for (int c = 0; c < combination.channels().length; c++) {
				Channel each = coupling.channels().get(combination.channels()[c]);
				if (!(Coupling.isLocal(each) && space.hasSectors())) {
					for (SparseHermitian declared : space.declaredOperators(each.operator(), each.id())) {
						shared.add(space.inEnergyBasis(declared, own));
						sharing.add(offset + combination.channels()[c]);
						factors.add(combination.factors()[c]);
					}
				}
			}
			if (combination.isSingle()) {
				for (int s = 0; s < shared.size(); s++) {
					first = addScaled(first, sharing.get(s), factors.get(s), shared.get(s));
				}
			} else {
				first = addSummed(first, sharing, factors, shared);
			}
		}
		return first;
	}

	private int addScaled(int first, int channel, double factor, SparseHermitian operator) {
		int[] pairs = java.util.stream.IntStream.range(0, operator.size()).filter(e -> operator.row(e) != operator.column(e)).toArray();
		parts.add(new Scaled(first, channel, factor, Arrays.stream(pairs).mapToDouble(operator::real).toArray(),
				Arrays.stream(pairs).mapToDouble(operator::imaginary).toArray()));
		return first + pairs.length;
	}

	private int addSummed(int first, List<Integer> channels, List<Double> factors, List<SparseHermitian> operators) {
		TreeMap<Long, List<double[]>> places = new TreeMap<>();
		for (int k = 0; k < operators.size(); k++) {
			SparseHermitian operator = operators.get(k);
			for (int e = 0; e < operator.size(); e++) {
				if (operator.row(e) != operator.column(e)) {
					places.computeIfAbsent((long) operator.row(e) * operator.dimension() + operator.column(e), place -> new ArrayList<>())
							.add(new double[] { k, operator.real(e), operator.imaginary(e) });
				}
			}
		}
		int[] begin = new int[places.size() + 1];
		int pair = 0;
		for (List<double[]> elements : places.values()) {
			begin[pair + 1] = begin[pair] + elements.size();
			pair++;
		}
		List<double[]> all = places.values().stream().flatMap(List::stream).toList();
		parts.add(new Summed(first, begin, all.stream().mapToInt(element -> (int) element[0]).toArray(), all.stream().mapToDouble(element -> element[1]).toArray(),
				all.stream().mapToDouble(element -> element[2]).toArray(), channels.stream().mapToInt(Integer::intValue).toArray(),
				factors.stream().mapToDouble(Double::doubleValue).toArray(), operators.stream().mapToDouble(
						operator -> Math.sqrt(java.util.stream.IntStream.range(0, operator.size()).mapToDouble(operator::squaredModulus).max().orElse(0)))
						.toArray()));
		return first + places.size();
	}

	/**
	 * Sets the bath and the strengths; what did not change is not computed again.
	 *
	 * @param next the bath at its new temperature or with its new spectrum; the same object when nothing changed
	 * @param all  the strengths of all channels of the problem, in its order; none may be zero
	 * @throws org.heatwright.physics.SolverRefusedException when a rate is infinite
	 */
	public void set(Bath next, double[] all) {
		boolean sameBath = next == bath;
		if (sameBath && Arrays.equals(strengths, all)) {
			return;
		}
		if (!sameBath) {
			for (int e = 0; e < rateDown.length; e++) {
				rateDown[e] = BathRates.rate(next, rates.gap(e));
				rateUp[e] = BathRates.rate(next, -rates.gap(e));
			}
			bath = next;
		}
		System.arraycopy(all, 0, strengths, 0, strengths.length);
		for (int p = 0; p < parts.size(); p++) {
			weigh(parts.get(p));
		}
		for (int e = 0; e < rateDown.length; e++) {
			rates.set(e, weightDown[e], weightUp[e], rateDown[e], rateUp[e]);
		}
	}

	private void weigh(Part part) {
		switch (part) {
			case Scaled scaled -> {
				double strength = scaled.factor * strengths[scaled.channel];
				for (int e = 0; e < scaled.real.length; e++) {
					weigh(scaled.first + e, scaled.real[e] * strength, scaled.imaginary[e] * strength);
				}
			}
			case Summed summed -> {
				double floor = 0;
				for (int k = 0; k < summed.sharing.length; k++) {
					floor += BathCoupling.CANCELLED * Math.abs(summed.factors[k] * strengths[summed.sharing[k]]) * summed.largest[k];
				}
				for (int e = 0; e + 1 < summed.begin.length; e++) {
					double real = 0;
					double imaginary = 0;
					double size = 0;
					for (int c = summed.begin[e]; c < summed.begin[e + 1]; c++) {
						int k = summed.operator[c];
						double strength = summed.factors[k] * strengths[summed.sharing[k]];
						real += summed.real[c] * strength;
						imaginary += summed.imaginary[c] * strength;
						size += Math.abs(strength) * Math.sqrt(summed.real[c] * summed.real[c] + summed.imaginary[c] * summed.imaginary[c]);
					}
					if (Math.sqrt(real * real + imaginary * imaginary) <= Math.min(floor, BathCoupling.MOST_CANCELLED * size)) {
						real = 0;
						imaginary = 0;
					}
					weigh(summed.first + e, real, imaginary);
				}
			}
			case EveryQubit every -> {
				double strength = every.factor * strengths[every.channel];
				double square = strength * strength;
				for (int e = 0; e < every.down.length; e++) {
					weightDown[every.first + e] = square * every.down[e];
					weightUp[every.first + e] = square * every.up[e];
				}
			}
		}
	}

	private void weigh(int pair, double real, double imaginary) {
		double weight = real * real + imaginary * imaginary;
		weightDown[pair] = weight;
		weightUp[pair] = weight;
	}

	/** The rates as they were set last. */
	public BathRates rates() {
		return rates;
	}
}
