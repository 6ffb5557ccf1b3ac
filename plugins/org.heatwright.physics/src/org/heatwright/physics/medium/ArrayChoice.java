// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.PolynomialElements;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Decides in which space an array of qubits is solved: the smallest one that is exact, or the one that was asked for if it is exact; refuses before any memory
 * is taken.
 * Verified by {@code RepresentationChoiceTest}.
 */
final class ArrayChoice {

	/** Product states beyond this many qubits make dense matrices of more than 8 GiB. */
	static final int LARGEST_FULL_ARRAY = 12;
	/** Operations on a dense matrix of n states are about this times n^3. */
	private static final double DENSE_OPERATIONS = 25;
	private static final double LADDER_OPERATIONS = 1000;
	private static final double OPERATIONS_PER_SECOND = 2e9;

	private final QubitArray array;
	private final SpaceRequest request;

	ArrayChoice(QubitArray array, SpaceRequest request) {
		this.array = array;
		this.request = request;
	}

	Space space() {
		String obstacle = obstacleToSymmetry();
		return switch (array.representation()) {
			case AUTOMATIC -> obstacle.isEmpty() ? ladder("every term and coupling is collective and the initial state lies on the ladder j = L/2")
				: sectorObstacle().isEmpty()
						? sectors("noise, energies and initial state are the same for every qubit; the ladder alone is not exact: " + obstacle)
							: full(obstacle);
			case SYMMETRIC -> {
				if (!obstacle.isEmpty() && !isLadderState()) {
					throw new SolverRefusedException(Reason.NOT_EXACT, "the symmetric representation is not exact for this machine: " + obstacle);
				}
				yield ladder("asked for, and exact");
			}
			case FULL -> full("asked for");
			case PERMUTATION_INVARIANT -> {
				String why = sectorObstacle();
				if (!why.isEmpty()) {
					throw new SolverRefusedException(Reason.NOT_EXACT, "the permutation-invariant representation is not exact for this machine: " + why);
				}
				yield sectors("asked for, and exact");
			}
			case LEVELS, PARTS -> throw new IllegalStateException("an array asks for " + array.representation());
		};
	}

	private String sectorObstacle() {
		if (request.needsCoherences(array.terms().isEmpty())) {
			return "the sectors (j, M) hold populations alone, and the " + request.equation() + " equation needs coherences";
		}
		return new SectorChoice(array, request).obstacle();
	}

	private Space sectors(String reason) {
		return new SectorSpace(array, reason);
	}

	/** States that SYMMETRIC reads as those of the ladder, and AUTOMATIC as those of all 2^L states. */
	private boolean isLadderState() {
		return !(request.initialState() instanceof InitialState.Product) && hamiltonianObstacle().isEmpty() && couplingObstacle().isEmpty();
	}

	private String obstacleToSymmetry() {
		if (array.size() == 1 && array.terms().stream().allMatch(PartBasis::isCollective)) {
			return "";
		}
		String hamiltonian = hamiltonianObstacle();
		String coupling = couplingObstacle();
		return !hamiltonian.isEmpty() ? hamiltonian : !coupling.isEmpty() ? coupling : stateObstacle();
	}

	private String hamiltonianObstacle() {
		if (!array.uniform()) {
			return "the qubits have different frequencies";
		}
		boolean collective = array.terms().stream().allMatch(PartBasis::isCollective);
		return collective ? "" : "the Hamiltonian has terms that single out qubits";
	}

	/** A matrix is read in the space that has as many states: that of all product states when it has 2^L rows. */
	private String matrixObstacle(Coupling coupling) {
		int size = array.size();
		for (Channel channel : coupling.channels()) {
			if (channel.operator() instanceof NoiseOperator.Matrix matrix && matrix.rows() > size + 1 && matrix.rows() == Math.pow(2, size)) {
				return "the matrix of channel " + channel.id() + " acts on all 2^L product states";
			}
		}
		return "";
	}

