// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.solve.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference groups baths and xi_sandwich (mpmath, two methods each): C(t), gamma(w), Xi, how a divergent Xi grows, and what bounds it from both sides. */
class ReferenceBathsTest {

	private static final Pattern NUMBER = Pattern.compile("(C_re|C_im|gamma)\\([tw](=|->)(.*)\\)");

	static Stream<ReferenceCase> baths() {
		return ReferenceCase.of("baths").stream().filter(each -> !each.id().contains("divergence"));
	}

	@ParameterizedTest
	@MethodSource("baths")
	void correlationsAndRates(ReferenceCase reference) {
		Bath bath = reference.bath("bath");
		int found = 0;
		for (String name : reference.outputs().keySet()) {
			Matcher number = NUMBER.matcher(name);
			if (!number.matches()) {
				continue;
			}
			found++;
			// "0+" and "0.0" are a limit, which all that is smooth on the scale 1 reaches there.
			double at = number.group(3).equals("0+") ? 1e-14 : Double.parseDouble(number.group(3));
			double expected = reference.output(name);
			if (number.group(1).equals("gamma")) {
				assertEquals(expected, bath.rate(at), 1e-13 * expected, name);
			} else {
				ComplexValue c = bath.correlation(Math.max(at, 1e-14));
				assertEquals(expected, number.group(1).equals("C_re") ? c.re() : c.im(), 1e-10 * c.abs(), name);
			}
		}
		assertTrue(found >= 10, "only " + found + " numbers");
		assertEquals(reference.output("Xi"), bath.correlationNorm().value(), 1e-10 * reference.output("Xi"));
	}

	static Stream<ReferenceCase> boxes() {
		return ReferenceCase.of("baths", "bath_box").stream();
	}

	/**
	 * The integral of |C| up to t = 2 pi n, n = 10, 100, 1000, grows by (4 J0 / pi^2) ln 10 each time. The third number in the file is the one up to n = 999: the
	 * next period is missing there.
	 */
	@ParameterizedTest
	@MethodSource("boxes")
	void boxGrowsAsALogarithm(ReferenceCase reference) {
		Bath bath = reference.bath("bath");
		assertEquals(reference.output("Xi"), bath.correlationNorm().value());
		double[] expected = reference.outputs("partial_integrals");
		assertEquals(expected[0], partialIntegral(bath, 10), 1e-10 * expected[0]);
		assertEquals(expected[1], partialIntegral(bath, 100), 1e-10 * expected[1]);
		assertEquals(expected[2], partialIntegral(bath, 999), 1e-10 * expected[2]);
		double growth = 4 / (Math.PI * Math.PI) * Math.log(10);
		assertEquals(growth, reference.output("growth_per_decade_asymptotic"), 1e-15);
		assertEquals(growth, partialIntegral(bath, 1000) - partialIntegral(bath, 100), 1e-6);
	}

	/** C vanishes at every 2 pi n and nowhere else. */
	private static double partialIntegral(Bath bath, int periods) {
		double sum = 0;
		for (int n = 0; n < periods; n++) {
			sum += FrequencyPanels.panel(t -> bath.correlation(t).abs(), 2 * Math.PI * n, 2 * Math.PI * (n + 1));
		}
		return sum;
	}

	static Stream<ReferenceCase> slowBaths() {
		return ReferenceCase.of("baths", "bath_subohmic").stream();
	}

	/** |C| t^s at t = 100, 1000, 10000 goes to a constant: not integrable for s &lt; 1. */
	@ParameterizedTest
	@MethodSource("slowBaths")
	void subOhmicTail(ReferenceCase reference) {
		Bath bath = reference.bath("bath");
		assertEquals(reference.output("Xi"), bath.correlationNorm().value());
		Ohmic spectrum = (Ohmic) bath.spectrum();
		double[] expected = reference.outputs("abs_C_times_t_pow_s");
		for (int decade = 0; decade < 3; decade++) {
			double time = Math.pow(10, decade + 2);
			assertEquals(expected[decade], bath.correlation(time).abs() * Math.pow(time, spectrum.exponent()), 1e-10 * expected[decade]);
		}
		assertEquals(reference.output("asymptote"), expected[2], 1e-5 * expected[2]);
	}

	static Stream<ReferenceCase> sandwiches() {
		return ReferenceCase.of("xi_sandwich").stream();
	}

	/** The file states 1e-5; its supremum is one over a grid, which a narrow peak exceeds by 5e-5. The upper value is inflated by 1e-6 on purpose. */
	@ParameterizedTest
	@MethodSource("sandwiches")
	void sandwich(ReferenceCase reference) {
		Bath bath = reference.bath("bath");
		double lower = RateSandwich.lower(new Rates(bath.spectrum(), bath.convention(), bath.inverseTemperature()));
		double upper = RateSandwich.upper(new Rates(bath.spectrum(), bath.convention(), bath.inverseTemperature()));
		assertEquals(reference.output("lower_half_sup_gamma"), lower, (bath.spectrum() instanceof Underdamped ? 6e-5 : 1e-5) * lower);
		assertEquals(reference.output("upper_carlson_beurling"), upper, 1e-5 * upper);
		assertEquals(reference.output("Xi"), bath.correlationNorm().value(), 1e-10 * reference.output("Xi"));
		assertTrue(lower <= bath.correlationNorm().value() && bath.correlationNorm().value() <= upper);
	}
}
