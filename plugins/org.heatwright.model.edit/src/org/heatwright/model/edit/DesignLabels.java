// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.util.Locale;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.CollectiveOperator;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.bath.WhiteNoise;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Citation;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;
import org.heatwright.model.machine.Parameter;
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

	/** One line that says what an element is and its numbers. */
	public static String text(EObject object) {
		return switch (object) {
			case Machine machine -> name(machine);
			case Bath bath -> name(bath) + ", " + temperature(bath);
			case QubitArray array -> name(array) + ", L = " + value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE) + " qubits";
			case LevelSystem levels -> name(levels) + ", " + levels.getLevels().size() + " levels";
			case Level level -> name(level) + ", E = " + value(level, ArrayPackage.Literals.LEVEL__ENERGY);
			case Parameter parameter -> name(parameter) + " = " + or(parameter.getExpression());
			case Coupling coupling -> name(coupling) + (coupling.getBath() == null ? "" : ", to " + name(coupling.getBath()));
			case Channel channel -> operator(channel);
			case SpectralDensity spectrum -> spectrum(spectrum);
			case NoiseOperator operator -> symbol(operator);
			case Note note -> "Note: " + or(note.getText());
			case Citation citation -> citation.getText() == null ? "Citation" : citation.getText();
			default -> object instanceof Element element && element.getId() != null ? name(object) : kind(object);
		};
	}

	/** What is not given yet is a question mark. */
	private static String or(String text) {
		return text == null || text.isBlank() ? "?" : text;
	}

	/** "T = 5". */
	public static String temperature(Bath bath) {
		return "T = " + value(bath, BathPackage.Literals.BATH__TEMPERATURE);
	}

	/** "0.3 × 2Jx". */
	public static String operator(Channel channel) {
		String symbol = channel.getOperator() == null ? "no operator" : symbol(channel.getOperator());
		return "1".equals(channel.getStrength()) ? symbol : or(channel.getStrength()) + " \u00d7 " + symbol;
	}

	public static String symbol(NoiseOperator operator) {
		return switch (operator) {
			case CollectiveOperator collective -> "2J" + collective.getAxis().getName().toLowerCase(Locale.ROOT);
			case ManyBodyOperator manyBody -> "A(m = " + or(manyBody.getOrder()) + ")";
			case LocalOperators local -> "\u03c3" + local.getAxis().getName().toLowerCase(Locale.ROOT) + " per site";
			case TransitionOperator transition -> or(transition.getLower()) + " \u2194 " + or(transition.getUpper());
			default -> kind(operator);
		};
	}

	public static String spectrum(SpectralDensity spectrum) {
		return switch (spectrum) {
			case OhmicSpectrum ohmic -> "Ohmic, \u03b7 = " + or(ohmic.getStrength()) + ", \u03c9c = " + or(ohmic.getCutoff());
			case WhiteNoise white -> "White noise, \u0393 = " + or(white.getRate());
			default -> kind(spectrum);
		};
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
		QuantityText text = QuantityText.of(machine);
		return switch (dimension) {
			case NONE, ANY -> figure(value);
			case ENERGY -> text.energy(value);
			case TEMPERATURE -> text.temperature(value);
			case RATE -> text.rate(value);
			case TIME -> text.time(value);
			case POWER -> text.power(value);
			case AMPLITUDE -> text.amplitude(value);
		};
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
