// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.physics.bath.Role;

/**
 * With which powers the bounds on one bath's heat current grow along a range; a bound that is infinite somewhere has none.
 *
 * @param spectral the bound that needs the rates alone, in the direction that the bath works in: emission into a cold or work bath, absorption from a hot one
 * @param absorptionCap the heat that a bath of this temperature can feed into any medium; absent for baths of infinite temperature
 * @param fixedTemperature whether the bath keeps one finite temperature along the range
 */
public record BoundScaling(String bath, Role role, Optional<ScalingFit> bound1, Optional<ScalingFit> bound2, Optional<ScalingFit> spectral,
		Optional<ScalingFit> absorptionCap,
		boolean fixedTemperature) {

	/** Exponents that differ by less are the same. */
	private static final double DIFFERENT = 0.25;

	static List<BoundScaling> of(ParameterRange range, List<Analysis> analyses) {
		List<BoundScaling> bounds = new ArrayList<>();
		for (BathAnalysis first : analyses.get(0).baths()) {
			List<BathAnalysis> along = analyses.stream().map(analysis -> analysis.bath(first.id()).orElseThrow()).toList();
			boolean fixed = first.beta() > 0 && Double.isFinite(first.beta())
					&& along.stream().allMatch(bath -> Math.abs(bath.beta() - first.beta()) <= 1e-12 * first.beta());
			ToDoubleFunction<BathAnalysis> direction = first.role() == Role.HOT ? bath -> bath.bounds().spectralAbsorption() : bath -> bath.bounds().spectralEmission();
			bounds.add(new BoundScaling(first.id(), first.role(), fit(range, along, bath -> bath.bounds().bound1()),
					fit(range, along, bath -> bath.bounds().bound2()), fit(range, along, direction),
					fit(range, along, bath -> bath.bounds().absorptionCap().orElse(Double.POSITIVE_INFINITY)), fixed));
		}
		return bounds;
	}

	private static Optional<ScalingFit> fit(ParameterRange range, List<BathAnalysis> along, ToDoubleFunction<BathAnalysis> bound) {
		List<Double> values = along.stream().map(bath -> bound.applyAsDouble(bath)).toList();
		boolean usable = values.stream().allMatch(value -> Double.isFinite(value) && value > 0);
		return usable ? Optional.of(ScalingFit.of(range.values(), values)) : Optional.empty();
	}

	/** Why the growth that Bound 2 allows is out of reach; empty when nothing stands in its way. */
	public Optional<String> obstacle() {
		if (bound2.isEmpty()) {
			return Optional.empty();
		}
		double universal = bound2.get().exponent();
		boolean capped = role == Role.HOT && fixedTemperature && absorptionCap.map(cap -> cap.exponent() < universal - DIFFERENT).orElse(false);
		if (capped) {
			return Optional.of(String.format(java.util.Locale.ROOT,
					"the bath %s keeps its temperature: what it can feed in is capped by a power %.2f, although Bound 2 grows with %.2f; "
					+ "a larger power needs a temperature that grows along", bath, absorptionCap.get().exponent(), universal));
		}
		if (spectral.map(fit -> fit.exponent() < universal - DIFFERENT).orElse(false)) {
			return Optional.of(String.format(java.util.Locale.ROOT,
					"the bath %s does not reach the frequencies that Bound 2 counts on: the spectral bound grows with a power %.2f, Bound 2 with %.2f", bath,
					spectral.get().exponent(), universal));
		}
		return Optional.empty();
	}
}
