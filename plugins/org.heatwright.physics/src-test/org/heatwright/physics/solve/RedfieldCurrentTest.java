// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference group redfield_equals_gksl: equal for diagonal states, different for the uniform superposition of all levels. */
class RedfieldCurrentTest {

	static List<ReferenceCase> cases() {
		return ReferenceCase.of("redfield_equals_gksl");
	}

	@ParameterizedTest
	@MethodSource("cases")
	void agrees(ReferenceCase reference) {
		Bath bath = reference.bath("bath");
		double[] energies = reference.array("energies");
		SparseHermitian a = reference.matrix("A_re", "A_im");
		int d = energies.length;
		double[] weights = reference.has("populations") ? reference.array("populations") : reference.array("p");
		double[][] diagonal = new double[2][d * d];
		double[][] superposition = new double[2][d * d];
		for (int i = 0; i < d; i++) {
			diagonal[0][i * d + i] = weights[i];
		}
		java.util.Arrays.fill(superposition[0], 1.0 / d);
		assertEquals(reference.output("J_diagonal"), RedfieldCurrent.of(bath, energies, List.of(a), diagonal).orElseThrow().value(), 1e-15);
		assertEquals(reference.output("J_redfield_superposition"), RedfieldCurrent.of(bath, energies, List.of(a), superposition).orElseThrow().value(), 1e-10);
		BathRates rates = BathRates.of(bath, energies, List.of(a));
		assertEquals(reference.output("J_diagonal"), rates.heatCurrent(weights), 1e-15);
		double[] uniform = new double[d];
		java.util.Arrays.fill(uniform, 1.0 / d);
		assertEquals(reference.output("J_gksl_superposition"), rates.heatCurrent(uniform), 1e-15);
		// int_0^inf exp(is) C(s) ds = gamma(1)/2 + i S(1); the file's S comes from a sum that is good to 1e-10.
		reference.assertOutput("half_ft_at_w1_re", bath.rate(1) / 2);
		assertEquals(reference.output("half_ft_at_w1_im"), bath.lambShift(1), 3e-11);
	}

	@org.junit.jupiter.api.Test
	void hasNoMeaningWithoutCutoff() {
		Bath bath = new Bath("b", Role.HOT, 1, new ConstantRate(0.1), Convention.J_PI);
		SparseHermitian x = new SparseHermitian.Builder(2, 1).add(0, 1, 1, 0).build();
		assertTrue(RedfieldCurrent.of(bath, new double[] { 0, 1 }, List.of(x), new double[][] { { 0.5, 0.5, 0.5, 0.5 }, new double[4] }).isEmpty());
	}
}
