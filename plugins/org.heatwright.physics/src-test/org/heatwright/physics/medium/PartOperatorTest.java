// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.PartOperator.Kind;
import org.heatwright.physics.operator.PartOperator.Symbol;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.api.Test;

/** Matrices of operators in symbols. */
class PartOperatorTest {

	private static final PartMatrices OSCILLATOR = PartMatrices.alone(new SymbolMatrices.Oscillator(), 4);

	/** x^2 = 2n + 1 on the diagonal up to the last level: a product of truncated matrices has n there. */
	@Test
	void productsKnowLevelsThatAreCutOff() {
		SparseHermitian square = OSCILLATOR.hermitian(new PartOperator.Power(Symbol.of(0, Kind.X), 2), "x^2");
		assertArrayEquals(new double[] { 1, 3, 5, 7 }, square.diagonal(), 1e-14);
		SparseHermitian commutator = OSCILLATOR.hermitian(new PartOperator.Sum(List.of(product(0, Kind.A, Kind.AD),
				new PartOperator.Product(List.of(new PartOperator.Number(-1, 0), product(0, Kind.AD, Kind.A))))), "[a, ad]");
		assertTrue(commutator.isDiagonal());
		assertArrayEquals(new double[] { 1, 1, 1, 1 }, commutator.diagonal(), 1e-14);
	}

	/** J_x^2 + J_y^2 + J_z^2 = j (j + 1) on the ladder; on all product states its trace is 2^L 3 L / 4. */
	@Test
	void spinsHaveTheirLength() {
		PartOperator length = new PartOperator.Sum(List.of(product(0, Kind.JX, Kind.JX), product(0, Kind.JY, Kind.JY), product(0, Kind.JZ, Kind.JZ)));
		SparseHermitian ladder = PartMatrices.alone(new SymbolMatrices.Ladder(3), 4).hermitian(length, "J^2");
		assertTrue(ladder.isDiagonal());
		assertArrayEquals(new double[] { 3.75, 3.75, 3.75, 3.75 }, ladder.diagonal(), 1e-14);
		SparseHermitian full = PartMatrices.alone(new SymbolMatrices.Sites(3), 8).hermitian(length, "J^2");
		assertEquals(8 * 3 * 0.75, java.util.Arrays.stream(full.diagonal()).sum(), 1e-13);
	}

	/** The first part is the slowest, and symbols of different parts commute. */
	@Test
	void partsAreOrderedAndCommute() {
		PartMatrices two = new PartMatrices(List.of(new SymbolMatrices.Oscillator(), new SymbolMatrices.Ladder(1)), new int[] { 3, 2 });
		assertArrayEquals(new double[] { 0, 0, 1, 1, 2, 2 }, two.hermitian(Symbol.of(0, Kind.N), "n").diagonal(), 0);
		SparseHermitian left = two.hermitian(new PartOperator.Product(List.of(Symbol.of(0, Kind.X), Symbol.of(1, Kind.JY))), "xJ");
		SparseHermitian right = two.hermitian(new PartOperator.Product(List.of(Symbol.of(1, Kind.JY), Symbol.of(0, Kind.X))), "Jx");
		assertEquals(left.size(), right.size());
		for (int e = 0; e < left.size(); e++) {
			assertEquals(left.imaginary(e), right.imaginary(e), 1e-16);
			assertEquals(left.column(e), right.column(e));
		}
	}

	@Test
	void whatIsNotHermitianIsRefusedWithTheDefect() {
		SolverRefusedException refusal = assertThrows(SolverRefusedException.class, () -> OSCILLATOR.hermitian(Symbol.of(0, Kind.A), "interaction i"));
		assertTrue(refusal.getMessage().contains("interaction i: the operator is not Hermitian, it differs from its adjoint by 1.73"), refusal.getMessage());
	}

	@Test
	void sumsThatGrowWithoutLimitAreRefused() {
		PartMatrices two = new PartMatrices(List.of(new SymbolMatrices.Oscillator(), new SymbolMatrices.Ladder(1), new SymbolMatrices.Ladder(1)),
				new int[] { 3, 2, 2 });
		PartOperator sum = new PartOperator.Sum(List.of(new PartOperator.Product(List.of(Symbol.of(0, Kind.X), Symbol.of(1, Kind.JX))),
				new PartOperator.Product(List.of(Symbol.of(1, Kind.JX), Symbol.of(2, Kind.JX)))));
		assertThrows(SolverRefusedException.class, () -> two.hermitian(new PartOperator.Power(sum, 64), "power"));
	}

	private static PartOperator product(int part, Kind... kinds) {
		return new PartOperator.Product(java.util.Arrays.stream(kinds).map(kind -> (PartOperator) Symbol.of(part, kind)).toList());
	}
}
