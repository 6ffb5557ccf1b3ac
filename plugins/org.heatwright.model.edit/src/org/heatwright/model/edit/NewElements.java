// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.Facts;
import org.heatwright.model.machine.Machine;

/**
 * New elements with the numbers and parts that they begin with, for palettes, menus and changes of type. Both stand in the metamodels.
 * Verified by {@code NewElementsTest}.
 */
public final class NewElements {

	private NewElements() {
	}

	/** A new element of a class, with its first numbers and parts. */
	public static EObject of(EClass type) {
		EObject made = EcoreUtil.create(type);
		Facts.firstValues(type).forEach((name, text) -> begin(made, type.getEStructuralFeature(name), text));
		return made;
	}

	private static void begin(EObject made, EStructuralFeature feature, String text) {
		List<Object> values = Stream.of(feature.isMany() ? text.split(" +") : new String[] { text }).map(each -> value(feature, each)).toList();
		made.eSet(feature, feature.isMany() ? values : values.get(0));
	}

	/** A number or a choice as in a file; a part as its class, its id and what else it begins with: {@code Level:ground,energy=0}. */
	private static Object value(EStructuralFeature feature, String text) {
		if (feature instanceof EAttribute attribute) {
			return EcoreUtil.createFromString(attribute.getEAttributeType(), text);
		}
		String[] words = text.split("[:,]");
		EObject part = of((EClass) feature.getEType().getEPackage().getEClassifier(words[0]));
		for (int i = 1; i < words.length; i++) {
			String[] setting = words[i].split("=");
			EAttribute attribute = setting.length == 1 ? part.eClass().getEIDAttribute() : (EAttribute) part.eClass().getEStructuralFeature(setting[0]);
			part.eSet(attribute, EcoreUtil.createFromString(attribute.getEAttributeType(), setting[setting.length - 1]));
		}
		return part;
	}

	public static Bath bath(BathRole role, String temperature) {
		Bath bath = make(Bath.class, BathPackage.Literals.BATH);
		bath.setRole(role);
		bath.setTemperature(temperature);
		return bath;
	}

	/** White noise at infinite temperature. */
	public static Bath workBath() {
		Bath bath = bath(BathRole.WORK, "inf");
		bath.setSpectrum(make(SpectralDensity.class, BathPackage.Literals.WHITE_NOISE));
		return bath;
	}

	/** A new element of a class that keeps what it has in common with another: attributes of the same name that mean the same, but not its id. */
	public static EObject like(EObject other, EClass type) {
		EObject made = of(type);
		for (EAttribute attribute : other == null ? List.<EAttribute>of() : type.getEAllAttributes()) {
			boolean common = !attribute.isID() && other.eClass().getEStructuralFeature(attribute.getName()) instanceof EAttribute old
					&& old.getEAttributeType() == attribute.getEAttributeType()
					&& old.isMany() == attribute.isMany() && (!Scope.isExpression(attribute) || Scope.dimension(old) == Scope.dimension(attribute));
			if (common && other.eIsSet(other.eClass().getEStructuralFeature(attribute.getName()))) {
				made.eSet(attribute, other.eGet(other.eClass().getEStructuralFeature(attribute.getName())));
			}
		}
		return made;
	}

	/**
	 * Lets the thermal strokes of a new cycle exchange heat: the first one with the hot baths of the machine, the next one with its cold ones, and so on in turn.
	 * Strokes that have couplings keep them.
	 */
	public static void couple(StrokeCycle cycle, Machine machine) {
		BathRole role = BathRole.HOT;
		for (Stroke stroke : cycle.getStrokes()) {
			if (stroke instanceof ThermalStroke thermal) {
				BathRole turn = role;
				if (thermal.getCouplings().isEmpty()) {
					machine.getCouplings().stream().filter(coupling -> coupling.getBath() != null && coupling.getBath().getRole() == turn)
							.forEach(thermal.getCouplings()::add);
				}
				role = role == BathRole.HOT ? BathRole.COLD : BathRole.HOT;
			}
		}
	}

	private static <T extends EObject> T make(Class<T> as, EClass type) {
		return as.cast(of(type));
	}
}
