// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.heatwright.physics.operator.PartOperator.Kind;
import org.heatwright.physics.operator.PartOperator.Symbol;
import org.junit.jupiter.api.Test;

/** The language of operators: what it reads, and that everything else is one error with its place. */
class OperatorTextTest {

	private static final OperatorNames NAMES = new OperatorNames() {

		@Override
		public List<String> parts() {
			return List.of("left", "right", "atoms", "spin", "ladder");
		}

		@Override
		public PartKind kind(int part) {
			return List.of(PartKind.OSCILLATOR, PartKind.OSCILLATOR, PartKind.ARRAY, PartKind.SPIN, PartKind.LEVELS).get(part);
		}

		@Override
		public int size(int part) {
			return part == 2 ? 4 : 0;
		}

		@Override
		public OptionalInt level(int part, String name) {
			return part == 4 && name.equals("up") ? OptionalInt.of(1) : part == 4 && name.equals("down") ? OptionalInt.of(0) : OptionalInt.empty();
		}

		@Override
		public OptionalDouble number(String name) {
			return name.equals("g") ? OptionalDouble.of(0.5) : OptionalDouble.empty();
		}

		@Override
		public OptionalInt own() {
			return OptionalInt.empty();
		}
	};

	@Test
	void exchangeWithItsAdjoint() {
		PartOperator product = new PartOperator.Product(List.of(Symbol.of(0, Kind.A), Symbol.of(1, Kind.AD)));
		assertEquals(new PartOperator.Sum(List.of(product, new PartOperator.Adjoint(new PartOperator.Sum(List.of(product))))), parse("left.a*right.ad + h.c."));
	}

	@Test
	void sumsOverSitesOfTheOnlyArray() {
		PartOperator.Sum sum = (PartOperator.Sum) parse("sum(i=1..L-1, sx[i]*sx[i+1])");
		assertEquals(3, sum.terms().size());
		assertEquals(new PartOperator.Product(List.of(Symbol.atSite(2, Kind.SIGMA_X, 2), Symbol.atSite(2, Kind.SIGMA_X, 3))), sum.terms().get(2));
		assertEquals(6, parse("sum(i=1..4, sum(k=1..i-1, sz[i]*sz[k]))".replace("i=1", "i=2")).symbols().count() / 2);
	}

	@Test
	void numbersParametersPowersLevels() {
		assertEquals(new PartOperator.Product(List.of(new PartOperator.Number(0.5, 0), new PartOperator.Power(Symbol.of(0, Kind.X), 2))), parse("g*left.x^2"));
		assertEquals(Symbol.transition(4, 1, 0), parse("ladder.|up><down|"));
		assertEquals(Symbol.transition(4, 1, 1), parse("ladder.P(up)"));
		assertEquals(Symbol.of(3, Kind.JZ), parse("Sz"));
		assertEquals(new PartOperator.Number(0, 1), parse("i"));
		assertEquals(new PartOperator.Number(1e-3, 0), parse("1e-3"));
	}

	@Test
	void everyErrorSaysWhereAndWhatWasExpected() {
		refused("left.a*", 7, "a number, a symbol");
		refused("left.q", 5, "a, ad, n, x, p, parity");
		refused("a", 0, "left.a");
		refused("nothing", 0, "left.a");
		refused("sx[5]", 3, "1 to 4");
		refused("atoms.sx", 8, "\"[\"");
		refused("ladder.|up><middle|", 12, "a level");
		refused("left.a/right.a", 6, "a number");
		refused("left.a^65", 7, "at most 64");
		refused("sum(i=3..1, sz[i])", 4, "range");
		refused("(left.a", 7, "\")\"");
		refused("left.a right.a", 7, "the end");
	}

	/** Hostile texts end at once. */
	@Test
	void hostileTextsAreRefused() {
		refused("(".repeat(3000) + "left.a", 100, "simpler");
		refused("-".repeat(3000) + "left.a", 99, "simpler");
		refused("sum(i=1..1000000000, left.n)", -1, "10^9");
		refused("sum(i=1..999999999, left.n)", 4, "at most");
		refused("sum(i=1..9999, sum(k=1..9999, left.n))", -1, "fewer terms");
		refused("left.x*".repeat(1000), 4096, "at most 4096");
	}

	private static PartOperator parse(String text) {
		return OperatorText.parse(text, NAMES);
	}

	/** @param position -1 where only the expectation matters */
	private static void refused(String text, int position, String expected) {
		OperatorTextException refusal = assertThrows(OperatorTextException.class, () -> parse(text), text);
		assertTrue(refusal.expected().contains(expected), refusal.getMessage());
		if (position >= 0) {
			assertEquals(position, refusal.position(), refusal.getMessage());
		}
	}
}
