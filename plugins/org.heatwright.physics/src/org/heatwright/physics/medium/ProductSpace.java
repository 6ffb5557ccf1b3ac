// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SparseMatrix;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;

/** Products of the basis states of parts, the first part slowest. Verified by {@code MachinesOfPartsTest}. */
public final class ProductSpace implements Space {

	private static final int MOST_STATES = 1 << 24;

	private final ProductMedium medium;
	private final List<PartBasis> bases = new ArrayList<>();
	private final int dimension;
	private final PartMatrices matrices;
	private SparseHermitian hamiltonian;

	ProductSpace(ProductMedium medium, List<Coupling> couplings) {
		this.medium = medium;
		long states = 1;
		for (int p = 0; p < medium.parts().size(); p++) {
			PartBasis basis = PartBasis.of(medium.parts().get(p), singledOut(p, couplings));
			bases.add(basis);
			states *= basis.dimension();
			if (states > MOST_STATES) {
				throw new SolverRefusedException(Reason.TOO_LARGE, "the parts have more than " + MOST_STATES + " states together; keep fewer levels of them");
			}
		}
		dimension = (int) states;
		matrices = new PartMatrices(bases.stream().map(PartBasis::symbols).toList(), bases.stream().mapToInt(PartBasis::dimension).toArray());
	}

	/** Whether an interaction or a channel acts on single qubits of a part, or an array asks for its product states. */
	private boolean singledOut(int part, List<Coupling> couplings) {
		Stream<PartOperator> operators = Stream.concat(medium.interactions().stream().map(PartInteraction::operator),
				couplings.stream().flatMap(coupling -> coupling.channels().stream()).map(Channel::operator).filter(NoiseOperator.Expression.class::isInstance)
						.map(operator -> ((NoiseOperator.Expression) operator).operator()));
		boolean named = operators.flatMap(PartOperator::symbols).anyMatch(symbol -> symbol.part() == part && symbol.kind().isOfSite());
		return named || couplings.stream().flatMap(coupling -> coupling.channels().stream()).map(Channel::operator)
				.anyMatch(operator -> operator instanceof NoiseOperator.OnPart on && on.part() == part && on.operator() instanceof NoiseOperator.Local);
	}

	@Override
	public int dimension() {
		return dimension;
	}

	@Override
	public Representation representation() {
		return Representation.PARTS;
	}

	@Override
	public boolean isUnbounded() {
		return medium.isUnbounded();
	}

	@Override
	public SparseHermitian hamiltonian() {
		if (hamiltonian == null) {
			hamiltonian = sum();
		}
		return hamiltonian;
	}

