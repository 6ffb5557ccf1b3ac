// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.util.Locale;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;

/** How elements are called in trees, on figures and in lists: their name and the numbers that matter, evaluated, with units. */
public final class DesignLabels {

	private DesignLabels() {
	}

	/** The name of an element, or its id, or its kind. */
	public static String name(EObject object) {
		if (object instanceof Element element) {
			if (element.getName() != null && !element.getName().isBlank()) {
				return element.getName();
			}
			if (element.getId() != null) {
				return element.getId();
			}
		}
		return kind(object);
	}

	/** What an element is: "Ohmic spectrum", "qubit array". */
	public static String kind(EObject object) {
		String words = object.eClass().getName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	/** One line that says what an element is and its numbers, by the label that its class has in the metamodel. */
	public static String text(EObject object) {
		String text = LabelTemplate.of(object.eClass()).fill(object);
		return text.isBlank() ? kind(object) : text;
	}

	/** "T = 5". */
	public static String temperature(Bath bath) {
		return "T = " + value(bath, BathPackage.Literals.BATH__TEMPERATURE);
	}

	/** The value of an expression with the unit of the design, or the expression itself where it has no value. */
	public static String value(EObject element, EAttribute attribute) {
		Object text = element.eGet(attribute);
		for (EObject root = element; text != null && root != null; root = root.eContainer()) {
			if (root instanceof Machine machine) {
				try {
					Scope scope = Scope.of(machine);
					double value = scope.value(element, attribute);
					return machine.getUnits() == Units.NATURAL || !Double.isFinite(value) ? figure(value) : laboratory(machine, value, scope.dimension(element, attribute));
				} catch (ExpressionException e) {
					return text.toString();
				}
			}
		}
		return text == null ? "?" : text.toString();
	}

	private static String laboratory(Machine machine, double value, Dimension dimension) {
		return dimension == Dimension.NONE || dimension == Dimension.ANY ? figure(value) : QuantityText.of(machine).of(dimension, value);
	}

	/** Up to six significant figures, without needless zeros. */
	public static String figure(double value) {
		if (Double.isInfinite(value)) {
			return value > 0 ? "\u221e" : "-\u221e";
		}
		if (value == Math.rint(value) && Math.abs(value) < 1e6) {
			return Long.toString((long) value);
		}
		String text = String.format(Locale.ROOT, "%.6g", value);
		return text.contains("e") ? text.replaceAll("\\.?0+e", "e") : text.replaceAll("0+$", "").replaceAll("\\.$", "");
	}
}
