// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;

/** A level system: the declared basis is the energy basis. Verified by {@code ThreeLevelMaserTest}. */
final class LevelSpace implements Space {

	private final LevelSystem system;
	private final int levels;
	private final SparseHermitian hamiltonian;

	LevelSpace(LevelSystem system) {
		this.system = system;
		this.levels = system.names().size();
		double[] energies = system.energies();
		SparseHermitian.Builder builder = new SparseHermitian.Builder(levels, levels);
		for (int i = 0; i < levels; i++) {
			builder.add(i, i, energies[i], 0);
		}
		this.hamiltonian = builder.build();
	}

	@Override
	public Representation representation() {
		return Representation.LEVELS;
	}

	@Override
	public String reason() {
		return "the medium is a list of levels";
	}

	@Override
	public SparseHermitian hamiltonian() {
		return hamiltonian;
	}

	@Override
	public double[] bareEnergies() {
		return system.energies();
	}

	@Override
	public String name(int state) {
		return system.names().get(state);
	}

	@Override
	public List<SparseHermitian> operators(NoiseOperator operator, String channel) {
		return switch (operator) {
			case NoiseOperator.Transition transition -> List.of(between(transition, levels, channel));
			case NoiseOperator.Matrix matrix -> List.of(MatrixElements.of(matrix, levels, channel));
			case NoiseOperator.Expression expression -> List.of(PartMatrices.alone(new SymbolMatrices.Levels(), levels)
					.hermitian(expression.operator(), "channel " + channel));
			case NoiseOperator.OnPart on -> throw needsQubits(channel);
			case NoiseOperator.Collective collective -> throw needsQubits(channel);
			case NoiseOperator.ManyBody manyBody -> throw needsQubits(channel);
			case NoiseOperator.Polynomial polynomial -> throw needsQubits(channel);
			case NoiseOperator.Local local -> throw needsQubits(channel);
		};
	}

	private static SolverRefusedException needsQubits(String channel) {
		return new SolverRefusedException(Reason.NOT_SUPPORTED,
				"channel " + channel + ": a level system knows transitions and matrices; this operator needs an array of qubits");
	}

	/** |upper&gt;&lt;lower| + h.c. among so many levels. */
	static SparseHermitian between(NoiseOperator.Transition transition, int levels, String channel) {
		int upper = index(transition.upper(), levels, channel);
		int lower = index(transition.lower(), levels, channel);
		if (upper == lower) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": both ends of the transition are the same level");
		}
		return new SparseHermitian.Builder(levels, 1).add(lower, upper, 1, 0).build();
	}

	private static int index(double level, int levels, String channel) {
		if (level != Math.rint(level) || level < 0 || level >= levels) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": there is no level number " + level);
		}
		return (int) level;
	}

	@Override
	public OptionalDouble norm(NoiseOperator operator) {
		return operator instanceof NoiseOperator.Transition ? OptionalDouble.of(1) : OptionalDouble.empty();
	}

	@Override
	public int bodies(NoiseOperator operator) {
		return operator instanceof NoiseOperator.Expression expression ? expression.operator().bodies() : 0;
	}

	@Override
	public Optional<double[]> weights(InitialState state) {
		return switch (state) {
			case InitialState.Level level -> Optional.of(level(level.index()));
			case InitialState.Parts parts -> throw ProductSpace.noParts();
			case InitialState.Dicke dicke -> throw noDicke();
			case InitialState.Product product -> throw ArraySpace.noProduct(product.excitation());
			case InitialState.Ground ground -> Optional.empty();
			case InitialState.Excited excited -> Optional.empty();
			case InitialState.MaximallyMixed mixed -> Optional.empty();
			case InitialState.Thermal thermal -> Optional.empty();
		};
	}

	private double[] level(int index) {
		if (index < 0 || index >= levels) {
			throw noLevel();
		}
		double[] weights = new double[levels];
		weights[index] = 1;
		return weights;
	}

	static SolverRefusedException noDicke() {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, "a Dicke state needs an array of qubits; this medium has none of its own");
	}

	static SolverRefusedException noLevel() {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, "the initial state names a level that the medium does not have");
	}
}
