// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.List;
import java.util.stream.Stream;

/**
 * An operator written in the symbols of the parts of a medium, such as {@code a ad' + ad a'}. Symbols of different parts commute; inside a part order counts.
 * Parts are counted from 0, sites from 0. Verified by {@code PartOperatorTest}.
 */
public sealed interface PartOperator {

	/** A multiple of the identity. */
	record Number(double real, double imaginary) implements PartOperator {
	}

	/** One symbol of one part; {@code site}, {@code upper} and {@code lower} count where the kind needs them. */
	record Symbol(int part, Kind kind, int site, int upper, int lower) implements PartOperator {

		public static Symbol of(int part, Kind kind) {
			return new Symbol(part, kind, -1, -1, -1);
		}

		public static Symbol atSite(int part, Kind kind, int site) {
			return new Symbol(part, kind, site, -1, -1);
		}

		/** |upper&gt;&lt;lower| between the basis states of a part. */
		public static Symbol transition(int part, int upper, int lower) {
			return new Symbol(part, Kind.TRANSITION, -1, upper, lower);
		}
	}

	record Sum(List<PartOperator> terms) implements PartOperator {

		public Sum {
			terms = List.copyOf(terms);
		}
	}

	/** Factors from left to right. */
	record Product(List<PartOperator> factors) implements PartOperator {

		public Product {
			factors = List.copyOf(factors);
		}
	}

	record Power(PartOperator base, int exponent) implements PartOperator {
	}

	record Adjoint(PartOperator operand) implements PartOperator {
	}

	/** What a symbol stands for. */
	enum Kind {
		/** Lowers an oscillator by one quantum: a |n&gt; = sqrt(n) |n-1&gt;. */
		A,
		AD, N,
		/** a + ad. */
		X,
		/** i (ad - a). */
		P,
		/** (-1)^n. */
		PARITY,
		/** J of an array, sum_i sigma^(i) / 2, or S of a spin. */
		JX, JY, JZ, JP, JM,
		/** Pauli matrices of one site. */
		SIGMA_X, SIGMA_Y, SIGMA_Z, SIGMA_P, SIGMA_M,
		/** (1 + sigma_z) / 2 of one site. */
		EXCITED,
		/** |upper&gt;&lt;lower|. */
		TRANSITION;

		/** Whether it names a single qubit of an array. */
		public boolean isOfSite() {
			return this == SIGMA_X || this == SIGMA_Y || this == SIGMA_Z || this == SIGMA_P || this == SIGMA_M || this == EXCITED;
		}

		/** Whether its norm grows without limit with the levels of an oscillator. */
		public boolean isUnbounded() {
			return this == A || this == AD || this == N || this == X || this == P;
		}
	}

	/** The symbols in it, from left to right, repeated as often as they are written. */
	default Stream<Symbol> symbols() {
		return switch (this) {
			case Number number -> Stream.empty();
			case Symbol symbol -> Stream.of(symbol);
			case Sum sum -> sum.terms().stream().flatMap(PartOperator::symbols);
			case Product product -> product.factors().stream().flatMap(PartOperator::symbols);
			case Power power -> power.base().symbols();
			case Adjoint adjoint -> adjoint.operand().symbols();
		};
	}

	/** How many quanta of an oscillator it moves at most. */
	default int reach(int part) {
		return switch (this) {
			case Number number -> 0;
			case Symbol symbol -> symbol.part() == part && symbol.kind().isUnbounded() && symbol.kind() != Kind.N ? 1 : 0;
			case Sum sum -> sum.terms().stream().mapToInt(term -> term.reach(part)).max().orElse(0);
			case Product product -> product.factors().stream().mapToInt(factor -> factor.reach(part)).sum();
			case Power power -> power.exponent() * power.base().reach(part);
			case Adjoint adjoint -> adjoint.operand().reach(part);
		};
	}

	/** Whether its norm grows without limit with the levels of an oscillator, judged by its symbols: products such as |0&gt;&lt;0| a count as unbounded. */
	default boolean isUnbounded() {
		return symbols().anyMatch(symbol -> symbol.kind().isUnbounded());
	}

	/** The most symbols in a product. */
	default int bodies() {
		return switch (this) {
			case Number number -> 0;
			case Symbol symbol -> 1;
			case Sum sum -> sum.terms().stream().mapToInt(PartOperator::bodies).max().orElse(0);
			case Product product -> product.factors().stream().mapToInt(PartOperator::bodies).sum();
			case Power power -> power.exponent() * power.base().bodies();
			case Adjoint adjoint -> adjoint.operand().bodies();
		};
	}
}
