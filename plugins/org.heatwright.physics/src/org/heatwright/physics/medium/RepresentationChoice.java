// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;
import java.util.Optional;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Channel;
import org.heatwright.physics.problem.Coupling;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;

/**
 * Decides in which space a machine is solved: the smallest one that is exact, or the one that was asked for if it is exact; refuses before any memory is taken.
 * Verified by {@code RepresentationChoiceTest}.
 */
public final class RepresentationChoice {

	/** Product states beyond this many qubits make dense matrices of more than 8 GiB. */
	static final int LARGEST_FULL_ARRAY = 12;
	/** Operations on a dense matrix of n states are about this times n^3. */
	private static final double DENSE_OPERATIONS = 25;
	private static final double LADDER_OPERATIONS = 1000;
	private static final double OPERATIONS_PER_SECOND = 2e9;

	private final Problem problem;
	private final Equation equation;
	private final long memoryLimit;

	public RepresentationChoice(Problem problem, Equation equation, long memoryLimit) {
		this.problem = problem;
		this.equation = equation;
		this.memoryLimit = memoryLimit;
	}

	public StateSpaceBasis basis() {
		return switch (problem.medium()) {
			case LevelSystem system -> levels(system);
			case QubitArray array -> array(array);
			case ProductMedium parts -> parts(parts);
		};
	}

	private StateSpaceBasis parts(ProductMedium medium) {
		ProductSpace space = new ProductSpace(medium, problem.couplings());
		double states = space.dimension();
		SparseHermitian hamiltonian = space.hamiltonian();
		double bytes = 40 * (equation == Equation.LOCAL || !hamiltonian.isDiagonal() ? states * states : states);
		if (bytes > memoryLimit) {
			throw new SolverRefusedException(Reason.TOO_LARGE, String.format(java.util.Locale.ROOT,
					"the parts have %d states together (%s), whose matrices need about %.3g MiB; %d MiB are available. Keep fewer levels.", space.dimension(),
					space.reason(), bytes / 0x1p20, memoryLimit >> 20));
		}
		return new StateSpaceBasis(Representation.PARTS, space.reason(), hamiltonian, space::operators, space::name, space.bareEnergies(), Optional.empty());
	}

