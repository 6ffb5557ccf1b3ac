// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.steady.ClosedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Qubits on common baths: blocks of degenerate levels against the ladder; the reference groups are in {@code ReferenceDegenerateTest}. */
class BlockSecularTest {

	private static final NoiseOperator COMMON = new NoiseOperator.Collective(Axis.X);

	@ParameterizedTest
	@CsvSource({ "2", "3", "4" })
	void ladderAgreesWithTheFullSpace(int size) {
		Medium ladder = new QubitArray(size, new double[] { 1 }, List.of(), Representation.SYMMETRIC);
		Link[] links = { channel("hot", 0.3, 0.1, COMMON), channel("cold", 2, 0.2, COMMON) };
		Solution small = solve(ladder, new InitialState.Dicke(-0.5 * size), links);
		Solution large = solve(qubits(size), new InitialState.Dicke(-0.5 * size), links);
		assertEquals(small.baths().get(0).heatCurrent(), large.baths().get(0).heatCurrent(), 1e-12);
		assertEquals(small.baths().get(0).instantaneousHeatCurrent(), large.baths().get(0).instantaneousHeatCurrent(), 1e-14);
		ClosedClass reached = large.steadyState().closedClasses().get(0);
		assertEquals(1, reached.weight(), 1e-10);
		assertEquals(size + 1, reached.size());
	}

	private static Medium qubits(int size) {
		return new QubitArray(size, new double[] { 1 }, List.of(), Representation.FULL);
	}

	private record Link(String bath, double beta, double strength, NoiseOperator operator) {
	}

	private static Link channel(String bath, double beta, double strength, NoiseOperator operator) {
		return new Link(bath, beta, strength, operator);
	}

	private static Solution solve(Medium medium, InitialState start, Link... links) {
		List<Bath> baths = new ArrayList<>();
		List<Coupling> couplings = new ArrayList<>();
		for (Link link : links) {
			baths.add(new Bath(link.bath, link.beta < 1 ? Role.HOT : Role.COLD, link.beta, new Ohmic(0.1, 1, 10), Convention.J_PI));
			couplings.add(new Coupling(link.bath + ".c", link.bath,
					List.of(new Channel(link.bath + ".0", link.strength, link.operator, OptionalDouble.empty())), Correlation.COMMON));
		}
		return Solver.solve(new Problem(medium, baths, couplings, start), SolverOptions.defaults(), Progress.NONE);
	}
}
