// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;

/**
 * What the parameters of a design in natural units measure, from where they are used: in {@code temperature="0.3*omega"} omega is an energy. A guess where uses
 * disagree (the first one counts) and none (a plain number) where nothing tells: {@link UnitConversion} is right whatever stands here, only longer.
 * Verified by {@code UnitConversionTest}.
 */
final class ParameterExponents {

	private static final int DEEPEST = 200;

	private final Map<String, Dimension> found = new HashMap<>();
	private final Map<String, Expression> parameters = new HashMap<>();

	private ParameterExponents(Machine machine) {
		for (Parameter parameter : machine.getParameters()) {
			if (parameter.getName() != null && parameter.getExpression() != null) {
				UnitConversion.read(parameter.getExpression()).ifPresent(expression -> parameters.putIfAbsent(parameter.getName(), expression));
			}
		}
	}

	/** @param uses every expression with a dimension, and the changes of parameters with the name of theirs */
	static ParameterExponents of(Machine machine, List<Use> uses) {
		ParameterExponents exponents = new ParameterExponents(machine);
		int before;
		do {
			before = exponents.found.size();
			for (Use use : uses) {
				exponents.look(use);
			}
			exponents.parameters.forEach((name, expression) -> exponents.lookAtParameter(name, expression));
		} while (exponents.found.size() > before);
		exponents.parameters.keySet().forEach(name -> exponents.found.putIfAbsent(name, Dimension.NONE));
		return exponents;
	}

	/** What a parameter measures; null for a name that is no parameter. */
	Dimension of(String parameter) {
		return found.get(parameter);
	}

	/** The exponent that an expression has by its parameters and units, numbers being plain. */
	double natural(Expression expression) {
		return natural(expression, 0).orElse(0.0);
	}

	/** An expression with what it measures, or with the parameter that it is a value of. */
	record Use(Expression expression, Dimension dimension, String parameter) {
	}

	private void look(Use use) {
		Dimension dimension = use.parameter() == null ? use.dimension() : found.get(use.parameter());
		if (dimension != null && dimension != Dimension.ANY) {
			require(use.expression(), dimension, 0);
		}
	}

	private void lookAtParameter(String name, Expression expression) {
		Dimension known = found.get(name);
		if (known != null) {
			require(expression, known, 0);
		} else if (!isConstant(expression)) {
			natural(expression, 0).ifPresent(exponent -> found.put(name, named(exponent)));
		}
	}

	private static Dimension named(double exponent) {
		Dimension dimension = Dimension.of(exponent);
		return dimension == Dimension.ANY ? Dimension.NONE : dimension;
	}

	private void require(Expression expression, Dimension wanted, int depth) {
		if (depth > DEEPEST) {
			return;
		}
		switch (expression) {
			case Expression.Literal literal -> {
				// a number fits everywhere
			}
			case Expression.Name name -> {
				if (parameters.containsKey(name.name())) {
					found.putIfAbsent(name.name(), wanted);
				}
			}
			case Expression.Negation negation -> require(negation.operand(), wanted, depth + 1);
			case Expression.Call call -> call.arguments().forEach(each -> requireArgument(call, each, wanted, depth + 1));
			case Expression.Operation operation -> requireParts(operation, wanted, depth + 1);
		}
	}

	private void requireArgument(Expression.Call call, Expression argument, Dimension wanted, int depth) {
		switch (call.function()) {
			case ABS, MIN, MAX -> require(argument, wanted, depth);
			case SQRT -> require(argument, named(2 * wanted.exponent()), depth);
			case EXP, LN, SIN, COS -> require(argument, Dimension.NONE, depth);
		}
	}

	private void requireParts(Expression.Operation operation, Dimension wanted, int depth) {
		Optional<Double> left = natural(operation.left(), depth);
		Optional<Double> right = natural(operation.right(), depth);
		switch (operation.operator()) {
			case '+', '-' -> {
				require(operation.left(), wanted, depth);
				require(operation.right(), wanted, depth);
			}
			case '*' -> {
				right.ifPresent(exponent -> require(operation.left(), of(wanted, wanted.exponent() - exponent), depth));
				left.ifPresent(exponent -> require(operation.right(), of(wanted, wanted.exponent() - exponent), depth));
			}
			case '/' -> {
				right.ifPresent(exponent -> require(operation.left(), of(wanted, wanted.exponent() + exponent), depth));
				left.ifPresent(exponent -> require(operation.right(), of(wanted, exponent - wanted.exponent()), depth));
			}
			case '^' -> {
				UnitConversion.number(operation.right()).filter(power -> power != 0)
						.ifPresent(power -> require(operation.left(), of(wanted, wanted.exponent() / power), depth));
			}
			default -> throw new IllegalArgumentException("an operator " + operation.operator());
		}
	}

	/** The wanted dimension itself where its exponent is asked for: a factor of a temperature is a temperature. */
	private static Dimension of(Dimension wanted, double exponent) {
		return exponent == wanted.exponent() ? wanted : named(exponent);
	}

	/** The exponent that an expression has by its parameters, numbers being plain; empty where one is not known yet. */
	private Optional<Double> natural(Expression expression, int depth) {
		if (depth > DEEPEST) {
			return Optional.empty();
		}
		return switch (expression) {
			case Expression.Literal literal -> Optional.of(0.0);
			case Expression.Name name -> parameters.containsKey(name.name()) ? Optional.ofNullable(found.get(name.name())).map(Dimension::exponent)
					: Optional.of(Unit.named(name.name()) == null ? 0.0 : Unit.named(name.name()).exponent());
			case Expression.Negation negation -> natural(negation.operand(), depth + 1);
			case Expression.Call call -> switch (call.function()) {
				case SQRT -> natural(call.arguments().get(0), depth + 1).map(exponent -> exponent / 2);
				case ABS, MIN, MAX -> natural(call.arguments().get(0), depth + 1);
				case EXP, LN, SIN, COS -> Optional.of(0.0);
			};
			case Expression.Operation operation -> natural(operation, depth + 1);
		};
	}

	private Optional<Double> natural(Expression.Operation operation, int depth) {
		Optional<Double> left = natural(operation.left(), depth);
		if (operation.operator() == '^') {
			return UnitConversion.number(operation.right()).map(power -> left.map(exponent -> exponent * power)).orElse(Optional.of(0.0));
		}
		Optional<Double> right = natural(operation.right(), depth);
		return switch (operation.operator()) {
			case '+', '-' -> isConstant(operation.left()) ? right : left;
			case '*' -> left.flatMap(a -> right.map(b -> a + b));
			default -> left.flatMap(a -> right.map(b -> a - b));
		};
	}

	/** Whether an expression uses neither a parameter nor a unit. */
	private boolean isConstant(Expression expression) {
		return switch (expression) {
			case Expression.Literal literal -> true;
			case Expression.Name name -> !parameters.containsKey(name.name()) && Unit.named(name.name()) == null;
			case Expression.Negation negation -> isConstant(negation.operand());
			case Expression.Call call -> call.arguments().stream().allMatch(this::isConstant);
			case Expression.Operation operation -> isConstant(operation.left()) && isConstant(operation.right());
		};
	}
}
