// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;

/** Puts a machine together for a test, one bath and its coupling after the other. */
public final class MachineBuilder {

	private final Medium medium;
	private InitialState start = new InitialState.Ground();
	private final List<Bath> baths = new ArrayList<>();
	private final List<Coupling> couplings = new ArrayList<>();

	public MachineBuilder(Medium medium) {
		this.medium = medium;
	}

	public static MachineBuilder qubits(int size, double frequency, HamiltonianTerm... terms) {
		return new MachineBuilder(new QubitArray(size, new double[] { frequency }, List.of(terms), Representation.AUTOMATIC));
	}

	public MachineBuilder start(InitialState state) {
		start = state;
		return this;
	}

	/** Couples a bath through operators that share it. */
	public MachineBuilder bath(Bath bath, double strength, NoiseOperator... operators) {
		List<Channel> channels = new ArrayList<>();
		for (NoiseOperator operator : operators) {
			channels.add(new Channel(bath.id() + "." + channels.size(), strength, operator, OptionalDouble.empty()));
		}
		baths.add(bath);
		couplings.add(new Coupling(bath.id() + ".c", bath.id(), channels, Correlation.COMMON));
		return this;
	}

	public Problem problem() {
		return new Problem(medium, baths, couplings, start);
	}

	public Solution solve() {
		return solve(SolverOptions.defaults());
	}

	public Solution solve(SolverOptions options) {
		return Solver.solve(problem(), options, Progress.NONE);
	}
}
