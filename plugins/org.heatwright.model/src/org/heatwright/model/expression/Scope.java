// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.expression.Evaluation.Value;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;

/**
 * The names that expressions of one machine may use: its parameters, {@code L} (the size of its only qubit array), {@code part.attribute} of parts of its
 * medium, {@code pi}, {@code inf} and, in laboratory
 * designs, units. Values are kept once
 * evaluated, so a scope is good for one state of the machine. Not thread safe. Verified by {@code ScopeTest}.
 */
public final class Scope {

	/** Where the metamodels say what an attribute measures. */
	public static final String DIMENSION_SOURCE = "http://www.heatwright.org/dimension";

	private final Machine machine;
	private final boolean laboratory;
	private final Map<String, Parameter> parameters = new LinkedHashMap<>();
	private final Map<String, Value> known = new HashMap<>();
	private final Deque<String> open = new ArrayDeque<>();
	private final Evaluation evaluation;

	private Scope(Machine machine) {
		this.machine = machine;
		this.laboratory = machine.getUnits() == Units.LABORATORY;
		this.evaluation = new Evaluation(laboratory, this::lookUp);
		for (Parameter parameter : machine.getParameters()) {
			if (parameter.getName() != null) {
				parameters.putIfAbsent(parameter.getName(), parameter);
			}
		}
	}

	public static Scope of(Machine machine) {
		return new Scope(machine);
	}

	/**
	 * An energy where an amplitude is asked for is read in units of GHz, 1 GHz as 1 GHz^1.5, as designs have been written; a rule says so.
	 *
	 * @throws ExpressionException when the text cannot be read, has no value or another dimension
	 */
	public Quantity evaluate(String text, Dimension expected) {
		Value value = evaluation.of(Expressions.parse(text));
		if (isEnergyForAmplitude(value, expected)) {
			return new Quantity(value.value() * Math.sqrt(Unit.named("GHz").factor()), expected);
		}
		if (!value.isOpen() && !expected.accepts(value.exponent())) {
			throw mismatch(value, expected.phrase() + (value.exponent() == 0 ? " with its unit" : ""));
		}
		return new Quantity(value.value(), expected == Dimension.ANY ? dimensionOf(value) : expected);
	}

	private static boolean isEnergyForAmplitude(Value value, Dimension expected) {
		return expected == Dimension.AMPLITUDE && !value.isOpen() && value.exponent() == 1;
	}

	/** Whether a text is an energy where an amplitude is asked for. */
	public boolean isEnergyForAmplitude(String text) {
		try {
			return isEnergyForAmplitude(evaluation.of(Expressions.parse(text)), Dimension.AMPLITUDE);
		} catch (ExpressionException e) {
			return false;
		}
	}

	private static ExpressionException mismatch(Value value, String expected) {
		return ExpressionException.at(0, "this is " + phrase(value.exponent()), expected, ExpressionException.Kind.DIMENSION);
	}

	private static Dimension dimensionOf(Value value) {
		return value.isOpen() ? Dimension.NONE : Dimension.of(value.exponent());
	}

	private static String phrase(double exponent) {
		return switch (Dimension.of(exponent)) {
			case NONE -> "a plain number";
			case ENERGY, TEMPERATURE, RATE -> "an energy, temperature or rate";
			case TIME -> "a time";
			case POWER -> "a power or the square of an energy";
			case AMPLITUDE -> "an energy to the power 3/2";
			case ANY -> "a quantity of another dimension";
		};
	}

	/** The value of an expression attribute, held against the dimension that the metamodel gives it. */
	public double value(EObject element, EAttribute attribute) {
		return valueOf(element, attribute, required(element, attribute));
	}

	/** The values of an expression attribute that holds many. */
	public List<Double> values(EObject element, EAttribute attribute) {
		List<Double> values = new ArrayList<>();
		for (Object text : (List<?>) element.eGet(attribute)) {
			values.add(valueOf(element, attribute, text.toString()));
		}
		return values;
	}

	private double valueOf(EObject element, EAttribute attribute, String text) {
		try {
			return evaluate(element, attribute, text);
		} catch (ExpressionException e) {
			throw e.in(where(element, attribute), text);
		}
	}

