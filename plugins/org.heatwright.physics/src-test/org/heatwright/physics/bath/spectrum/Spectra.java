// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;

/** One bath of every kind of spectrum at every kind of scale: narrow, wide, cold, hot, in natural units and in rad/s. */
final class Spectra {

	static final double[] SCALES = { 1, 1e-3, 2 * Math.PI * 5e9 };

	private Spectra() {
	}

	/** @param scale of all energies: 1 in natural designs, 2 pi 5e9 rad/s for a qubit of 5 GHz */
	static List<Bath> all(double scale) {
		List<Bath> baths = new ArrayList<>();
		for (double beta : new double[] { 0.02, 0.4, 3, 60, Double.POSITIVE_INFINITY }) {
			for (Convention convention : Convention.values()) {
				for (Spectrum spectrum : densities(scale)) {
					baths.add(new Bath(spectrum + " at beta = " + beta + ", " + convention, Role.HOT, beta / scale, spectrum, convention));
				}
			}
		}
		baths.add(new Bath("white", Role.WORK, 0, new WhiteNoise(0.05 * scale), Convention.J_PI));
		baths.add(new Bath("exponential", Role.WORK, 0, new ExponentialNoise(0.05 * scale, 2 * scale), Convention.J_PI));
		for (LineShape shape : LineShape.values()) {
			baths.add(new Bath(shape + " at beta = 0", Role.WORK, 0, new Line(shape, 0.3 * scale, 3 * scale, 0.2 * scale), Convention.RATE));
		}
		baths.add(new Bath("box at beta = 0", Role.WORK, 0, new Box(0.3 * scale, 1 * scale, 2 * scale), Convention.RATE));
		return baths;
	}

	static List<Spectrum> densities(double scale) {
		List<Spectrum> spectra = new ArrayList<>(
				List.of(new Ohmic(0.1, 1, 5 * scale), new Ohmic(0.1, 3, 0.01 * scale), new Ohmic(0.1, 0.5, 1 * scale),
				new DrudeLorentz(0.05 * scale, 2 * scale), new Underdamped(0.2 * Math.pow(scale, 1.5), scale, 0.01 * scale),
						new Underdamped(0.2 * Math.pow(scale, 1.5), scale, 3 * scale), new Box(0.1 * scale, 2.95 * scale, 3.1 * scale),
						new Box(0.1 * scale, 0, 2 * scale),
				new Box(0.1 * scale, 0.01 * scale, 300 * scale), new ConstantRate(0.1 * scale)));
		for (LineShape shape : LineShape.values()) {
			spectra.add(new Line(shape, 0.4 * scale, 3 * scale, 0.001 * scale));
			spectra.add(new Line(shape, 0.4 * scale, 3 * scale, 2.9 * scale));
		}
		spectra.add(new Tabulated(scaled(scale, 0.5, 1, 1.5, 4), scaled(scale, 0, 0.3, 0.1, 0)));
		spectra.add(new Tabulated(scaled(scale, 0.001, 40), scaled(scale, 0.2, 0.7)));
		return spectra;
	}

	private static double[] scaled(double scale, double... values) {
		return Arrays.stream(values).map(value -> scale * value).toArray();
	}

	/** A box of any width anywhere, at any temperature. */
	static Bath randomBox(RandomGenerator random) {
		double from = logarithmic(random, 1e-3, 1e11);
		double to = from * (1 + logarithmic(random, 1e-6, 1e3));
		double beta = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : logarithmic(random, 1e-3, 30) / from;
		Convention convention = Convention.values()[random.nextInt(3)];
		double height = logarithmic(random, 1e-6, 1) * from;
		return new Bath(height + " from " + from + " to " + to + " at beta = " + beta + ", " + convention, Role.HOT, beta, new Box(height, from, to),
				convention);
	}

	private static double logarithmic(RandomGenerator random, double low, double high) {
		return low * Math.pow(high / low, random.nextDouble());
	}
}
