// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.heatwright.model.array.QubitArray;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.problem.Problem;
import org.junit.jupiter.api.Test;

/** The curves of a bath reach the frequencies of the medium it is coupled to, in natural and in laboratory designs. */
class FrequencyReachTest {

	@Test
	void arraysReachTheirFrequency() {
		Machine machine = RuleExamples.load("result.bound.violated", "valid");
		QubitArray array = org.heatwright.model.array.ArrayFactory.eINSTANCE.createQubitArray();
		array.setSize("3");
		array.setFrequency("7.5");
		machine.setMedium(array);
		machine.getCouplings().clear();
		machine.getBaths().clear();
		assertEquals(7.5, FrequencyReach.of(ProblemAssembler.assemble(machine)), 0);
		machine.setUnits(Units.LABORATORY);
		array.setFrequency("5 GHz");
		assertEquals(2 * Math.PI * 5e9, FrequencyReach.of(ProblemAssembler.assemble(machine)), 1e-3);
		assertEquals(List.of(), machine.getCouplings());
	}

	@Test
	void levelsReachTheirSpread() {
		LevelSystem levels = new LevelSystem(List.of("a", "b", "c"), new double[] { 2, -1, 4.5 });
		assertEquals(5.5, FrequencyReach.of(new Problem(levels, List.of(), List.of(), new InitialState.Ground())), 0);
	}
}
