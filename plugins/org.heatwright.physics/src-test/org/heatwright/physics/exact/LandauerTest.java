// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.solve.ReferenceCase;
import org.junit.jupiter.api.Test;

/** Exact currents of coupled oscillators and of levels between leads against numbers of two independent methods, to 1e-9 of their size. */
class LandauerTest {

	/** J = eta w wc^2 / (w^2 + wc^2) is a Drude bath with the reorganisation eta wc / 2. */
	private static Bath bath(String id, double eta, double cutoff, double temperature) {
		return new Bath(id, Role.HOT, 1 / temperature, new DrudeLorentz(eta * cutoff / 2, cutoff), Convention.J_PI);
	}

	private static Landauer.Currents pair(double w1, double w2, double k, double eta, double cutoff, double hot, double cold) {
		return Landauer.oscillators(QuadraticForm.oscillators(w1, w2).spring(0, 1, k), List.of(
				new Landauer.Port(bath("hot", eta, cutoff, hot), new int[] { 0 }, new double[] { 1 }),
				new Landauer.Port(bath("cold", eta, cutoff, cold), new int[] { 2 }, new double[] { 1 })), true, Progress.NONE);
	}

	private static void assertCurrent(double expected, Landauer.Currents found, String id) {
		assertEquals(expected, found.energies()[0], 1e-9 * Math.abs(expected), id);
		assertEquals(0, found.energies()[0] + found.energies()[1], 1e-12 * Math.abs(expected), id);
		assertTrue(found.errors()[0] <= 1e-9 * Math.abs(expected), () -> id + " claims " + found.errors()[0]);
	}

	@Test
	void twoOscillatorsAndASpring() {
		assertCurrent(0.002051505224455138, pair(1, 1, 0.1, 0.01, 10, 1, 0.5), "weak");
		assertCurrent(0.02252620820640098, pair(1, 0.8, 0.3, 0.2, 5, 1, 0.5), "strong");
	}

	@Test
	void allOscillatorsOfTheReference() {
		for (ReferenceCase reference : ReferenceCase.of("equations/third_oscillators")) {
			double[] t = reference.array("T");
			assertCurrent(reference.output("J_exact_landauer"), pair(reference.input("w1"), reference.input("w2"), reference.input("k"), reference.input("eta"),
					reference.input("wc"), t[0], t[1]), reference.id());
		}
	}

	/** One level: I and heat of the left lead. */
	@Test
	void aResonantLevel() {
		Landauer.Currents found = Landauer.fermions(new QuadraticForm(1).add(0, 0, 1),
				List.of(new Landauer.Lead(0, 0.02, 1, 0), new Landauer.Lead(0, 0.02, 0.4, 0.4)), Progress.NONE);
		assertEquals(0.0008197478303119262, found.particles()[0], 1e-9 * 0.0008);
		assertEquals(0.0008646440058185033, found.energies()[0], 1e-9 * 0.0009);
		assertEquals(0, found.particles()[0] + found.particles()[1], 1e-15);
	}

	@Test
	void twoLevelsInSeries() {
		Landauer.Currents found = Landauer.fermions(new QuadraticForm(2).add(0, 0, 1).add(1, 1, 0.95).add(0, 1, 0.02),
				List.of(new Landauer.Lead(0, 0.1, 1, 0), new Landauer.Lead(1, 0.1, 0.4, 0.3)), Progress.NONE);
		assertEquals(0.0006638111930214134, found.particles()[0], 1e-9 * 0.0007);
		assertEquals(0.0006498051570938879, found.energies()[0], 1e-9 * 0.0007);
	}

	/** Two oscillators with an exchange of quanta, g (a^+ b + b^+ a), which couples momenta too: the golden rule's current at weak coupling. */
	@Test
	void exchangeOfQuantaHasMomentaToo() {
		double w = 1;
		double g = 0.1;
		QuadraticForm exchange = QuadraticForm.oscillators(w, w).add(0, 2, g * w).add(1, 3, g / w);
		Bath hot = bath("hot", 1e-4, 10, 1);
		Bath cold = bath("cold", 1e-4, 10, 0.5);
		double found = Landauer.oscillators(exchange, List.of(new Landauer.Port(hot, new int[] { 0 }, new double[] { 1 }),
				new Landauer.Port(cold, new int[] { 2 }, new double[] { 1 })), true, Progress.NONE).energies()[0];
		// Normal modes w + g and w - g, each coupled to either bath by x / sqrt(2): x of a mode has (a + a^+) / sqrt(2 w).
		double golden = 0;
		for (double mode : new double[] { w + g, w - g }) {
			double up = hot.rate(-mode) + cold.rate(-mode);
			double n = up / (hot.rate(mode) + cold.rate(mode) - up);
			golden += mode / (4 * w) * (hot.rate(-mode) * (n + 1) - hot.rate(mode) * n);
		}
		assertEquals(golden, found, 2e-3 * golden);
	}

	/** A chain of sixty, coupled strongly: no mode is missed, for the currents are those of a finer search. */
	@Test
	void chains() {
		QuadraticForm chain = QuadraticForm.oscillators(new double[60]);
		for (int i = 0; i < 60; i++) {
			chain.add(2 * i, 2 * i, 0.2);
			if (i > 0) {
				chain.spring(i - 1, i, 1);
			}
		}
		Landauer.Currents found = Landauer.oscillators(chain, List.of(new Landauer.Port(bath("hot", 0.5, 5, 1), new int[] { 0 }, new double[] { 1 }),
				new Landauer.Port(bath("cold", 0.5, 5, 0.5), new int[] { 118 }, new double[] { 1 })), true, Progress.NONE);
		assertTrue(found.energies()[0] > 0 && found.errors()[0] <= 1e-9 * found.energies()[0], () -> found.errors()[0] + " of " + found.energies()[0]);
		assertEquals(0, found.energies()[0] + found.energies()[1], 1e-12 * found.energies()[0]);
	}

	/** Beyond so many modes panels are placed evenly: the current of a clean chain hardly depends on its length. */
	@Test
	void longChains() {
		double shorter = clean(200);
		double longer = clean(257);
		assertEquals(shorter, longer, 1e-3 * shorter);
	}

	private static double clean(int size) {
		QuadraticForm chain = QuadraticForm.oscillators(new double[size]);
		for (int i = 0; i < size; i++) {
			chain.add(2 * i, 2 * i, 0.2);
			if (i > 0) {
				chain.spring(i - 1, i, 1);
			}
		}
		return Landauer.oscillators(chain, List.of(new Landauer.Port(bath("hot", 0.5, 5, 1), new int[] { 0 }, new double[] { 1 }),
				new Landauer.Port(bath("cold", 0.5, 5, 0.5), new int[] { 2 * size - 2 }, new double[] { 1 })), true, Progress.NONE).energies()[0];
	}

	@Test
	void refusals() {
		Bath endless = new Bath("endless", Role.HOT, 1, new ConstantRate(0.1), Convention.J_PI);
		List<Landauer.Port> ports = List.of(new Landauer.Port(endless, new int[] { 0 }, new double[] { 1 }));
		String said = assertThrows(SolverRefusedException.class, () -> Landauer.oscillators(QuadraticForm.oscillators(1), ports, true, Progress.NONE)).getMessage();
		assertTrue(said.contains("endless"), said);
	}
}
