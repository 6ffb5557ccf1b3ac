// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Correlation functions as sums of exponentials, against the closed forms with all Matsubara terms. */
class ExponentsTest {

	private static double[] at(List<Exponent> sum, double t, boolean conjugate) {
		double[] c = new double[2];
		for (Exponent each : sum) {
			double decay = Math.exp(-each.rate() * t);
			double cos = decay * Math.cos(each.turn() * t);
			double sin = -decay * Math.sin(each.turn() * t);
			double re = conjugate ? each.barRe() : each.re();
			double im = conjugate ? each.barIm() : each.im();
			c[0] += re * cos - im * sin;
			c[1] += re * sin + im * cos;
		}
		return c;
	}

	private static void compare(Spectrum spectrum, Convention convention, double beta, int terms, double from, double tolerance) {
		Rates rates = new Rates(spectrum, convention, beta);
		List<Exponent> sum = spectrum.exponents(rates, PadePoles.of(terms)).orElseThrow();
		Correlation exact = spectrum.correlation(rates).orElseThrow();
		double scale = Math.hypot(exact.at(from).re(), exact.at(from).im());
		for (double t = from; t < 10 * from; t *= 1.7) {
			ComplexValue c = exact.at(t);
			String where = spectrum + " at " + t;
			assertEquals(c.re(), at(sum, t, false)[0], tolerance * scale, where);
			assertEquals(c.im(), at(sum, t, false)[1], tolerance * scale, where);
			assertEquals(c.re(), at(sum, t, true)[0], tolerance * scale, where);
			assertEquals(-c.im(), at(sum, t, true)[1], tolerance * scale, where);
		}
	}

	@Test
	void sumsAreCorrelationFunctions() {
		compare(new DrudeLorentz(0.2, 2), Convention.J_PI, 0.5, 12, 0.1, 1e-8);
		compare(new DrudeLorentz(0.2, 2), Convention.J_TWO_PI, 1.5, 16, 0.1, 1e-8);
		compare(new DrudeLorentz(0.2, 5), Convention.J_PI, 10, 24, 0.2, 1e-6);
		compare(new Underdamped(0.4, 1.3, 0.2), Convention.J_PI, 2, 10, 0.3, 1e-8);
		compare(new Underdamped(0.4, 1.3, 4.1), Convention.J_PI, 2, 12, 0.3, 1e-8);
		compare(new ExponentialNoise(0.3, 2), Convention.J_PI, 0, 0, 0.1, 1e-15);
	}

	/** The rate at zero frequency, and with it Bose's function at low frequencies, is exact with any number of terms. */
	@Test
	void fewTermsKeepTheRateAtZero() {
		for (int terms = 0; terms < 6; terms++) {
			Spectrum drude = new DrudeLorentz(0.2, 5);
			Rates rates = new Rates(drude, Convention.J_PI, 10);
			double integral = drude.exponents(rates, PadePoles.of(terms)).orElseThrow().stream().mapToDouble(each -> each.re() / each.rate()).sum();
			assertEquals(rates.at(0) / 2, integral, 1e-12 * rates.at(0), terms + " terms");
		}
	}

	/** Of coth with poles at 2 pi k, x = 1: (1 + coth(1/2)) / 2. */
	@Test
	void poles() {
		double[] bose = PadePoles.of(8).bose(1, 0);
		assertEquals(1 / (1 - Math.exp(-1)), bose[0], 1e-14);
		double[] complex = PadePoles.of(10).bose(1, 2);
		// 1 / (1 - exp(-z)) at 1 + 2i
		double u = 1 - Math.exp(-1) * Math.cos(2);
		double v = Math.exp(-1) * Math.sin(2);
		assertEquals(u / (u * u + v * v), complex[0], 1e-13);
		assertEquals(-v / (u * u + v * v), complex[1], 1e-13);
		assertEquals(2 * Math.PI, PadePoles.of(12).xi()[0], 1e-12, "the first pole is Matsubara's");
		assertEquals(1, PadePoles.of(12).eta()[0], 1e-10);
	}

	@Test
	void otherSpectraAreNoSums() {
		Spectrum ohmic = new Ohmic(0.1, 1, 3);
		assertTrue(ohmic.exponents(new Rates(ohmic, Convention.J_PI, 1), PadePoles.of(2)).isEmpty());
		Spectrum drude = new DrudeLorentz(0.1, 1);
		assertTrue(drude.exponents(new Rates(drude, Convention.J_PI, Double.POSITIVE_INFINITY), PadePoles.of(2)).isEmpty(), "at zero temperature");
	}
}