	private StateSpaceBasis levels(LevelSystem system) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(system.energies().length, system.energies().length);
		double[] energies = system.energies();
		for (int i = 0; i < energies.length; i++) {
			builder.add(i, i, energies[i], 0);
		}
		return new StateSpaceBasis(Representation.LEVELS, "the medium is a list of levels", builder.build(), new LevelSpace(system)::operators,
				system.names()::get, energies, Optional.empty());
	}

	private StateSpaceBasis array(QubitArray array) {
		String obstacle = obstacleToSymmetry(array);
		return switch (array.representation()) {
			case AUTOMATIC -> obstacle.isEmpty() ? ladder(array, "every term and coupling is collective and the initial state lies on the ladder j = L/2")
				: sectorObstacle(array).isEmpty()
						? sectors(array, "noise, energies and initial state are the same for every qubit; the ladder alone is not exact: " + obstacle)
							: full(array, obstacle);
			case SYMMETRIC -> {
				if (!obstacle.isEmpty() && !isLadderState()) {
					throw new SolverRefusedException(Reason.NOT_EXACT, "the symmetric representation is not exact for this machine: " + obstacle);
				}
				yield ladder(array, "asked for, and exact");
			}
			case FULL -> full(array, "asked for");
			case PERMUTATION_INVARIANT -> {
				String why = sectorObstacle(array);
				if (!why.isEmpty()) {
					throw new SolverRefusedException(Reason.NOT_EXACT, "the permutation-invariant representation is not exact for this machine: " + why);
				}
				yield sectors(array, "asked for, and exact");
			}
			case LEVELS, PARTS -> throw new IllegalStateException("an array asks for " + array.representation());
		};
	}

	private String sectorObstacle(QubitArray array) {
		boolean secular = equation == Equation.GLOBAL || equation == Equation.LOCAL && array.terms().isEmpty();
		if (!secular) {
			return "the sectors (j, M) hold populations alone, and the " + equation.name().toLowerCase(java.util.Locale.ROOT) + " equation needs coherences";
		}
		return new SectorChoice(problem, array).obstacle();
	}

	private StateSpaceBasis sectors(QubitArray array, String reason) {
		SectorSpace space = new SectorSpace(array.size());
		return new StateSpaceBasis(Representation.PERMUTATION_INVARIANT, reason, space.hamiltonian(array), space::operators, space::name,
				space.hamiltonian(array.withoutTerms()).diagonal(), Optional.of(space));
	}

	/** States that SYMMETRIC reads as those of the ladder, and AUTOMATIC as those of all 2^L states. */
	private boolean isLadderState() {
		QubitArray array = (QubitArray) problem.medium();
		return !(problem.initialState() instanceof InitialState.Product) && hamiltonianObstacle(array).isEmpty() && couplingObstacle().isEmpty();
	}

	private String obstacleToSymmetry(QubitArray array) {
		if (array.size() == 1 && array.terms().stream().allMatch(PartBasis::isCollective)) {
			return "";
		}
		String hamiltonian = hamiltonianObstacle(array);
		String coupling = couplingObstacle();
		return !hamiltonian.isEmpty() ? hamiltonian : !coupling.isEmpty() ? coupling : stateObstacle();
	}

	private static String hamiltonianObstacle(QubitArray array) {
		if (!array.uniform()) {
			return "the qubits have different frequencies";
		}
		boolean collective = array.terms().stream().allMatch(PartBasis::isCollective);
		return collective ? "" : "the Hamiltonian has terms that single out qubits";
	}

	/** A matrix is read in the space that has as many states: that of all product states when it has 2^L rows. */
	private String matrixObstacle(Coupling coupling) {
		int size = ((QubitArray) problem.medium()).size();
		for (Channel channel : coupling.channels()) {
			if (channel.operator() instanceof NoiseOperator.Matrix matrix && matrix.rows() > size + 1 && matrix.rows() == Math.pow(2, size)) {
				return "the matrix of channel " + channel.id() + " acts on all 2^L product states";
			}
		}
		return "";
	}

	private String couplingObstacle() {
		for (Coupling coupling : problem.couplings()) {
			if (!matrixObstacle(coupling).isEmpty()) {
				return matrixObstacle(coupling);
			}
			if (coupling.channels().stream().anyMatch(channel -> isLocal(channel.operator()))) {
				return "coupling " + coupling.id() + " acts on single qubits";
			}
		}
		return "";
	}

	private static boolean isLocal(NoiseOperator operator) {
		return operator instanceof NoiseOperator.Local || operator instanceof NoiseOperator.Expression expression
				&& expression.operator().symbols().anyMatch(symbol -> symbol.kind().isOfSite());
	}

	private String stateObstacle() {
		return switch (problem.initialState()) {
			case InitialState.Product product when product.excitation() != 0 && product.excitation() != 1 -> "the product initial state leaves the ladder j = L/2";
			case InitialState.Thermal thermal -> "a thermal initial state of all qubits leaves the ladder j = L/2; ask for SYMMETRIC to mean the ladder's";
			case InitialState.Ground ground -> new SectorExtremes((QubitArray) problem.medium()).obstacle(1);
			case InitialState.Excited excited -> new SectorExtremes((QubitArray) problem.medium()).obstacle(-1);
			case InitialState.MaximallyMixed mixed -> "the mixture of all states leaves the ladder j = L/2; ask for SYMMETRIC to mean the ladder's";
			default -> "";
		};
	}

	private StateSpaceBasis ladder(QubitArray array, String reason) {
		DickeLadder ladder = new DickeLadder(array.size());
		requireMemory(array, reason);
		SparseHermitian hamiltonian = ladder.hamiltonian(array);
		requireDense(hamiltonian, array.size() + 1L);
		return new StateSpaceBasis(Representation.SYMMETRIC, reason, hamiltonian, ladder::operators, ladder::name,
				ladder.hamiltonian(array.withoutTerms()).diagonal(), Optional.empty());
	}

	private void requireMemory(QubitArray array, String reason) {
		long states = array.size() + 1L;
		double bytes = 64.0 * states;
		for (Coupling coupling : problem.couplings()) {
			for (var channel : coupling.channels()) {
				bytes += states * 56.0 * (channel.operator() instanceof NoiseOperator.ManyBody manyBody ? Math.max(1, Math.min(manyBody.order(), states) / 2.0) : 1);
			}
		}
		if (bytes > memoryLimit) {
			throw tooLarge(array.size(), states + " states of the Dicke ladder", bytes, LADDER_OPERATIONS * states / OPERATIONS_PER_SECOND,
					"no smaller representation is exact; reduce L and use `scaling` to extrapolate");
		}
	}

	private void requireDense(SparseHermitian hamiltonian, long states) {
		double bytes = 40.0 * states * states;
		if (!hamiltonian.isDiagonal() && bytes > memoryLimit) {
			throw tooLarge((int) states - 1, "a dense matrix of " + states + " states", bytes, DENSE_OPERATIONS * Math.pow(states, 3) / OPERATIONS_PER_SECOND,
					"a Hamiltonian in J_z alone needs no dense matrix");
		}
	}

	private StateSpaceBasis full(QubitArray array, String reason) {
		double states = Math.pow(2, array.size());
		boolean local = equation == Equation.LOCAL && !array.terms().isEmpty() || equation == Equation.GEOMETRIC || equation == Equation.REDFIELD;
		double bytes = (local ? 120 : 40) * states * states;
		if (array.size() > LARGEST_FULL_ARRAY || bytes > memoryLimit) {
			String fits = couplingObstacle().isEmpty() && hamiltonianObstacle(array).isEmpty() ? "the symmetric representation would fit"
					: "machines whose terms, couplings and initial state are all collective fit at any size";
			throw tooLarge(array.size(), String.format(java.util.Locale.ROOT, "%.3g product states (%s)", states, reason), bytes,
					DENSE_OPERATIONS * Math.pow(states, 3) / OPERATIONS_PER_SECOND,
					local ? fits + "; the global equation needs a third of it" : fits);
		}
		FullSpace space = new FullSpace(array.size());
		return new StateSpaceBasis(Representation.FULL, reason, space.hamiltonian(array), space::operators, space::name,
				space.hamiltonian(array.withoutTerms()).diagonal(),
				Optional.empty());
	}

	private SolverRefusedException tooLarge(int size, String what, double bytes, double seconds, String remedy) {
		return new SolverRefusedException(Reason.TOO_LARGE,
				String.format(java.util.Locale.ROOT, "L = %d needs %s, about %.3g MiB and %.2g s; %d MiB are available. %s.", size, what,
				bytes / 0x1p20, seconds, memoryLimit >> 20, Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1)));
	}

	/**
	 * A space with its Hamiltonian, before it is diagonalised.
	 *
	 * @param bareEnergies energies of the basis states without the terms between qubits
	 */
	public record StateSpaceBasis(Representation representation, String reason, SparseHermitian hamiltonian, OperatorSource operators,
			java.util.function.IntFunction<String> names,
			double[] bareEnergies, Optional<SectorSpace> sectors) {

		/** Whether H is the bare Hamiltonian, where the local and the global equation are one. */
		public boolean isBare() {
			return hamiltonian.isDiagonal() && java.util.Arrays.equals(hamiltonian.diagonal(), bareEnergies);
		}
	}

	/** Gives the independent operators that a noise operator stands for: one, or one per site for local ones. */
	public interface OperatorSource {
		List<SparseHermitian> operatorsOf(NoiseOperator operator, String channel);
	}
}