	private String couplingObstacle() {
		for (Coupling coupling : request.couplings()) {
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
		return switch (request.initialState()) {
			case InitialState.Product product ->
				product.excitation() == 0 || product.excitation() == 1 ? "" : "the product initial state leaves the ladder j = L/2";
			case InitialState.Thermal thermal -> "a thermal initial state of all qubits leaves the ladder j = L/2; ask for SYMMETRIC to mean the ladder's";
			case InitialState.Ground ground -> new SectorExtremes(array).obstacle(1);
			case InitialState.Excited excited -> new SectorExtremes(array).obstacle(-1);
			case InitialState.MaximallyMixed mixed -> "the mixture of all states leaves the ladder j = L/2; ask for SYMMETRIC to mean the ladder's";
			case InitialState.Dicke dicke -> "";
			case InitialState.Level level -> "";
			case InitialState.Parts parts -> "";
		};
	}

	private Space ladder(String reason) {
		requireMemory(reason);
		DickeLadder ladder = new DickeLadder(array, reason);
		requireDense(ladder.hamiltonian(), array.size() + 1L);
		return ladder;
	}

	private void requireMemory(String reason) {
		long states = array.size() + 1L;
		double bytes = 64.0 * states;
		for (Coupling coupling : request.couplings()) {
			for (var channel : coupling.channels()) {
				bytes += states * 56.0 * diagonals(channel.operator(), states);
			}
		}
		if (bytes > request.memoryLimit()) {
			throw tooLarge(array.size(), states + " states of the Dicke ladder", bytes, LADDER_OPERATIONS * states / OPERATIONS_PER_SECOND,
					"no smaller representation is exact; reduce L and use `scaling` to extrapolate");
		}
	}

	/** How many elements a row of an operator has on one side. */
	private static double diagonals(NoiseOperator operator, long states) {
		return switch (operator) {
			case NoiseOperator.ManyBody manyBody -> Math.max(1, Math.min(manyBody.order(), states) / 2.0);
			case NoiseOperator.Polynomial polynomial -> Math.max(1, Math.min(PolynomialElements.degree(polynomial.chebyshev()), states) * 2.0);
			case NoiseOperator.Collective collective -> 1;
			case NoiseOperator.Local local -> 1;
			case NoiseOperator.Transition transition -> 1;
			case NoiseOperator.Matrix matrix -> 1;
			case NoiseOperator.Expression expression -> 1;
			case NoiseOperator.OnPart on -> diagonals(on.operator(), states);
		};
	}

	private void requireDense(SparseHermitian hamiltonian, long states) {
		double bytes = 40.0 * states * states;
		if (!hamiltonian.isDiagonal() && bytes > request.memoryLimit()) {
			throw tooLarge((int) states - 1, "a dense matrix of " + states + " states", bytes, DENSE_OPERATIONS * Math.pow(states, 3) / OPERATIONS_PER_SECOND,
					"a Hamiltonian in J_z alone needs no dense matrix");
		}
	}

	private Space full(String reason) {
		double states = Math.pow(2, array.size());
		boolean local = request.needsCoherences(array.terms().isEmpty());
		double bytes = (local ? 120 : 40) * states * states;
		if (array.size() > LARGEST_FULL_ARRAY || bytes > request.memoryLimit()) {
			String fits = couplingObstacle().isEmpty() && hamiltonianObstacle().isEmpty() ? "the symmetric representation would fit"
					: "machines whose terms, couplings and initial state are all collective fit at any size";
			throw tooLarge(array.size(), String.format(java.util.Locale.ROOT, "%.3g product states (%s)", states, reason), bytes,
					DENSE_OPERATIONS * Math.pow(states, 3) / OPERATIONS_PER_SECOND,
					local ? fits + "; the global equation needs a third of it" : fits);
		}
		return new FullSpace(array, reason);
	}

	private SolverRefusedException tooLarge(int size, String what, double bytes, double seconds, String remedy) {
		return new SolverRefusedException(Reason.TOO_LARGE,
				String.format(java.util.Locale.ROOT, "L = %d needs %s, about %.3g MiB and %.2g s; %d MiB are available. %s.", size, what,
				bytes / 0x1p20, seconds, request.memoryLimit() >> 20, Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1)));
	}
}
