// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.Locale;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.heatwright.ui.Texts;
import org.heatwright.picture.Digits;

/**
 * What an expression means as it stands: its value with unit and dimension, or what is wrong with it. Verified by {@code PropertiesTest}.
 *
 * @param position where the trouble is, -1 when there is none
 */
public record Meaning(String words, double value, int position) {

	private static final int DIGITS = 7;
	private static final double RADIANS_PER_GIGAHERTZ = 2e9 * Math.PI;

	public boolean isWrong() {
		return position >= 0;
	}

	/** @param text what is typed, not what the attribute holds */
	public static Meaning of(EObject object, EAttribute attribute, String text) {
		if (text.isBlank()) {
			return new Meaning("", Double.NaN, -1);
		}
		Machine machine = (Machine) EcoreUtil.getRootContainer(object);
		Scope scope = Scope.of(machine);
		Dimension dimension = scope.dimension(object, attribute);
		try {
			var quantity = scope.evaluate(text, dimension);
			Dimension known = dimension == Dimension.ANY ? quantity.dimension() : dimension;
			return new Meaning("= " + value(machine, quantity.value(), known) + name(known, object instanceof Parameter, machine), quantity.value(), -1);
		} catch (ExpressionException e) {
			return new Meaning(e.getMessage(), Double.NaN, Math.clamp(e.position(), 0, text.length()));
		}
	}

	private static String value(Machine machine, double value, Dimension dimension) {
		if (machine.getUnits() == Units.NATURAL || !Double.isFinite(value)) {
			return Digits.of(value, DIGITS);
		}
		QuantityText text = QuantityText.of(machine);
		return switch (dimension) {
			case ENERGY -> Math.abs(value) >= RADIANS_PER_GIGAHERTZ * 1e-3 ? text.energy(value) : Digits.of(value, DIGITS) + " rad/s";
			case TEMPERATURE -> text.temperature(value);
			case RATE -> Digits.of(value, DIGITS) + " 1/s";
			case TIME -> Digits.of(value, DIGITS) + " s";
			case POWER -> text.power(value);
			case AMPLITUDE -> text.amplitude(value);
			case NONE, ANY -> Digits.of(value, DIGITS);
		};
	}

	/** In natural designs a parameter without unit may serve as anything: nothing is said of its dimension. */
	private static String name(Dimension dimension, boolean parameter, Machine machine) {
		boolean unsaid = dimension == Dimension.ANY || dimension == Dimension.NONE && (parameter || machine.getUnits() == Units.NATURAL);
		return unsaid ? "" : "   " + Texts.of("dimension." + dimension.name().toLowerCase(Locale.ROOT));
	}
}
