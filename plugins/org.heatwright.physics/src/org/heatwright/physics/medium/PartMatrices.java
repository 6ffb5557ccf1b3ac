// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SparseMatrix;

/**
 * Matrices of operators in the symbols of parts. Products of the symbols of an oscillator are formed with as many more levels as they reach, then cut: the
 * matrix is that of the operator between the kept states, so that a product of truncated matrices never shows. Verified by {@code PartOperatorTest}.
 */
final class PartMatrices {

	private static final int MOST_TERMS = 4096;
	private static final int FURTHEST_REACH = 256;
	/** Elements of A and of A^+ that differ by less than this part of the largest one differ by rounding. */
	private static final double ROUNDING = 1e-12;

	private final List<SymbolMatrices> symbols;
	private final int[] dimensions;

	/** @param dimensions states of each part */
	PartMatrices(List<SymbolMatrices> symbols, int[] dimensions) {
		this.symbols = List.copyOf(symbols);
		this.dimensions = dimensions.clone();
	}

	/** A medium without parts. */
	static PartMatrices alone(SymbolMatrices symbols, int dimension) {
		return new PartMatrices(List.of(symbols), new int[] { dimension });
	}

	/**
	 * The matrix of a Hermitian operator.
	 *
	 * @param where names the element it belongs to in a refusal
	 * @throws SolverRefusedException when the operator is not Hermitian or does not exist
	 */
	SparseHermitian hermitian(PartOperator operator, String where) {
		SparseMatrix matrix;
		try {
			matrix = matrix(operator);
		} catch (SolverRefusedException e) {
			throw new SolverRefusedException(e.reason(), where + ": " + e.getMessage());
		}
		double defect = matrix.hermitianDefect();
		if (!(defect <= ROUNDING * matrix.largest())) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, String.format(java.util.Locale.ROOT,
					"%s: the operator is not Hermitian, it differs from its adjoint by %.3g; add \"+ h.c.\"", where, defect));
		}
		return matrix.hermitian();
	}

	/** The matrix of any operator. */
	SparseMatrix matrix(PartOperator operator) {
		int[] enlarged = dimensions.clone();
		for (int p = 0; p < enlarged.length; p++) {
			if (symbols.get(p) instanceof SymbolMatrices.Oscillator) {
				int reach = operator.reach(p);
				if (reach > FURTHEST_REACH) {
					throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the operator moves " + reach + " quanta at once; the limit is " + FURTHEST_REACH);
				}
				enlarged[p] += reach;
			}
		}
		SparseMatrix.Builder sum = new SparseMatrix.Builder(size(dimensions));
		for (Map<Integer, SparseMatrix> term : new Expansion(enlarged).of(operator)) {
			addProduct(sum, term, 0, 0, 0, 1, 0);
		}
		return sum.build();
	}

	private static int size(int[] dimensions) {
		long size = 1;
		for (int dimension : dimensions) {
			size = Math.multiplyExact(size, dimension);
			if (size > Integer.MAX_VALUE) {
				throw new SolverRefusedException(Reason.TOO_LARGE, "the parts have more than 2^31 states together");
			}
		}
		return (int) size;
	}

	/** Adds the Kronecker product of the matrices of a term, and of identities where it says nothing of a part. */
	private void addProduct(SparseMatrix.Builder sum, Map<Integer, SparseMatrix> term, int part, int row, int column, double re, double im) {
		if (part == dimensions.length) {
			sum.add(row, column, re, im);
			return;
		}
		int d = dimensions[part];
		SparseMatrix matrix = term.get(part);
		for (int i = 0; i < d; i++) {
			if (matrix == null) {
				addProduct(sum, term, part + 1, row * d + i, column * d + i, re, im);
				continue;
			}
			for (int e = matrix.begin(i); e < matrix.begin(i + 1) && matrix.column(e) < d; e++) {
				addProduct(sum, term, part + 1, row * d + i, column * d + matrix.column(e), re * matrix.real(e) - im * matrix.imaginary(e),
						re * matrix.imaginary(e) + im * matrix.real(e));
			}
		}
	}

	/** Operators as sums of products of one matrix for each part; what acts on one part alone is one matrix. */
	private final class Expansion {

		private final int[] enlarged;

		Expansion(int[] enlarged) {
			this.enlarged = enlarged;
		}

		List<Map<Integer, SparseMatrix>> of(PartOperator operator) {
			return switch (operator) {
				case PartOperator.Number number -> List.of(Map.of(0, SparseMatrix.identity(enlarged[0], number.real(), number.imaginary())));
				case PartOperator.Symbol symbol -> List.of(Map.of(symbol.part(), symbols.get(symbol.part()).of(symbol, enlarged[symbol.part()])));
				case PartOperator.Sum sum -> merged(sum.terms().stream().flatMap(term -> of(term).stream()).toList());
				case PartOperator.Product product -> product.factors().stream().map(this::of).reduce(this::product)
						.orElseGet(() -> of(new PartOperator.Number(1, 0)));
				case PartOperator.Power power -> power(of(power.base()), power.exponent());
				case PartOperator.Adjoint adjoint -> of(adjoint.operand()).stream().map(this::adjoint).toList();
			};
		}

		private List<Map<Integer, SparseMatrix>> power(List<Map<Integer, SparseMatrix>> base, int exponent) {
			List<Map<Integer, SparseMatrix>> result = of(new PartOperator.Number(1, 0));
			for (int i = 0; i < exponent; i++) {
				result = product(result, base);
			}
			return result;
		}

		private Map<Integer, SparseMatrix> adjoint(Map<Integer, SparseMatrix> term) {
			Map<Integer, SparseMatrix> result = new TreeMap<>();
			term.forEach((part, matrix) -> result.put(part, matrix.adjoint()));
			return result;
		}

		private List<Map<Integer, SparseMatrix>> product(List<Map<Integer, SparseMatrix>> left, List<Map<Integer, SparseMatrix>> right) {
			require((long) left.size() * right.size());
			List<Map<Integer, SparseMatrix>> products = new ArrayList<>();
			for (Map<Integer, SparseMatrix> a : left) {
				for (Map<Integer, SparseMatrix> b : right) {
					Map<Integer, SparseMatrix> product = new TreeMap<>(a);
					b.forEach((part, matrix) -> product.merge(part, matrix, SparseMatrix::times));
					products.add(product);
				}
			}
			return merged(products);
		}

		/** Terms that act on one and the same part alone as one. */
		private List<Map<Integer, SparseMatrix>> merged(List<Map<Integer, SparseMatrix>> terms) {
			require(terms.size());
			Map<Integer, SparseMatrix> single = new TreeMap<>();
			List<Map<Integer, SparseMatrix>> result = new ArrayList<>();
			for (Map<Integer, SparseMatrix> term : terms) {
				if (term.size() == 1) {
					term.forEach((part, matrix) -> single.merge(part, matrix, SparseMatrix::plus));
				} else {
					result.add(term);
				}
			}
			single.forEach((part, matrix) -> result.add(Map.of(part, matrix)));
			return result;
		}

		private void require(long terms) {
			if (terms > MOST_TERMS) {
				throw new SolverRefusedException(Reason.TOO_LARGE, "the operator has " + terms + " terms when it is multiplied out; the limit is " + MOST_TERMS);
			}
		}
	}
}
