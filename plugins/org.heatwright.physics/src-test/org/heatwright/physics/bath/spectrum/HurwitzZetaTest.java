// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed values, the recurrence and the reflection formula of zeta(a, z); NIST Digital Library of Mathematical Functions, 5.15.5, 5.15.6, 25.11.3. */
class HurwitzZetaTest {

	private static final double PI_SQUARED = Math.PI * Math.PI;

	@Test
	void closedValues() {
		assertEquals(PI_SQUARED / 6, zeta(2, 1, 0).re(), 1e-15 * PI_SQUARED);
		assertEquals(PI_SQUARED / 2, zeta(2, 0.5, 0).re(), 1e-15 * PI_SQUARED);
		assertEquals(PI_SQUARED * PI_SQUARED / 90, zeta(4, 1, 0).re(), 2e-15);
		assertEquals(1.2020569031595942854, zeta(3, 1, 0).re(), 2e-15);
		assertEquals(2.6123753486854883433, zeta(1.5, 1, 0).re(), 4e-15);
	}

	@ParameterizedTest
	@CsvSource({ "2, .3, .7", "2, 25, -40", "2.5, 1, 1e-3", "1.2, 4, 9", "3, .01, .02" })
	void oneTermLessBeginsOneLater(double a, double x, double y) {
		HurwitzZeta here = zeta(a, x, y);
		HurwitzZeta later = zeta(a, x + 1, y);
		double modulus = Math.pow(Math.hypot(x, y), -a);
		double angle = -a * Math.atan2(y, x);
		double size = Math.hypot(here.re(), here.im());
		assertEquals(here.re(), later.re() + modulus * Math.cos(angle), 1e-14 * size);
		assertEquals(here.im(), later.im() + modulus * Math.sin(angle), 1e-14 * size);
	}

	/** psi'(1 - z) + psi'(z) = pi^2 / sin^2(pi z) at z = 1/2 + iy, where the right side is pi^2 / cosh^2(pi y). */
	@ParameterizedTest
	@CsvSource({ "0", ".1", "1", "2.5" })
	void trigammaIsReflected(double y) {
		double sum = zeta(2, 0.5, y).re() + zeta(2, 0.5, -y).re();
		assertEquals(PI_SQUARED / Math.pow(Math.cosh(Math.PI * y), 2), sum, 1e-14);
	}

	private static HurwitzZeta zeta(double a, double x, double y) {
		HurwitzZeta zeta = new HurwitzZeta();
		zeta.add(a, x, y);
		return zeta;
	}
}
