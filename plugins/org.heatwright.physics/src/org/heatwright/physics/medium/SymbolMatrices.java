// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.PartOperator.Kind;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.physics.operator.SparseMatrix;

/** The matrices of the symbols of one kind of part. Verified by {@code PartOperatorTest}. */
sealed interface SymbolMatrices {

	/** The matrix of a symbol among so many states; oscillators take any number, others have their own. */
	SparseMatrix of(PartOperator.Symbol symbol, int dimension);

	private static SolverRefusedException unknown(PartOperator.Symbol symbol, String part) {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, part + " has no operator " + symbol.kind());
	}

	private static SparseMatrix transition(PartOperator.Symbol symbol, int dimension) {
		if (symbol.upper() < 0 || symbol.lower() < 0 || Math.max(symbol.upper(), symbol.lower()) >= dimension) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"|" + symbol.upper() + "><" + symbol.lower() + "| is outside the " + dimension + " levels of its part, which are counted from 0");
		}
		return new SparseMatrix.Builder(dimension).add(symbol.upper(), symbol.lower(), 1, 0).build();
	}

	/** a |n&gt; = sqrt(n) |n-1&gt;. */
	record Oscillator() implements SymbolMatrices {

		@Override
		public SparseMatrix of(PartOperator.Symbol symbol, int dimension) {
			if (symbol.kind() == Kind.TRANSITION) {
				return transition(symbol, dimension);
			}
			SparseMatrix.Builder builder = new SparseMatrix.Builder(dimension);
			for (int n = 0; n < dimension; n++) {
				double up = Math.sqrt(n + 1.0);
				boolean raises = n + 1 < dimension;
				switch (symbol.kind()) {
					case N -> builder.add(n, n, n, 0);
					case PARITY -> builder.add(n, n, n % 2 == 0 ? 1 : -1, 0);
					case A -> add(builder, raises, n, n + 1, up, 0);
					case AD -> add(builder, raises, n + 1, n, up, 0);
					case X -> {
						add(builder, raises, n, n + 1, up, 0);
						add(builder, raises, n + 1, n, up, 0);
					}
					case P -> {
						add(builder, raises, n, n + 1, 0, -up);
						add(builder, raises, n + 1, n, 0, up);
					}
					default -> throw unknown(symbol, "an oscillator");
				}
			}
			return builder.build();
		}

		private static void add(SparseMatrix.Builder builder, boolean inside, int row, int column, double re, double im) {
			if (inside) {
				builder.add(row, column, re, im);
			}
		}
	}

	/** J of a ladder of {@code size} + 1 states, the lowest first: a spin S = size / 2, or a symmetric array of so many qubits. */
	record Ladder(int size) implements SymbolMatrices {

		@Override
		public SparseMatrix of(PartOperator.Symbol symbol, int dimension) {
			if (symbol.kind() == Kind.TRANSITION) {
				return transition(symbol, dimension);
			}
			boolean site = symbol.kind().isOfSite();
			if (site && (size != 1 || symbol.site() != 0)) {
				throw new SolverRefusedException(Reason.NOT_EXACT, "on the symmetric subspace only collective operators are allowed; "
						+ symbol.kind() + " of site " + (symbol.site() + 1) + " leaves it");
			}
			SparseMatrix.Builder builder = new SparseMatrix.Builder(size + 1);
			for (int k = 0; k <= size; k++) {
				double m = k - 0.5 * size;
				double up = Math.sqrt((double) (size - k) * (k + 1));
				boolean raises = k < size;
				switch (symbol.kind()) {
					case JZ -> builder.add(k, k, m, 0);
					case SIGMA_Z -> builder.add(k, k, 2 * m, 0);
					case EXCITED -> builder.add(k, k, m + 0.5, 0);
					case JP, SIGMA_P -> Oscillator.add(builder, raises, k + 1, k, up, 0);
					case JM, SIGMA_M -> Oscillator.add(builder, raises, k, k + 1, up, 0);
					case JX, SIGMA_X -> both(builder, raises, k, site ? up : 0.5 * up, 0);
					case JY, SIGMA_Y -> both(builder, raises, k, 0, site ? up : 0.5 * up);
					default -> throw unknown(symbol, "a spin or an array of qubits");
				}
			}
			return builder.build();
		}

		/** J_y = (J_+ - J_-) / 2i: the element (k, k + 1) is +i/2. */
		private static void both(SparseMatrix.Builder builder, boolean inside, int k, double re, double im) {
			Oscillator.add(builder, inside, k, k + 1, re, im);
			Oscillator.add(builder, inside, k + 1, k, re, -im);
		}
	}

	/** All product states of an array, the first site slowest, 1 = excited. */
	record Sites(int size) implements SymbolMatrices {

		@Override
		public SparseMatrix of(PartOperator.Symbol symbol, int dimension) {
			if (symbol.kind() == Kind.TRANSITION) {
				return transition(symbol, dimension);
			}
			SparseMatrix.Builder builder = new SparseMatrix.Builder(dimension);
			if (symbol.kind().isOfSite()) {
				if (symbol.site() < 0 || symbol.site() >= size) {
					throw new SolverRefusedException(Reason.NOT_SUPPORTED, "there is no site " + (symbol.site() + 1) + " among " + size + " qubits");
				}
				addSite(builder, symbol, symbol.kind(), symbol.site(), 1);
				return builder.build();
			}
			for (int site = 0; site < size; site++) {
				switch (symbol.kind()) {
					case JX -> addSite(builder, symbol, Kind.SIGMA_X, site, 0.5);
					case JY -> addSite(builder, symbol, Kind.SIGMA_Y, site, 0.5);
					case JZ -> addSite(builder, symbol, Kind.SIGMA_Z, site, 0.5);
					case JP -> addSite(builder, symbol, Kind.SIGMA_P, site, 1);
					case JM -> addSite(builder, symbol, Kind.SIGMA_M, site, 1);
					default -> throw unknown(symbol, "an array of qubits");
				}
			}
			return builder.build();
		}

		private void addSite(SparseMatrix.Builder builder, PartOperator.Symbol symbol, Kind kind, int site, double factor) {
			int mask = 1 << size - 1 - site;
			for (int state = 0; state < 1 << size; state++) {
				boolean excited = (state & mask) != 0;
				int other = state ^ mask;
				switch (kind) {
					case SIGMA_Z -> builder.add(state, state, excited ? factor : -factor, 0);
					case EXCITED -> builder.add(state, state, excited ? factor : 0, 0);
					case SIGMA_P -> Oscillator.add(builder, !excited, other, state, factor, 0);
					case SIGMA_M -> Oscillator.add(builder, excited, other, state, factor, 0);
					case SIGMA_X -> builder.add(other, state, factor, 0);
					// sigma_y = -i |e><g| + i |g><e|.
					case SIGMA_Y -> builder.add(other, state, 0, excited ? factor : -factor);
					default -> throw unknown(symbol, "an array of qubits");
				}
			}
		}
	}

	/** Levels in their order. */
	record Levels() implements SymbolMatrices {

		@Override
		public SparseMatrix of(PartOperator.Symbol symbol, int dimension) {
			if (symbol.kind() != Kind.TRANSITION) {
				throw unknown(symbol, "a system of levels");
			}
			return transition(symbol, dimension);
		}
	}
}