	private SparseHermitian sum() {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension);
		builder.add(withoutInteractions(), 1);
		for (PartInteraction interaction : medium.interactions()) {
			builder.add(matrices.hermitian(interaction.operator(), "interaction " + interaction.id()), interaction.strength());
		}
		return builder.build();
	}

	/** Energies of the parts alone. */
	@Override
	public double[] bareEnergies() {
		double[] energies = new double[dimension];
		for (int state = 0; state < dimension; state++) {
			for (int p = 0; p < bases.size(); p++) {
				energies[state] += bases.get(p).bareEnergies()[index(state, p)];
			}
		}
		return energies;
	}

	/** The basis state of a part in a product state. */
	int index(int state, int part) {
		return state / stride(part) % bases.get(part).dimension();
	}

	private int stride(int part) {
		int stride = 1;
		for (int p = part + 1; p < bases.size(); p++) {
			stride *= bases.get(p).dimension();
		}
		return stride;
	}

	@Override
	public String name(int state) {
		return IntStream.range(0, bases.size()).mapToObj(p -> bases.get(p).names().apply(index(state, p))).collect(Collectors.joining(" "));
	}

	@Override
	public String reason() {
		return "products of the states of " + IntStream.range(0, bases.size()).mapToObj(p -> medium.parts().get(p).name() + " (" + bases.get(p).dimension() + ")")
				.collect(Collectors.joining(", "));
	}

	@Override
	public List<SparseHermitian> operators(NoiseOperator operator, String channel) {
		return switch (operator) {
			case NoiseOperator.Expression expression -> List.of(matrices.hermitian(expression.operator(), "channel " + channel));
			case NoiseOperator.OnPart on -> bases.get(on.part()).operators().operatorsOf(on.operator(), channel).stream().map(own -> onPart(on.part(), own)).toList();
			case NoiseOperator.Matrix matrix -> List.of(MatrixElements.of(matrix, dimension, channel));
			case NoiseOperator.Collective collective -> onlyPart(operator, channel);
			case NoiseOperator.ManyBody many -> onlyPart(operator, channel);
			case NoiseOperator.Polynomial polynomial -> onlyPart(operator, channel);
			case NoiseOperator.Local local -> onlyPart(operator, channel);
			case NoiseOperator.Transition transition -> onlyPart(operator, channel);
		};
	}

	private List<SparseHermitian> onlyPart(NoiseOperator operator, String channel) {
		if (bases.size() > 1) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": the medium has " + bases.size()
					+ " parts (" + medium.parts().stream().map(Part::name).collect(Collectors.joining(", ")) + "); name the part that the operator acts on");
		}
		return operators(new NoiseOperator.OnPart(0, operator), channel);
	}

	/** An operator of one part as one of the whole. */
	private SparseHermitian onPart(int part, SparseHermitian own) {
		int d = bases.get(part).dimension();
		int inner = stride(part);
		int outer = dimension / inner / d;
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, own.size() * inner * outer);
		for (int o = 0; o < outer; o++) {
			for (int e = 0; e < own.size(); e++) {
				for (int i = 0; i < inner; i++) {
					builder.add((o * d + own.row(e)) * inner + i, (o * d + own.column(e)) * inner + i, own.real(e), own.imaginary(e));
				}
			}
		}
		return builder.build();
	}

	@Override
	public OptionalDouble norm(NoiseOperator operator) {
		return operator instanceof NoiseOperator.Local || operator instanceof NoiseOperator.Transition ? OptionalDouble.of(1) : OptionalDouble.empty();
	}

	@Override
	public int bodies(NoiseOperator operator) {
		return operator instanceof NoiseOperator.Expression expression ? expression.operator().bodies() : 0;
	}

	@Override
	public Optional<double[]> weights(InitialState state) {
		return switch (state) {
			case InitialState.Dicke dicke -> throw LevelSpace.noDicke();
			case InitialState.Product product -> throw ArraySpace.noProduct(product.excitation());
			case InitialState.Level level -> throw LevelSpace.noLevel();
			case InitialState.Parts parts -> Optional.of(product(parts));
			case InitialState.Ground ground -> Optional.empty();
			case InitialState.Excited excited -> Optional.empty();
			case InitialState.MaximallyMixed mixed -> Optional.empty();
			case InitialState.Thermal thermal -> Optional.empty();
		};
	}

	static SolverRefusedException noParts() {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, "an initial state of parts belongs to a medium of parts");
	}

	private double[] product(InitialState.Parts parts) {
		List<double[]> own = IntStream.range(0, bases.size())
				.mapToObj(p -> PartStates.weights(medium.parts().get(p), bases.get(p), parts.states().get(p))).toList();
		double[] weights = new double[dimension];
		for (int state = 0; state < dimension; state++) {
			weights[state] = 1;
			for (int p = 0; p < own.size(); p++) {
				weights[state] *= own.get(p)[index(state, p)];
			}
		}
		return weights;
	}

	/** The populations of the last state of each oscillator for weights of product states; 0 for other parts. */
	public double[] lastLevels(double[] weights) {
		double[] last = new double[bases.size()];
		for (int p = 0; p < last.length; p++) {
			if (medium.parts().get(p) instanceof Part.Oscillator) {
				int part = p;
				int top = bases.get(p).dimension() - 1;
				last[p] = IntStream.range(0, dimension).filter(state -> index(state, part) == top).mapToDouble(state -> weights[state]).sum();
			}
		}
		return last;
	}

	/** The mean of the number of a basis state of a part: the quanta of an oscillator. */
	public double quanta(double[] weights, int part) {
		double mean = 0;
		for (int state = 0; state < dimension; state++) {
			mean += weights[state] * index(state, part);
		}
		return mean;
	}

	/** The sum of the Hamiltonians of the parts. */
	public SparseHermitian withoutInteractions() {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension);
		for (int p = 0; p < bases.size(); p++) {
			builder.add(onPart(p, bases.get(p).hamiltonian()), 1);
		}
		return builder.build();
	}

	/** The levels kept of a part. */
	public int levels(int part) {
		return bases.get(part).dimension();
	}

	/** H of a part, as an operator of the whole. */
	public SparseMatrix hamiltonianOf(int part) {
		return SparseMatrix.of(onPart(part, bases.get(part).hamiltonian()));
	}

	/** An interaction with its strength. */
	public SparseMatrix interaction(PartInteraction interaction) {
		return SparseMatrix.of(matrices.hermitian(interaction.operator(), "interaction " + interaction.id()).times(interaction.strength()));
	}
}
