// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.List;

/** The parsed form of an expression; each part knows where in the text it stands. */
public sealed interface Expression {

	int position();

	/** A number without a unit. */
	record Literal(double value, int position) implements Expression {
	}

	/** A parameter, constant or unit. */
	record Name(String name, int position) implements Expression {
	}

	record Negation(Expression operand, int position) implements Expression {
	}

	/** @param operator one of + - * / ^ */
	record Operation(char operator, Expression left, Expression right, int position) implements Expression {
	}

	record Call(Function function, List<Expression> arguments, int position) implements Expression {

		public Call {
			arguments = List.copyOf(arguments);
		}
	}

	/** The functions that expressions know. */
	enum Function {
		SQRT(1), EXP(1), LN(1), SIN(1), COS(1), ABS(1), MIN(2), MAX(2);

		private final int arity;

		Function(int arity) {
			this.arity = arity;
		}

		int arity() {
			return arity;
		}
	}
}