	/** The value that an attribute of an element would have with this text. */
	public double evaluate(EObject element, EAttribute attribute, String text) {
		Optional<Parameter> changed = changed(element, attribute);
		return changed.isPresent() ? changedTo(changed.get(), text) : evaluate(text, dimension(element, attribute)).value();
	}

	/** The new value of a parameter, which measures what the old one measures. */
	private double changedTo(Parameter parameter, String text) {
		Value value = evaluation.of(Expressions.parse(text));
		Value old = old(parameter);
		if (old != null && !value.isOpen() && !old.isOpen() && value.exponent() != old.exponent()) {
			throw mismatch(value,
					"what the parameter " + parameter.getName() + " measures, " + phrase(old.exponent()) + (value.exponent() == 0 ? ", with its unit" : ""));
		}
		return value.value();
	}

	/** The value of a parameter; null where it has none, which is its own trouble. */
	private Value old(Parameter parameter) {
		try {
			return parameter.getName() == null || !parameters.containsKey(parameter.getName()) ? null : parameter(parameter.getName());
		} catch (ExpressionException e) {
			return null;
		}
	}

	private static Optional<Parameter> changed(EObject element, EAttribute attribute) {
		return dimension(attribute) != Dimension.ANY ? Optional.empty() : changed(element);
	}

	/** The parameter that an element gives a new value: the one it refers to, if it is of a kind that refers to one. */
	static Optional<Parameter> changed(EObject element) {
		return element.eClass().getEAllReferences().stream()
				.filter(each -> each.getEReferenceType() == MachinePackage.Literals.PARAMETER && !each.isContainment() && !each.isMany())
				.map(each -> (Parameter) element.eGet(each)).filter(Objects::nonNull).findFirst();
	}

	/**
	 * What an attribute of an element measures, from what the element is about: the metric of a requirement, the parameter of a change. ANY for parameters
	 * themselves and where that is not known yet.
	 */
	public Dimension dimension(EObject element, EAttribute attribute) {
		if (element instanceof LimitRequirement requirement && attribute == MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE) {
			return switch (requirement.getMetric()) {
				case POWER, COOLING_POWER, HEAT_CURRENT, CHARGING_POWER -> Dimension.POWER;
				case ERGOTROPY, STORED_ENERGY -> Dimension.ENERGY;
				case EFFICIENCY, COP -> Dimension.NONE;
			};
		}
		Value old = changed(element, attribute).map(this::old).orElse(null);
		return old == null || old.isOpen() ? dimension(attribute) : dimensionOf(old);
	}

	/** Whether an attribute holds expressions. */
	public static boolean isExpression(EAttribute attribute) {
		return attribute.getEAttributeType() == MachinePackage.Literals.EXPRESSION;
	}

	/** What an expression attribute measures, as far as the metamodel knows. */
	public static Dimension dimension(EAttribute attribute) {
		EAnnotation annotation = attribute.getEAnnotation(DIMENSION_SOURCE);
		return annotation == null ? Dimension.ANY : Dimension.named(annotation.getDetails().get("dimension"));
	}

	/** Every parameter with its value. */
	public Map<String, Quantity> parameters() {
		Map<String, Quantity> values = new LinkedHashMap<>();
		for (String name : parameters.keySet()) {
			Value value = parameter(name);
			values.put(name, new Quantity(value.value(), dimensionOf(value)));
		}
		return values;
	}

	private static String required(EObject element, EAttribute attribute) {
		return Expressions.attributeText(element, attribute)
				.orElseThrow(() -> new ExpressionException(where(element, attribute) + " is missing", 0, "an expression"));
	}

	/** Names an attribute in messages: {@code element.attribute}. */
	public static String where(EObject element, EAttribute attribute) {
		for (EObject current = element; current != null; current = current.eContainer()) {
			if (current instanceof Element named && named.getId() != null) {
				return named.getId() + "." + attribute.getName();
			}
		}
		return attribute.getName();
	}

