// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.OperatorNames;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.physics.operator.SparseMatrix;

/**
 * Whether an operator in the symbols of parts is Hermitian, before any medium is built. Of an oscillator so many levels are looked at as the operator moves
 * quanta, and one more: a polynomial in a and ad that vanishes there is zero. Verified by {@code HermitianCheckTest}.
 */
public final class HermitianCheck {

	/** Larger operators are left to the solver, which looks at all of them. */
	private static final int MOST_STATES = 4096;
	private static final int LARGEST_ARRAY = 10;
	private static final double ROUNDING = 1e-12;

	private HermitianCheck() {
	}

	/**
	 * The largest element of A - A^+, where it is no rounding; empty for a Hermitian operator and where too many states would have to be looked at.
	 *
	 * @throws SolverRefusedException when the operator has no matrix
	 */
	public static OptionalDouble defect(PartOperator operator, OperatorNames names) {
		Set<Integer> touched = operator.symbols().map(PartOperator.Symbol::part).collect(Collectors.toSet());
		List<SymbolMatrices> symbols = new ArrayList<>();
		int[] dimensions = new int[names.parts().size()];
		long states = 1;
		for (int p = 0; p < dimensions.length; p++) {
			symbols.add(matrices(operator, names, p));
			dimensions[p] = touched.contains(p) ? states(operator, names, p) : 1;
			states *= dimensions[p];
			if (dimensions[p] <= 0 || states > MOST_STATES) {
				return OptionalDouble.empty();
			}
		}
		SparseMatrix matrix = new PartMatrices(symbols, dimensions).matrix(operator);
		double defect = matrix.hermitianDefect();
		return defect <= ROUNDING * matrix.largest() ? OptionalDouble.empty() : OptionalDouble.of(defect);
	}

	private static boolean isOfSites(PartOperator operator, int part) {
		return operator.symbols().anyMatch(symbol -> symbol.part() == part && symbol.kind().isOfSite());
	}

	private static SymbolMatrices matrices(PartOperator operator, OperatorNames names, int part) {
		return switch (names.kind(part)) {
			case OSCILLATOR -> new SymbolMatrices.Oscillator();
			case SPIN -> new SymbolMatrices.Ladder(names.states(part) - 1);
			case LEVELS -> new SymbolMatrices.Levels();
			case ARRAY -> isOfSites(operator, part) && names.size(part) > 1 ? new SymbolMatrices.Sites(names.size(part)) : new SymbolMatrices.Ladder(names.size(part));
		};
	}

	private static int states(PartOperator operator, OperatorNames names, int part) {
		return switch (names.kind(part)) {
			case OSCILLATOR -> Math.max(operator.reach(part), operator.symbols().filter(symbol -> symbol.part() == part)
					.mapToInt(symbol -> Math.max(symbol.upper(), symbol.lower())).max().orElse(0)) + 2;
			case SPIN, LEVELS -> names.states(part);
			case ARRAY -> !isOfSites(operator, part) || names.size(part) == 1 ? names.size(part) + 1
					: names.size(part) > LARGEST_ARRAY ? MOST_STATES + 1 : 1 << names.size(part);
		};
	}
}
