// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.OptionalDouble;

/** gamma(w > 0) is a line, gamma(-w) = exp(-beta w) gamma(w). Verified by {@code BathTest}, {@code InvertedBathTest} and {@code LineXiTest}. */
public record Line(LineShape shape, double peak, double center, double width) implements Spectrum {

	public Line {
		Spectrum.require(peak >= 0, "peak", peak);
		Spectrum.require(center > 0, "center", center);
		Spectrum.require(width > 0, "width", width);
	}

	@Override
	public Nature nature() {
		return Nature.RATE;
	}

	@Override
	public double density(double omega) {
		return peak * shape.at(Math.abs(omega - center) / width);
	}

	@Override
	public double atZero(double beta) {
		return density(0);
	}

	@Override
	public boolean canBeInverted() {
		return true;
	}

	@Override
	public void edges(FrequencyEdges edges) {
		edges.subdivide(center - reach(), center + reach(), shape == LineShape.GAUSSIAN ? 64 : 16);
		edges.thermal(Math.max(0, center - reach()), center + reach());
	}

	/** How far from its centre it acts. */
	private double reach() {
		return shape == LineShape.GAUSSIAN ? 9 * width : width;
	}

	@Override
	public double lowest() {
		return Math.max(0, center - reach());
	}

	@Override
	public boolean isSmooth() {
		return false;
	}

	@Override
	public CorrelationNorm xi(Rates rates) {
		return peak == 0 ? CorrelationNorm.nothing() : LineXi.of(this, rates);
	}

	@Override
	public OptionalDouble memoryTime(Rates rates, double upTo) {
		return OptionalDouble.of(Math.min(upTo, 1 / width));
	}

	/** A Gaussian times exp(|beta| w) has its maximum |beta| width^2 above its centre. */
	@Override
	public double supremum(Rates rates) {
		if (rates.beta() >= 0) {
			return peak;
		}
		return shape == LineShape.GAUSSIAN ? rates.at(-(center - rates.beta() * width * width)) : RateExtremes.stretches(corners(), omega -> rates.at(-omega));
	}

	/** A Gaussian times w exp(-beta w) rises below its centre only where w &lt; 1 / beta, and falls to nothing beyond 40 widths. */
	@Override
	public double supremumAbsorption(Rates rates) {
		if (shape == LineShape.GAUSSIAN) {
			double shifted = center - rates.beta() * width * width;
			double top = 0.5 * (shifted + Math.hypot(shifted, 2 * width));
			return rates.absorbed(shifted > 0 ? top : 2 * width * width / (Math.hypot(shifted, 2 * width) - shifted));
		}
		return RateExtremes.stretches(corners(), rates::absorbed);
	}

	private double[] corners() {
		double half = shape == LineShape.TRAPEZOID ? width / 2 : 0;
		return new double[] { Math.max(0, center - width), Math.max(0, center - half), center + half, center + width };
	}

	@Override
	public double features() {
		return center + 3 * width;
	}

	@Override
	public double lasting(double reach, double thermal) {
		return 8 * Math.PI / width;
	}
}
