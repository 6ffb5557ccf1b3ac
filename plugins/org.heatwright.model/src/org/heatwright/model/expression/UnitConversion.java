// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;

/**
 * Turns a design in natural units into the same machine in laboratory units and back, given what one unit of energy is: x becomes x S^n with S that energy and
 * n the power of energy that x measures. Formulas stay formulas; what already has a unit keeps it; a text that cannot be read is left alone. The machine does
 * the same in the new units to within rounding, and the way back gives its numbers again. Studies are files of their own and are not converted. Verified by
 * {@code UnitConversionTest} and {@code GalleryConversionTest}.
 */
public final class UnitConversion {

	private final Machine machine;
	private final EnergyScale scale;
	private final List<Step> steps = new ArrayList<>();

	/**
	 * A new value of an attribute.
	 *
	 * @param value a text, or the list of texts of an attribute that has many
	 */
	public record Step(EObject element, EAttribute attribute, Object value) {
	}

	private UnitConversion(Machine machine, EnergyScale scale) {
		this.machine = machine;
		this.scale = scale;
	}

	/**
	 * What changes when the machine gets these units; nothing when it has them. The machine itself is not touched.
	 *
	 * @param unitOfEnergy what one unit of energy is, such as "5 GHz"
	 * @throws ExpressionException when that is not an energy, or a parameter has the name of a unit that is needed
	 */
	public static List<Step> of(Machine machine, Units units, String unitOfEnergy) {
		EnergyScale scale = EnergyScale.parse(unitOfEnergy);
		if (machine.getUnits() == units) {
			return List.of();
		}
		UnitConversion conversion = new UnitConversion(machine, isAngular(machine) ? scale.angular() : scale);
		conversion.steps.add(new Step(machine, MachinePackage.Literals.MACHINE__UNITS, units));
		if (units == Units.LABORATORY) {
			conversion.toLaboratory();
		} else {
			conversion.toNatural();
		}
		return List.copyOf(conversion.steps);
	}

	/** Does it to the machine. */
	public static void apply(Machine machine, Units units, String unitOfEnergy) {
		of(machine, units, unitOfEnergy).forEach(step -> step.element().eSet(step.attribute(), step.value()));
	}

	/** Whether formulas multiply by pi, so that their energies are angular frequencies. */
	private static boolean isAngular(Machine machine) {
		boolean[] found = { false };
		new UnitConversion(machine, null).eachText((element, attribute, text) -> {
			found[0] |= text.matches("(.*[^A-Za-z0-9_])?pi([^A-Za-z0-9_].*)?");
			return text;
		});
		return found[0];
	}

	/** Rewrites the text of an attribute: also one that stands there by default, as the frequency 1. */
	private interface Rewriting {

		String of(EObject element, EAttribute attribute, String text);
	}

	private void eachText(Rewriting rewriting) {
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			EObject element = all.next();
			for (EAttribute attribute : element.eClass().getEAllAttributes()) {
				if (Scope.isExpression(attribute) && element.eGet(attribute) != null) {
					rewrite(element, attribute, rewriting);
				}
			}
		}
	}

	private void rewrite(EObject element, EAttribute attribute, Rewriting rewriting) {
		Object old = element.eGet(attribute);
		Object value;
		if (attribute.isMany()) {
			List<String> texts = new ArrayList<>();
			((List<?>) old).forEach(text -> texts.add(rewriting.of(element, attribute, (String) text)));
			value = texts;
		} else {
			value = rewriting.of(element, attribute, (String) old);
		}
		if (!value.equals(old)) {
			steps.add(new Step(element, attribute, value));
		}
	}

	/** The expression of a text; empty for one that cannot be read. */
	static Optional<Expression> read(String text) {
		try {
			return Optional.of(Expressions.parse(text));
		} catch (ExpressionException e) {
			return Optional.empty();
		}
	}

	/** The number that an expression is, with its sign; empty for all others. */
	static Optional<Double> number(Expression expression) {
		return switch (expression) {
			case Expression.Literal literal -> Optional.of(literal.value());
			case Expression.Negation negation -> number(negation.operand()).map(value -> -value);
			case Expression.Name name -> Optional.empty();
			case Expression.Operation operation -> Optional.empty();
			case Expression.Call call -> Optional.empty();
		};
	}

	private static String rewritten(String text, BiFunction<String, Expression, Expression> change) {
		Optional<Expression> old = read(text);
		if (old.isEmpty()) {
			return text;
		}
		String before = ExpressionWriter.write(old.get());
		String after = ExpressionWriter.write(change.apply(text, old.get()));
		return after.equals(before) ? text : after;
	}

	private void toLaboratory() {
		Scope scope = Scope.of(machine);
		List<ParameterExponents.Use> uses = new ArrayList<>();
		eachText((element, attribute, text) -> {
			read(text).ifPresent(expression -> uses.add(new ParameterExponents.Use(expression, scope.dimension(element, attribute), parameter(element, attribute))));
			return text;
		});
		ParameterExponents exponents = ParameterExponents.of(machine, uses);
		LaboratoryText laboratory = new LaboratoryText(scale, exponents);
		eachText((element, attribute, text) -> rewritten(text, (before, expression) -> {
			Dimension own = exponents.of(parameter(element, attribute));
			Dimension dimension = own == null ? scope.dimension(element, attribute) : own;
			return laboratory.of(expression, dimension == Dimension.ANY ? Dimension.NONE : dimension);
		}));
		refuseNamesOfUnits();
	}

	/** The parameter whose value an attribute is: its own or what a change gives it; empty for every other attribute. */
	private static String parameter(EObject element, EAttribute attribute) {
		if (Scope.dimension(attribute) != Dimension.ANY) {
			return null;
		}
		return element instanceof Parameter own ? own.getName() : Scope.changed(element).map(Parameter::getName).orElse(null);
	}

	private void refuseNamesOfUnits() {
		for (Parameter parameter : machine.getParameters()) {
			String name = parameter.getName();
			if (name != null && Unit.named(name) != null && steps.stream().anyMatch(step -> usesUnit(step.value(), name))) {
				throw new ExpressionException("the parameter " + name + " has the name of a unit that this design needs", 0, "another name for the parameter");
			}
		}
	}

	private static boolean usesUnit(Object value, String unit) {
		return value instanceof List<?> texts ? texts.stream().anyMatch(text -> usesUnit(text, unit))
				: value.toString().matches("(.*[0-9] )" + unit + "([^A-Za-z0-9_].*)?");
	}

	private void toNatural() {
		Scope scope = Scope.of(machine);
		NaturalText natural = new NaturalText(scale.value(), name -> machine.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName())));
		eachText((element, attribute, text) -> {
			boolean inGigahertz = scope.dimension(element, attribute) == Dimension.AMPLITUDE && scope.isEnergyForAmplitude(text);
			return rewritten(text, (before, expression) -> inGigahertz ? natural.amplitude(expression) : natural.of(expression));
		});
	}
}
