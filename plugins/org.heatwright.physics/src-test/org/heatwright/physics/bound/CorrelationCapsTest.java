// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Line;
import org.heatwright.physics.bath.spectrum.LineShape;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.MachineBuilder;

/** Superradiant ladders certify correlations and entanglement, product states never do, and nothing is claimed where the proof does not apply. */
class CorrelationCapsTest {

	private static final Bath LINE = new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, new Line(LineShape.TRIANGLE, 1, 1, 0.2), Convention.J_PI);

	private static BathResult of(int size, InitialState start, NoiseOperator operator, HamiltonianTerm... terms) {
		return MachineBuilder.qubits(size, 1, terms).start(start).bath(LINE, 0.7, operator).solve().baths().get(0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 4, 7, 20, 51, 101 })
	void ladders(int size) {
		BathResult best = of(size, new InitialState.Dicke(size % 2 == 0 ? 0 : 0.5), new NoiseOperator.Collective(Axis.X));
		CorrelationCaps caps = best.states().caps();
		assertTrue(-best.instantaneousHeatCurrent() > caps.product().orElseThrow() * 1.3);
		double expected = size % 2 == 0 ? size * (size + 2) / 4.0 : (size + 1) * (size + 1) / 4.0;
		double separable = size * size * size / (4.0 * (size - 1));
		assertEquals(expected / separable, -best.instantaneousHeatCurrent() / caps.separable().orElseThrow(), 1e-9);
		assertTrue(expected > separable, "a Dicke state of three qubits or more is entangled, and its light tells");
	}

	@Test
	void productStatesNeverCertify() {
		Random random = new Random(5);
		for (int i = 0; i < 60; i++) {
			BathResult product = of(2 + random.nextInt(9), new InitialState.Product(random.nextDouble()), new NoiseOperator.Collective(Axis.Y));
			CorrelationCaps caps = product.states().caps();
			assertTrue(Math.abs(product.instantaneousHeatCurrent()) <= caps.product().orElseThrow() * (1 + 1e-9));
			assertTrue(-product.instantaneousHeatCurrent() <= caps.separable().orElseThrow() * (1 + 1e-9));
		}
	}

	/** sigma_z moves nothing, an m-body operator is none of the proof, one qubit has no partner, and a transverse field leaves product states with coherences. */
	@Test
	void whatIsNotProvedIsNotClaimed() {
		assertEquals(CorrelationCaps.NONE, of(4, new InitialState.Ground(), new NoiseOperator.Collective(Axis.Z)).states().caps());
		assertEquals(CorrelationCaps.NONE, of(4, new InitialState.Ground(), new NoiseOperator.ManyBody(3)).states().caps());
		assertEquals(CorrelationCaps.NONE, of(1, new InitialState.Ground(), new NoiseOperator.Collective(Axis.X)).states().caps());
		assertEquals(CorrelationCaps.NONE, of(4, new InitialState.Ground(), new NoiseOperator.Collective(Axis.X),
				new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.3)).states().caps());
		assertEquals(CorrelationCaps.NONE, of(3, new InitialState.Ground(), new NoiseOperator.Collective(Axis.X),
				new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, 0.5)).states().caps(), "a flip that costs nothing");
	}
}
