// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Arrays;

/** Values at increasing positive frequencies, linear between them and zero outside. Verified by {@code BathTest} and {@code LineXiTest}. */
public record Tabulated(double[] frequencies, double[] values) implements Spectrum {

	public Tabulated {
		frequencies = frequencies.clone();
		values = values.clone();
		Spectrum.require(frequencies.length >= 2 && frequencies.length == values.length, "number of values", values.length);
		for (int i = 0; i < values.length; i++) {
			Spectrum.require(frequencies[i] > (i == 0 ? 0 : frequencies[i - 1]), "frequency", frequencies[i]);
			Spectrum.require(values[i] >= 0, "value", values[i]);
		}
	}

	@Override
	public double[] frequencies() {
		return frequencies.clone();
	}

	@Override
	public double[] values() {
		return values.clone();
	}

	@Override
	public Nature nature() {
		return Nature.DENSITY;
	}

	@Override
	public double density(double omega) {
		int index = Arrays.binarySearch(frequencies, omega);
		if (index >= 0) {
			return values[index];
		}
		int right = -index - 1;
		if (right == 0 || right == frequencies.length) {
			return 0;
		}
		double share = (omega - frequencies[right - 1]) / (frequencies[right] - frequencies[right - 1]);
		return values[right - 1] + share * (values[right] - values[right - 1]);
	}

	@Override
	public double atZero(double beta) {
		return RateExtremes.jumpAtZero(this, beta);
	}

	@Override
	public void edges(FrequencyEdges edges) {
		for (int i = 1; i < frequencies.length; i++) {
			edges.subdivide(frequencies[i - 1], frequencies[i], 4);
		}
		edges.thermal(frequencies[0], last());
	}

	private double last() {
		return frequencies[frequencies.length - 1];
	}

	@Override
	public double lowest() {
		return frequencies[0];
	}

	@Override
	public boolean isSmooth() {
		return false;
	}

	@Override
	public CorrelationNorm xi(Rates rates) {
		if (Arrays.stream(values).allMatch(value -> value == 0)) {
			return CorrelationNorm.nothing();
		}
		if (values[0] != 0 || values[values.length - 1] != 0) {
			return CorrelationNorm.infinite("gamma jumps where the table begins or ends; let its first and last value be 0");
		}
		double rounding = 0;
		for (int i = 1; i < frequencies.length; i++) {
			rounding = Math.max(rounding, 4 * Math.ulp(frequencies[i]) / (frequencies[i] - frequencies[i - 1]));
		}
		if (rounding > Xi.MOST_ROUNDING) {
			return CorrelationNorm
					.infinite("a piece of the table is too narrow for its frequency: numbers of sixteen digits do not resolve it, and no finite Xi is claimed");
		}
		return Xi.valued(Xi.rounded(integral(rates), rounding), RateSandwich.upper(rates) * (1 + rounding), RateSandwich.lower(rates));
	}

	private LogarithmicTrapezoid.Estimate integral(Rates rates) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 1; i < frequencies.length; i++) {
			nearest = Math.min(nearest, frequencies[i] - frequencies[i - 1]);
		}
		return rates.isRate() || rates.beta() * frequencies[0] > BandXi.COLD ? BandXi.kinked(frequencies(), rates, nearest)
				: BandXi.sampled(rates, frequencies[0], last(), 2 * Math.PI * BandXi.PERIODS / nearest, false);
	}

	@Override
	public double supremum(Rates rates) {
		return RateExtremes.largest(frequencies, rates::at);
	}

	@Override
	public double supremumAbsorption(Rates rates) {
		return RateExtremes.stretches(frequencies, rates::absorbed);
	}

	@Override
	public double features() {
		return 1.1 * last();
	}

	@Override
	public double lasting(double reach, double thermal) {
		return 8 * Math.PI / reach;
	}
}
