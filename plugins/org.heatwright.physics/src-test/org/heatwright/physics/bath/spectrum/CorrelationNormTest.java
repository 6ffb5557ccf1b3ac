// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.junit.jupiter.api.Test;

/** Reference: closed forms with 20 digits and tanh-sinh quadrature against quadrature on logarithmic panels. */
class CorrelationNormTest {

	private static final double COLD = Double.POSITIVE_INFINITY;

	static Bath bath(Spectrum spectrum, double beta) {
		return new Bath("b", Role.AUXILIARY, beta, spectrum, Convention.J_PI);
	}

	private static void assertXi(double expected, Spectrum spectrum, double beta) {
		Bath bath = bath(spectrum, beta);
		CorrelationNorm xi = bath.correlationNorm();
		assertEquals(expected, xi.value(), 1e-10 * expected, spectrum.toString());
		assertTrue(Math.abs(expected - xi.value()) <= xi.error() + 1e-14 * expected, spectrum + ": error " + (xi.value() - expected) + ", claimed " + xi.error());
		assertTrue(xi.upper() >= xi.value() && bath.supremumRate() <= 2 * xi.value() * (1 + 1e-12), spectrum.toString());
	}

	@Test
	void ohmicFamily() {
		assertXi(0.22167732114266833, new Ohmic(0.1, 1, 5), 1);
		assertXi(0.3099062340309319, new Ohmic(0.05, 1, 10), 0.2);
		assertXi(0.25, new Ohmic(0.1, 1, 5), COLD);
		assertXi(0.014139724358044897, new Ohmic(0.01, 1, 3), 10);
		assertXi(0.3011390947432191, new Ohmic(0.1, 3, 2), 1);
		assertXi(0.10833542609903822, new Ohmic(0.1, 1.5, 2), 2);
	}

	@Test
	void drude() {
		assertXi(0.07217026159804465, new DrudeLorentz(0.05, 2), 1);
		assertXi(0.024552125841535596, new DrudeLorentz(0.02, 1), 5);
		assertXi(0.07170165587152154, new DrudeLorentz(0.05, 2), COLD);
		assertXi(0.06199882388660235, new DrudeLorentz(0.05, 2 * Math.PI), 1);
	}

	@Test
	void underdamped() {
		assertXi(0.46528366855612713, new Underdamped(0.2, 1, 0.1), 2);
	}

	@Test
	void drudeGoesToItsZeroTemperatureLimit() {
		double limit = bath(new DrudeLorentz(0.05, 2), COLD).correlationNorm().value();
		assertEquals(limit, bath(new DrudeLorentz(0.05, 2), 1e7).correlationNorm().value(), 1e-5 * limit);
	}
}
