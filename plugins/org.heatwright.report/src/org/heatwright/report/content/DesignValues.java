// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Quantity;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;

/** Every expression of a design with its value. */
final class DesignValues {

	/**
	 * @param name   as settings name it: a parameter, or {@code hot.spectrum.cutoff}
	 * @param number with hbar = k_B = 1; empty when the expression has no value
	 */
	record Value(String name, String expression, OptionalDouble number, Dimension dimension) {
	}

	private DesignValues() {
	}

	static List<Value> ofParameters(Machine machine) {
		Map<String, Quantity> known;
		try {
			known = Scope.of(machine).parameters();
		} catch (ExpressionException e) {
			known = Map.of();
		}
		List<Value> values = new ArrayList<>();
		for (Parameter parameter : machine.getParameters()) {
			Quantity quantity = known.get(parameter.getName());
			String expression = parameter.getExpression() == null ? "" : parameter.getExpression();
			String name = parameter.getName() == null ? parameter.getId() : parameter.getName();
			values.add(quantity == null ? new Value(name, expression, OptionalDouble.empty(), Dimension.NONE)
					: new Value(name, expression, OptionalDouble.of(quantity.value()), quantity.dimension()));
		}
		return values;
	}

	static List<Value> ofElements(Machine machine) {
		Scope scope = Scope.of(machine);
		List<Value> values = new ArrayList<>();
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			EObject object = all.next();
			if (!(object instanceof Parameter)) {
				object.eClass().getEAllAttributes().stream().filter(Scope::isExpression).forEach(attribute -> add(scope, object, attribute, values));
			}
		}
		return values;
	}

	private static void add(Scope scope, EObject object, EAttribute attribute, List<Value> values) {
		String name = path(object) + "." + attribute.getName();
		Dimension dimension = scope.dimension(object, attribute);
		if (attribute.isMany()) {
			List<?> texts = (List<?>) object.eGet(attribute);
			for (int i = 0; i < texts.size(); i++) {
				values.add(new Value(name + "[" + (i + 1) + "]", texts.get(i).toString(), evaluated(scope, texts.get(i).toString(), dimension), dimension));
			}
		} else if (object.eGet(attribute) != null) {
			String text = object.eGet(attribute).toString();
			values.add(new Value(name, text, evaluated(scope, text, dimension), dimension));
		}
	}

	private static OptionalDouble evaluated(Scope scope, String text, Dimension dimension) {
		try {
			return OptionalDouble.of(scope.evaluate(text, dimension).value());
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	/** The id of the element, or of the nearest one around it and the way from there. */
	private static String path(EObject object) {
		if (object instanceof Element element && element.getId() != null) {
			return element.getId();
		}
		if (object.eContainer() == null) {
			return "machine";
		}
		String step = object.eContainmentFeature().getName();
		if (object.eContainmentFeature().isMany()) {
			step += "[" + (((List<?>) object.eContainer().eGet(object.eContainmentFeature())).indexOf(object) + 1) + "]";
		}
		return path(object.eContainer()) + "." + step;
	}
}
