// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Optional;

/** An ideal band-pass: J(w) = height for from &lt;= w &lt;= to. Verified by {@code BathTest}, {@code BoxLambShiftTest} and {@code RateExtremesTest}. */
public record Box(double height, double from, double to) implements Spectrum {

	public Box {
		Spectrum.require(height >= 0, "height", height);
		Spectrum.require(from >= 0, "from", from);
		Spectrum.require(to > from, "to", to);
	}

	@Override
	public Nature nature() {
		return Nature.DENSITY;
	}

	@Override
	public double density(double omega) {
		return omega >= from && omega <= to ? height : 0;
	}

	@Override
	public double atZero(double beta) {
		return RateExtremes.jumpAtZero(this, beta);
	}

	@Override
	public void edges(FrequencyEdges edges) {
		edges.subdivide(from, to, 8);
		edges.thermal(from, to);
	}

	@Override
	public double lowest() {
		return from;
	}

	@Override
	public boolean isSmooth() {
		return false;
	}

	/** At zero temperature (J0 / pi) int_a^b exp(-iwt) dw = (2 J0 / pi t) sin((b - a) t / 2) exp(-i (a + b) t / 2). */
	@Override
	public Optional<Correlation> correlation(Rates rates) {
		if (rates.isRate() || rates.beta() != Double.POSITIVE_INFINITY) {
			return Optional.empty();
		}
		return Optional.of(time -> {
			double size = 2 * (rates.half() * height) / (Math.PI * time) * Math.sin(0.5 * (to - from) * time);
			double phase = -0.5 * (from + to) * time;
			return new ComplexValue(size * Math.cos(phase), size * Math.sin(phase));
		});
	}

	@Override
	public CorrelationNorm xi(Rates rates) {
		return height == 0 ? CorrelationNorm.nothing()
				: CorrelationNorm.infinite("gamma jumps at the edges of the box; a triangle or trapezoid line has a finite Xi");
	}

	@Override
	public double supremum(Rates rates) {
		return from == 0 ? rates.at(0) : rates.at(from);
	}

	/** w n(w) falls with w; w exp(-beta w) has its maximum at 1 / beta. */
	@Override
	public double supremumAbsorption(Rates rates) {
		if (rates.isRate()) {
			return rates.beta() == 0 ? rates.absorbed(to) : rates.absorbed(Math.clamp(1 / rates.beta(), from, to));
		}
		return from == 0 ? rates.density(0) / rates.beta() : rates.absorbed(from);
	}

	@Override
	public double features() {
		return 1.3 * to;
	}

	@Override
	public double lasting(double reach, double thermal) {
		return 8 * Math.PI / reach;
	}
}
