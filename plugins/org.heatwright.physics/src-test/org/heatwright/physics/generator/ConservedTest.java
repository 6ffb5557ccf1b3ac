// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.physics.steady.GeneratorSteadyState;
import org.heatwright.physics.steady.Uniqueness;
import org.heatwright.physics.steady.Uniqueness.Oscillation;
import org.junit.jupiter.api.Test;

/** What a generator conserves is named and weighed, and what oscillates for ever is told. */
class ConservedTest {

	private static GeneratorSteadyState steady(LindbladGenerator generator, double[] re, double[] im) {
		return GeneratorSteadyState.of(generator, generator.coordinates().of(re, im), 1L << 30, Progress.NONE);
	}

	/** A qubit that no bath reaches, H = (w/2) sigma_x, from |0&gt;: sigma_z and sigma_y turn at w for ever, on average 1/2. */
	@Test
	void aQubitLeftAlone() {
		SparseHermitian hamiltonian = new SparseHermitian.Builder(2, 1).add(0, 1, 0.35, 0).build();
		GeneratorSteadyState steady = steady(new LindbladGenerator.Builder(hamiltonian).build(), new double[] { 1, 0, 0, 0 }, new double[4]);
		assertEquals(0.5, steady.rho()[0], 1e-15);
		assertEquals(Oscillation.AVERAGED, steady.uniqueness().oscillation());
		assertEquals(1, steady.uniqueness().frequencies().size());
		assertEquals(0.7, steady.uniqueness().frequencies().get(0), 1e-14);
	}

	/** The same with pure dephasing in another direction: damped, nothing is left over. */
	@Test
	void aQubitThatForgets() {
		SparseHermitian hamiltonian = new SparseHermitian.Builder(2, 1).add(0, 1, 0.35, 0).build();
		JumpOperator z = new JumpOperator.Builder(2).add(0, 0, -1, 0).add(1, 1, 1, 0).build();
		GeneratorSteadyState steady = steady(new LindbladGenerator.Builder(hamiltonian).jump(0, z, 0.01).build(), new double[] { 1, 0, 0, 0 }, new double[4]);
		assertEquals(Uniqueness.settled(1), steady.uniqueness());
		assertEquals(List.of(new ClosedClass("all states", 1, 2)), steady.classes());
	}

	/**
	 * Two qubits with an exchange interaction on one bath, from |eg&gt; = (triplet + singlet) / sqrt 2: triplet and singlet keep their weights, and the coherence
	 * between them turns unless it decays.
	 */
	@Test
	void singletAndTriplet() {
		double w = 1;
		double kappa = 0.2;
		SparseHermitian hamiltonian = new SparseHermitian.Builder(4, 4).add(0, 0, -w, 0).add(3, 3, w, 0).add(1, 2, kappa, 0).build();
		JumpOperator down = new JumpOperator.Builder(4).add(0, 1, 1, 0).add(0, 2, 1, 0).add(1, 3, 1, 0).add(2, 3, 1, 0).build();
		JumpOperator up = new JumpOperator.Builder(4).add(1, 0, 1, 0).add(2, 0, 1, 0).add(3, 1, 1, 0).add(3, 2, 1, 0).build();
		LindbladGenerator generator = new LindbladGenerator.Builder(hamiltonian).jump(0, down, 0.03).jump(0, up, 0.01).build();
		double[] eg = new double[16];
		eg[2 * 4 + 2] = 1;
		GeneratorSteadyState steady = steady(generator, eg, new double[16]);
		assertEquals(2, steady.uniqueness().stationaryStates());
		assertEquals(Oscillation.NONE, steady.uniqueness().oscillation());
		List<ClosedClass> classes = steady.classes();
		assertEquals(2, classes.size());
		ClosedClass singlet = classes.stream().filter(each -> each.size() == 1).findFirst().orElseThrow();
		ClosedClass triplet = classes.stream().filter(each -> each.size() == 3).findFirst().orElseThrow();
		assertEquals(0.5, singlet.weight(), 1e-12);
		assertEquals(0.5, triplet.weight(), 1e-12);
		assertEquals("invariant subspace of 1 state around E=-0.200000", singlet.name());
		// Up over down 1/3: populations 9 : 3 : 1 in the triplet.
		assertEquals(0.5 / 13, steady.rho()[3], 1e-12);
		assertEquals(0.5 * 9 / 13, steady.rho()[0], 1e-12);
	}

	/** At zero temperature the ground state and the singlet are both dark: the coherence between them turns for ever at their distance w - kappa. */
	@Test
	void darkStates() {
		SparseHermitian hamiltonian = new SparseHermitian.Builder(4, 4).add(0, 0, -1, 0).add(3, 3, 1, 0).add(1, 2, 0.2, 0).build();
		JumpOperator down = new JumpOperator.Builder(4).add(0, 1, 1, 0).add(0, 2, 1, 0).add(1, 3, 1, 0).add(2, 3, 1, 0).build();
		// (|gg> + |eg>) / sqrt 2
		double[] rho = new double[16];
		rho[0] = rho[2] = rho[8] = rho[10] = 0.5;
		GeneratorSteadyState steady = steady(new LindbladGenerator.Builder(hamiltonian).jump(0, down, 0.03).build(), rho, new double[16]);
		assertEquals(Oscillation.AVERAGED, steady.uniqueness().oscillation());
		assertEquals(List.of(0.8), steady.uniqueness().frequencies().stream().map(each -> Math.rint(each * 1e12) / 1e12).toList());
		assertEquals(0.75, steady.rho()[0], 1e-12);
	}
}
