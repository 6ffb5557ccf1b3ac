// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.junit.jupiter.api.Test;

/** Xi of lines and tables is the integral itself, below its upper estimate; against closed forms and against a plain quadrature of C(t). */
class LineXiTest {

	private static final double COLD = Double.POSITIVE_INFINITY;

	private static CorrelationNorm xi(Spectrum spectrum, double beta, Convention convention) {
		return new Bath("b", Role.HOT, beta, spectrum, convention).correlationNorm();
	}

	private static void assertXi(double expected, CorrelationNorm xi, double tolerance) {
		assertEquals(expected, xi.value(), tolerance * expected, xi::toString);
		assertTrue(Math.abs(expected - xi.value()) <= xi.error() + 1e-15 * expected, () -> xi + " for " + expected);
		assertTrue(xi.upper() >= xi.value(), xi::toString);
	}

	/** One line has |C| of its shape alone: gamma_0 / 2 where C has one sign. */
	@Test
	void zeroTemperature() {
		assertXi(0.35, xi(new Line(LineShape.GAUSSIAN, 0.7, 1, 0.1), COLD, Convention.J_PI), 1e-14);
		assertXi(0.35, xi(new Line(LineShape.TRIANGLE, 0.7, 1, 0.1), COLD, Convention.J_PI), 1e-14);
	}

	/** (2 gamma_0 / pi) int |cos(x/2) - cos x| / x^2 dx, summed over its period with the trigamma function in 20 digits. */
	@Test
	void trapezoid() {
		for (double scale : Spectra.SCALES) {
			CorrelationNorm xi = xi(new Line(LineShape.TRAPEZOID, 0.7 * scale, scale, 0.15 * scale), COLD, Convention.J_PI);
			assertXi(0.50259689346175395 * scale, xi, 1e-9);
			assertEquals(0.53188552 * scale, xi.upper(), 1e-7 * scale);
		}
	}

	/** At infinite temperature C = 2 Re of the emission: the mean of |cos| times its shape, exactly where twice the centre is above the width. */
	@Test
	void infiniteTemperature() {
		assertXi(2 * 0.7 / Math.PI, xi(new Line(LineShape.TRIANGLE, 0.7, 1, 0.15), 0, Convention.RATE), 1e-9);
		assertXi(2 * 0.7 / Math.PI, xi(new Line(LineShape.GAUSSIAN, 0.7, 1, 0.1), 0, Convention.RATE), 1e-9);
	}

	/**
	 * A narrow Gaussian between cold and hot: C = A exp(-w^2 t^2 / 2) (e^(-ict) + r e^(ic't)), whose modulus is averaged over the fast phase: an independent sum
	 * over the time.
	 */
	@Test
	void againstThePlainIntegral() {
		List<Bath> baths = new ArrayList<>();
		baths.add(new Bath("triangle", Role.HOT, 1, new Line(LineShape.TRIANGLE, 0.7, 1, 0.4), Convention.J_PI));
		baths.add(new Bath("wide triangle", Role.HOT, 1, new Line(LineShape.TRIANGLE, 0.7, 1, 1.3), Convention.J_PI));
		baths.add(new Bath("trapezoid", Role.HOT, 1, new Line(LineShape.TRAPEZOID, 0.7, 1, 0.4), Convention.J_PI));
		baths.add(new Bath("Gaussian", Role.HOT, 1, new Line(LineShape.GAUSSIAN, 0.7, 1, 0.3), Convention.J_PI));
		baths.add(new Bath("table", Role.HOT, 1, new Tabulated(new double[] { 0.5, 1, 1.5, 4 }, new double[] { 0, 0.3, 0.1, 0 }), Convention.J_PI));
		baths.add(new Bath("table of rates", Role.HOT, 1, new Tabulated(new double[] { 0.5, 1, 1.5, 4 }, new double[] { 0, 0.3, 0.1, 0 }), Convention.RATE));
		for (Bath bath : baths) {
			CorrelationNorm xi = bath.correlationNorm();
			double plain = 0;
			double end = 60;
			int steps = 1200;
			double moment = 0;
			for (int k = 0; k < steps; k++) {
				double time = (k + 0.5) * end / steps;
				double modulus = bath.correlation(time).abs();
				plain += modulus * end / steps;
				moment += time > end / 2 ? modulus * time * time * 2 / steps : 0;
			}
			// the tail falls like the mean of |C| t^2 over t^2
			assertEquals(plain + moment / end, xi.value(), 1e-2 * xi.value(), bath.id());
			assertTrue(xi.error() <= 2e-7 * xi.value() && xi.upper() > xi.value(), bath.id() + ": " + xi);
			assertTrue(bath.supremumRate() / 2 <= xi.value(), bath.id());
		}
	}

	/** A line that the numbers do not resolve has the Xi of a wider one; where the mean over a beat begins, it is within its claim. */
	@Test
	void tooNarrowForItsFrequency() {
		for (LineShape shape : LineShape.values()) {
			CorrelationNorm unresolved = xi(new Line(shape, 0.5, 1, 3e-16), 2, Convention.J_PI);
			assertEquals(xi(new Line(shape, 0.5, 1, 0.1), 2, Convention.J_PI).value(), unresolved.value(), 1e-3 * unresolved.value(), shape::name);
			assertTrue(unresolved.upper() >= unresolved.value(), unresolved::toString);
			CorrelationNorm beats = xi(new Line(shape, 0.5, 1, 0.99e-3), 2, Convention.J_PI);
			assertEquals(unresolved.value(), beats.value(), beats.error(), shape::name);
			CorrelationNorm hardly = xi(new Line(shape, 0.5, 1, 1e-9), 2, Convention.J_PI);
			assertTrue(hardly.upper() >= hardly.value() + hardly.error() && hardly.upper() >= 0.25, hardly::toString);
		}
	}

	/** A narrow line far away has its C at any time of a picture; a wide one has it for a bounded number of turns. */
	@Test
	void correlationsEndInTime() {
		Bath narrow = new Bath("b", Role.HOT, COLD, new Line(LineShape.TRIANGLE, 0.5, 1e9, 0.1), Convention.J_PI);
		assertTrue(narrow.hasCorrelation(250));
		Bath near = new Bath("b", Role.HOT, COLD, new Line(LineShape.TRIANGLE, 0.5, 1, 0.1), Convention.J_PI);
		assertEquals(near.correlation(7).abs(), narrow.correlation(7).abs(), 1e-6 * near.correlation(7).abs());
		Bath wide = new Bath("b", Role.HOT, 1, new Line(LineShape.TRIANGLE, 0.5, 1e13, 1e12), Convention.J_PI);
		assertTrue(wide.hasCorrelation(1e-12) && !wide.hasCorrelation(250));
	}
}
