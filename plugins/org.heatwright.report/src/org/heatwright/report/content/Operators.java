// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.document.Formula.row;
import static org.heatwright.report.document.Formula.symbol;

import java.util.Locale;

import org.heatwright.model.bath.Axis;
import org.heatwright.model.bath.CollectiveOperator;
import org.heatwright.model.bath.ExpressionOperator;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.bath.MatrixOperator;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.bath.PolynomialOperator;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.report.document.Formula;

/** Noise operators as formulas. */
final class Operators {

	private static final int LONGEST_MATRIX = 60;

	private Operators() {
	}

	static Formula of(NoiseOperator operator) {
		return switch (operator) {
			case CollectiveOperator collective -> row("2", symbol("J").sub(axis(collective.getAxis())));
			case ManyBodyOperator manyBody -> manyBody(manyBody.getOrder());
			case PolynomialOperator polynomial -> polynomial(polynomial);
			case LocalOperators local -> row(symbol("\u03c3").sub(axis(local.getAxis())).sup("(", "i", ")"), new Formula.Word(sites(local)));
			case TransitionOperator transition -> row(Hamiltonians.ketBra(transition.getUpper(), transition.getLower()), "+", new Formula.Word("h.c."));
			case MatrixOperator matrix -> new Formula.Word(shortened("[" + matrix.getRows() + "]"));
			case ExpressionOperator expression -> new Formula.Word(shortened(String.valueOf(expression.getOperator())));
			case null -> new Formula.Word("no operator");
			default -> throw new UnknownKindException(operator);
		};
	}

	/** Eq. (11): (L / C(L, m)) times the sum of all products of m different sigma_x. */
	private static Formula manyBody(String order) {
		Formula m = new Formula.Word(order == null ? "?" : order);
		return row(Formula.fraction(row("L"), row("(", new Formula.Word("L choose "), m, ")")), symbol("\u2211").sub("i<\u2026<k"),
				symbol("\u03c3").sub("x").sup("(", "i", ")"), new Formula.Word("\u2026"),
				symbol("\u03c3").sub("x").sup("(", "k", ")"), new Formula.Word(" on m = "), m, new Formula.Word(" sites"));
	}

	private static Formula polynomial(PolynomialOperator operator) {
		String k = operator.getDegree() == null ? "?" : operator.getDegree();
		String text = operator.getCoefficients();
		if (text == null || text.isBlank() || text.strip().equalsIgnoreCase("Chebyshev")) {
			return row("L ", symbol("T").sub(k), "(2", symbol("J").sub("x"), "/L)");
		}
		return row("L ", symbol("\u2211").sub("n \u2264 ", k), symbol("a").sub("n"), symbol("T").sub("n"), "(2", symbol("J").sub("x"), "/L), ",
				symbol("a"), new Formula.Word(shortened(" = " + text.strip())));
	}

	private static String sites(LocalOperators local) {
		return local.getSites() == null || local.getSites().isBlank() ? " on every site" : " on sites " + local.getSites();
	}

	private static String axis(Axis axis) {
		return axis.getName().toLowerCase(Locale.ROOT);
	}

	private static String shortened(String matrix) {
		return matrix.length() <= LONGEST_MATRIX ? matrix : matrix.substring(0, LONGEST_MATRIX) + "\u2026]";
	}
}
