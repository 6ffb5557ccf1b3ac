// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.RedfieldGenerator;
import org.heatwright.physics.generator.RenormalisedBasis;
import org.heatwright.physics.linear.HermitianSpectrum;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.propagation.Dynamics;
import org.heatwright.physics.propagation.Propagator;
import org.heatwright.physics.space.EnergySpace;
import org.junit.jupiter.api.Test;

/** J_a(t) by the Redfield equation from coherent states against {@code redfield_traces.json}, to 1e-9, and where the state is negative. */
class RedfieldTracesTest {

	private static Bath bath(double temperature) {
		return new Bath("b" + temperature, Role.COLD, 1 / temperature, new DrudeLorentz(0.05, 5), Convention.J_PI);
	}

	/** A qubit H = sz/2, A = sx, from a pure state, in steps of the reference's grid. */
	private static double[] qubit(double theta, double phi, double until, int points, double[] currents) {
		Problem problem = MachineBuilder.qubits(1, 1).bath(bath(0.5), 1, new NoiseOperator.Local(Axis.X, new int[] { 0 })).problem();
		EnergySpace space = EnergySpace.of(problem, Equation.REDFIELD, 1L << 30);
		List<Bath> baths = problem.baths();
		RenormalisedBasis basis = RenormalisedBasis.observed(space, List.of(BathCoupling.of(baths.get(0), space, problem)));
		RedfieldGenerator generator = RedfieldGenerator.of(basis, baths, RedfieldGenerator.Memory.WHOLE, HamiltonianReading.BARE);
		double e = Math.cos(theta / 2);
		double g = Math.sin(theta / 2);
		int excited = basis.energies()[0] > basis.energies()[1] ? 0 : 1;
		double[][] rho = new double[2][4];
		rho[0][excited * 3] = e * e;
		rho[0][(1 - excited) * 3] = g * g;
		// <e|rho|g> = e g exp(-i phi)
		rho[0][1] = rho[0][2] = e * g * Math.cos(phi);
		rho[1][1] = (excited == 0 ? -1 : 1) * e * g * Math.sin(phi);
		rho[1][2] = -rho[1][1];
		double[] state = generator.coordinates().of(rho[0], rho[1]);
		Dynamics dynamics = Dynamics.ofDensities(generator, basis.hamiltonian(), 1, IntStream.range(0, 4).toArray(), Progress.NONE);
		Propagator step = dynamics.ofState(until / (points - 1), Progress.NONE);
		double[] smallest = new double[points];
		for (int k = 0; k < points; k++) {
			currents[k] = dynamics.heatCurrent(0, state);
			double[][] matrix = generator.coordinates().matrix(state);
			smallest[k] = HermitianSpectrum.smallest(2, matrix[0], matrix[1]);
			step.apply(state, new double[1]);
		}
		return smallest;
	}

	private static void assertTrace(ReferenceCase reference, double[] currents) {
		for (double t : new double[] { 0, 0.5, 2, 8, 40 }) {
			String key = "J1_t" + (t == Math.rint(t) ? Integer.toString((int) t) : Double.toString(t));
			assertEquals(reference.output(key), currents[(int) Math.round(t / 0.025)], 1e-9 * Math.abs(reference.output(key)), key);
		}
	}

	@Test
	void aCoherentQubit() {
		double[] currents = new double[1601];
		double[] smallest = qubit(Math.PI / 2, 0, 40, 1601, currents);
		ReferenceCase reference = ReferenceCase.of("equations/redfield_traces", "trace_qubit_plus").get(0);
		assertTrace(reference, currents);
		assertTrue(Arrays.stream(smallest).min().getAsDouble() > -1e-12);
	}

	/** The pure state that the equation leaves fastest: negative from 0.025 to 0.825 on the grid of the reference. */
	@Test
	void aTiltedQubitIsNegativeForAWhile() {
		double[] currents = new double[1601];
		double[] smallest = qubit(Math.toRadians(111), Math.toRadians(-12), 40, 1601, currents);
		ReferenceCase reference = ReferenceCase.of("equations/redfield_traces", "trace_qubit_tilted").get(0);
		assertTrace(reference, currents);
		int[] negative = IntStream.range(0, smallest.length).filter(k -> smallest[k] < -1e-12).toArray();
		assertEquals(reference.output("negative_from"), negative[0] * 0.025, 1e-9);
		assertEquals(reference.output("negative_to"), negative[negative.length - 1] * 0.025, 1e-9);
		assertEquals(reference.output("min_eigenvalue"), Arrays.stream(smallest).min().getAsDouble(), 1e-9);
	}
}
