// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.ComplexValue;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.ExponentialNoise;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Underdamped;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.solve.StartCurrent.Kind;
import org.junit.jupiter.api.Test;

/** J(0) of Dicke states of unequal qubits: their coherences count, whether or not anything else mixes the product states. */
class CoherentStartTest {

	/**
	 * Two qubits at 1 and 1.01 at zero temperature: twice the current of the populations, as an independent solver has it, and the same to the accuracy of the
	 * detuning as for equal qubits.
	 */
	@Test
	void unequalQubits() {
		StartCurrent start = pair(1.01, List.of());
		assertEquals(Kind.REDFIELD, start.kind());
		assertEquals(-0.00330443, start.value(), 5e-9);
		assertTrue(start.smallest().orElseThrow() <= start.value() && start.value() <= start.largest().orElseThrow());
	}

	/** Down to equal qubits, where the coherence lies inside a level, nothing jumps; nor does it when a coupling between the qubits is switched on. */
	@Test
	void isContinuous() {
		StartCurrent equal = pair(1, List.of());
		assertEquals(Kind.EITHER, equal.kind());
		for (double detuning : new double[] { 1e-3, 1e-5, 1e-7, 1e-8 }) {
			double current = pair(1 + detuning, List.of()).value();
			assertEquals(equal.value(), current, 3 * detuning * Math.abs(equal.value()), "detuning " + detuning);
			double exchange = 1e-2 * detuning;
			double mixed = pair(1 + detuning, List.of(new HamiltonianTerm.Pair(PairKind.EXCHANGE, exchange, List.of(new SitePair(0, 1))))).value();
			assertEquals(current, mixed, 10 * exchange * Math.abs(current) + 1e-11, "exchange " + exchange);
		}
	}

	private static StartCurrent pair(double second, List<HamiltonianTerm> terms) {
		Bath bath = new Bath("b", Role.AUXILIARY, Double.POSITIVE_INFINITY, new Ohmic(0.1, 1, 5), Convention.J_PI);
		return new MachineBuilder(new QubitArray(2, new double[] { 1, second }, terms, Representation.AUTOMATIC)).start(new InitialState.Dicke(0))
				.bath(bath, 0.1, new NoiseOperator.Collective(Axis.X)).solve().baths().get(0).start();
	}

	/** 30 random arrays against the integral over time of Eq. (8), 2 Re int C(s) Tr([A, H] A(-s) rho) ds. */
	@Test
	void randomArraysAgainstTheIntegral() {
		Random random = new Random(20284);
		for (int i = 0; i < 30; i++) {
			int size = 2 + random.nextInt(3);
			double[] frequencies = random.doubles(size, 0.6, 1.6).toArray();
			int excitations = 1 + random.nextInt(size - 1);
			Axis axis = random.nextBoolean() ? Axis.X : Axis.Y;
			Bath bath = bath(random);
			BathResult result = new MachineBuilder(new QubitArray(size, frequencies, List.of(), Representation.AUTOMATIC))
					.start(new InitialState.Dicke(excitations - 0.5 * size))
					.bath(bath, 0.2, new NoiseOperator.Collective(axis)).solve().baths().get(0);
			assertEquals(Kind.REDFIELD, result.start().kind());
			double expected = new Integral(frequencies, excitations, bath).current();
			assertEquals(expected, result.instantaneousHeatCurrent(), 1e-9 * Math.max(1, Math.abs(expected)), "array " + i + ", " + bath.spectrum());
			assertTrue(result.start().smallest().orElseThrow() <= expected + 1e-9 && expected <= result.start().largest().orElseThrow() + 1e-9, "range of array " + i);
		}
	}

