// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.junit.jupiter.api.Test;

/** The Lamb shift of boxes and lines against quadratures of their own: S(w) = (h / pi) [P int (1 + n(v)) / (w - v) dv + int n(v) / (w + v) dv] from a to b. */
class BoxLambShiftTest {

	/** 30 digits (mpmath): a filter of width 0.15 about the gap of a maser, and a wide box below, inside and above. */
	@Test
	void thirtyDigits() {
		assertShift(-0.0453941527648166080837113751594, 0.1, 2.95, 3.1, 5, 3);
		assertShift(-0.00377076914846077966791790554515, 0.1, 2.95, 3.1, 5, 1);
		assertShift(-0.0028579842008274018171511336702, 0.02, 0.2, 3, 0.5, 0.5);
		assertShift(0.0022745193313390293897861901727, 0.02, 0.2, 3, 0.5, 1.0440306508910550);
		assertShift(0.023640541910559181315111855255, 0.02, 0.2, 3, 0.5, 2.9);
		assertShift(0.0141318725077850291678643849612, 0.02, 0.2, 3, 0.5, 3.5);
	}

	/** In rad/s the same box has the same shift, times the unit. */
	private static void assertShift(double expected, double height, double from, double to, double temperature, double omega) {
		for (double scale : Spectra.SCALES) {
			Bath bath = new Bath("b", Role.HOT, 1 / (temperature * scale), new Box(height * scale, from * scale, to * scale), Convention.J_PI);
			assertEquals(expected, bath.lambShift(omega * scale) / scale, 1e-12 * Math.abs(expected) + 1e-15);
		}
	}

	@Test
	void randomBoxes() {
		Random random = new Random(7);
		for (int i = 0; i < 400; i++) {
			Bath bath = Spectra.randomBox(random);
			Box box = (Box) bath.spectrum();
			double omega = box.from() + (box.to() - box.from()) * (3 * random.nextDouble() - 1);
			if (omega > 0) {
				double expected = quadrature(bath, box, omega);
				double scale = bath.supremumRate() / (2 * Math.PI);
				assertEquals(expected, bath.lambShift(omega), 1e-9 * scale, bath.id() + " at " + omega);
			}
		}
	}

	/** The emission with the value at w taken out, whose principal value is a logarithm, on 400 panels of the substitution v = a (b/a)^u. */
	private static double quadrature(Bath bath, Box box, double omega) {
		double a = box.from();
		double b = box.to();
		boolean inside = omega > a && omega < b;
		double level = inside ? bath.rate(omega) : 0;
		double total = inside ? level * Math.log((omega - a) / (b - omega)) : 0;
		double[] ends = inside ? new double[] { a, omega, b } : new double[] { a, b };
		for (int part = 1; part < ends.length; part++) {
			int panels = 400;
			for (int k = 0; k < panels; k++) {
				double from = ends[part - 1] + (ends[part] - ends[part - 1]) * graded(k / (double) panels);
				double to = ends[part - 1] + (ends[part] - ends[part - 1]) * graded((k + 1) / (double) panels);
				total += FrequencyPanels.panel(v -> (v == omega ? 0 : (bath.rate(v) - level) / (omega - v)) + bath.rate(-v) / (omega + v), from, to);
			}
		}
		return total / (2 * Math.PI);
	}

	/** From 0 to 1, dense at both ends. */
	private static double graded(double u) {
		double left = Math.pow(u, 3);
		double right = Math.pow(1 - u, 3);
		return left / (left + right);
	}

	/** At its edges the shift of a box is infinite: towards lower levels at the lower one, upwards at the upper one; a foot of a line is none. */
	@Test
	void edges() {
		Bath bath = new Bath("b", Role.HOT, 0.5, new Box(0.1, 1, 2), Convention.J_PI);
		assertEquals(Double.NEGATIVE_INFINITY, bath.lambShift(1), 0);
		assertEquals(Double.POSITIVE_INFINITY, bath.lambShift(2), 0);
		assertEquals(Double.POSITIVE_INFINITY, bath.lambShift(-1), 0);
		Bath line = new Bath("b", Role.HOT, Double.POSITIVE_INFINITY, new Line(LineShape.TRIANGLE, 0.7, 1, 0.15), Convention.J_PI);
		assertEquals(-0.7 / (2 * Math.PI) * 2 * Math.log(2), line.lambShift(0.85), 1e-12);
		assertEquals(0.7 / (2 * Math.PI) * 2 * Math.log(2), line.lambShift(1.15), 1e-12);
	}

	/** A triangle from a kink at a distance of a millionth: no digits are lost beside it. */
	@Test
	void besideAKink() {
		Bath line = new Bath("b", Role.HOT, Double.POSITIVE_INFINITY, new Line(LineShape.TRIANGLE, 1, 1, 0.5), Convention.J_PI);
		for (double d : new double[] { 1e-9, 1e-6, 1e-3 }) {
			double x = d / 0.5;
			// int of the triangle over w - v: with t = v - centre in half widths, P int (1 - |t|) / (x - t) dt = (1+x) ln((1+x)/x) - (1-x) ln((1-x)/x)
			double expected = ((1 + x) * Math.log((1 + x) / x) - (1 - x) * Math.log((1 - x) / x)) / (2 * Math.PI);
			assertEquals(expected, line.lambShift(1 + d), 1e-13);
		}
	}
}