	private Value lookUp(Expression.Name name) {
		if (parameters.containsKey(name.name())) {
			return parameter(name.name());
		}
		if (name.name().equals("L") && sized().isPresent()) {
			return resolve("L", sized().get(), ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
		}
		if (name.name().indexOf('.') > 0) {
			return ofPart(name);
		}
		switch (name.name()) {
			case "pi":
				return evaluation.plain(Math.PI);
			case "inf":
				return evaluation.plain(Double.POSITIVE_INFINITY);
			default:
				return unit(name);
		}
	}

	/** The only array of qubits that the medium is or has. */
	private Optional<QubitArray> sized() {
		return sizedPart(machine);
	}

	/** The array of qubits whose size is called L: the medium, or the only array among its parts. */
	public static Optional<QubitArray> sizedPart(Machine machine) {
		List<QubitArray> arrays = parts(machine).filter(QubitArray.class::isInstance).map(QubitArray.class::cast).toList();
		return arrays.size() == 1 ? Optional.of(arrays.get(0)) : Optional.empty();
	}

	private static Stream<WorkingMedium> parts(Machine machine) {
		return machine.getMedium() instanceof CompositeMedium composite ? composite.getParts().stream() : Stream.ofNullable(machine.getMedium());
	}

	/** {@code part.attribute}. */
	private Value ofPart(Expression.Name name) {
		int dot = name.name().indexOf('.');
		String attribute = name.name().substring(dot + 1);
		String id = name.name().substring(0, dot);
		WorkingMedium part = parts(machine).filter(each -> id.equals(each.getId())).findFirst().orElseThrow(() -> ExpressionException.at(name.position(),
				"there is no part \"" + id + "\"", parts(machine).map(each -> each.getId() + ".").collect(Collectors.joining(", ")) + " or a parameter",
				ExpressionException.Kind.UNKNOWN_NAME));
		EAttribute number = attribute.equals("L") && part instanceof QubitArray ? ArrayPackage.Literals.QUBIT_ARRAY__SIZE
				: part.eClass().getEAllAttributes().stream().filter(each -> isExpression(each) && !each.isMany() && each.getName().equals(attribute)).findFirst()
						.orElseThrow(() -> ExpressionException.at(name.position() + dot + 1, "\"" + attribute + "\" is no number of " + id,
								part.eClass().getEAllAttributes().stream().filter(each -> isExpression(each) && !each.isMany()).map(EAttribute::getName)
										.collect(Collectors.joining(", ")),
								ExpressionException.Kind.UNKNOWN_NAME));
		return resolve(name.name(), part, number);
	}

	private Value unit(Expression.Name name) {
		Unit unit = Unit.named(name.name());
		if (unit == null) {
			throw ExpressionException.at(name.position(), "\"" + name.name() + "\" is unknown", expectedNames(), ExpressionException.Kind.UNKNOWN_NAME);
		}
		if (!laboratory) {
			throw ExpressionException.at(name.position(), "\"" + name.name() + "\" is a laboratory unit and this design is in natural units",
					"a plain number, or laboratory units for the whole design", ExpressionException.Kind.UNIT);
		}
		return new Value(unit.factor(), unit.exponent());
	}

	private String expectedNames() {
		String own = parameters.isEmpty() ? "" : String.join(", ", parameters.keySet()) + ", ";
		return own + (sized().isPresent() ? "L, " : "") + "pi, inf" + (laboratory ? " or a unit (" + String.join(" ", Unit.names()) + ")" : "");
	}

	private Value parameter(String name) {
		return resolve(name, parameters.get(name), MachinePackage.Literals.PARAMETER__EXPRESSION);
	}

	private Value resolve(String name, EObject element, EAttribute attribute) {
		Value value = known.get(name);
		if (value != null) {
			return value;
		}
		if (open.contains(name)) {
			List<String> cycle = new ArrayList<>(open.reversed());
			cycle = cycle.subList(cycle.indexOf(name), cycle.size());
			throw ExpressionException.circular(cycle);
		}
		String text = required(element, attribute);
		open.push(name);
		try {
			value = evaluation.of(Expressions.parse(text));
		} catch (ExpressionException e) {
			throw e.isPlaced() ? e : e.in(where(element, attribute), text);
		} finally {
			open.pop();
		}
		known.put(name, value);
		return value;
	}
}