	private static Bath bath(Random random) {
		return switch (random.nextInt(3)) {
			case 0 -> new Bath("b", Role.HOT, 0, new ExponentialNoise(0.5 + random.nextDouble(), 1 + 3 * random.nextDouble()), Convention.J_PI);
			case 1 -> new Bath("b", Role.HOT, 0.5 + random.nextDouble(), new Ohmic(random.nextDouble(), 1, 2 + 3 * random.nextDouble()), Convention.J_PI);
			default -> new Bath("b", Role.HOT, 0.5 + random.nextDouble(), new Underdamped(random.nextDouble(), 1 + random.nextDouble(), 1), Convention.J_PI);
		};
	}

	/** Without a cut-off S(omega) is infinite: the secular current stands there, and says that it is. */
	@Test
	void constantRatesSayWhichCurrentItIs() {
		Bath bath = new Bath("b", Role.HOT, 1, new ConstantRate(0.1), Convention.J_PI);
		StartCurrent start = new MachineBuilder(new QubitArray(2, new double[] { 1, 1.1 }, List.of(), Representation.AUTOMATIC)).start(new InitialState.Dicke(0))
				.bath(bath, 0.1, new NoiseOperator.Collective(Axis.X)).solve().baths().get(0).start();
		assertEquals(Kind.SECULAR, start.kind());
		assertTrue(start.absence().contains("no cut-off"), start.absence());
	}

	/** Dephasing carries no heat, however its S(0) diverges. */
	@Test
	void dephasingCarriesNothing() {
		Bath bath = new Bath("b", Role.HOT, 1, new Ohmic(0.1, 0.5, 5), Convention.J_PI);
		StartCurrent start = new MachineBuilder(new QubitArray(2, new double[] { 1, 1.1 }, List.of(), Representation.AUTOMATIC)).start(new InitialState.Dicke(0))
				.bath(bath, 0.1, new NoiseOperator.Collective(Axis.Z)).solve().baths().get(0).start();
		assertEquals(Kind.REDFIELD, start.kind());
		assertEquals(0, start.value(), 0);
	}

	/** Everything by hand: product states by their bits, Gauss-Legendre over the time. */
	private record Integral(double[] frequencies, int excitations, Bath bath) {

		private static final double[] NODES = { 0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717 };
		private static final double[] WEIGHTS = { 0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881 };

		double current() {
			double sum = 0;
			double from = 0;
			double width = 1e-7;
			// C of an Ohmic bath falls as 1/s^2 only: a smooth end, many periods long, cuts off nothing that oscillates.
			while (from < 350) {
				for (int k = 0; k < NODES.length; k++) {
					for (int sign = -1; sign <= 1; sign += 2) {
						double time = from + width / 2 * (1 + sign * NODES[k]);
						sum += WEIGHTS[k] * width / 2 * integrand(time) / (1 + Math.exp((time - 150) / 6));
					}
				}
				from += width;
				width = Math.min(0.2, 1.5 * width);
			}
			return 2 * sum;
		}

		private double integrand(double time) {
			ComplexValue c = bath.correlation(time);
			double[] energies = IntStream.range(0, 1 << frequencies.length)
					.mapToDouble(state -> IntStream.range(0, frequencies.length).mapToDouble(site -> frequencies[site] * ((state >> site & 1) - 0.5)).sum()).toArray();
			long members = IntStream.range(0, energies.length).filter(state -> Integer.bitCount(state) == excitations).count();
			double re = 0;
			for (int j = 0; j < energies.length; j++) {
				for (int k = 0; k < energies.length; k++) {
					if (Integer.bitCount(j) == excitations && Integer.bitCount(k) == excitations) {
						for (int first = 0; first < frequencies.length; first++) {
							int i = j ^ 1 << first;
							if (Integer.bitCount(i ^ k) == 1) {
								// One qubit up and one down: 1 times 1 for the axis x, i times -i for the axis y.
								double phase = -(energies[i] - energies[j]) * time;
								re += 0.04 * (energies[i] - energies[k]) / members * (c.re() * Math.cos(phase) - c.im() * Math.sin(phase));
							}
						}
					}
				}
			}
			return re;
		}
	}
}
