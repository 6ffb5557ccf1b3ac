// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;

/**
 * Changes one number of a machine by name: a parameter, {@code L}, or {@code elementId.attribute} such as {@code hot.temperature}, {@code pump.0.strength},
 * {@code hot.spectrum.cutoff}.
 * Ids may hold dots; the longest id that fits wins. Verified by {@code SettingsTest}.
 */
public final class Settings {

	private Settings() {
	}

	/** The attribute that a name stands for: names may differ and mean the same number, as that of a parameter and {@code id.expression} do. */
	public record Target(EObject element, EAttribute attribute) {
	}

	/** What a name sets; empty when there is no such number. */
	public static Optional<Target> target(Machine machine, String name) {
		for (Parameter parameter : machine.getParameters()) {
			if (name.equals(parameter.getName())) {
				return Optional.of(new Target(parameter, MachinePackage.Literals.PARAMETER__EXPRESSION));
			}
		}
		if (name.equals("L") && Scope.sizedPart(machine).isPresent()) {
			return Optional.of(new Target(Scope.sizedPart(machine).get(), ArrayPackage.Literals.QUBIT_ARRAY__SIZE));
		}
		EObject at = longestPrefix(machine, name);
		String path = at == null ? "" : name.substring(((Element) at).getId().length() + 1);
		for (int dot = path.indexOf('.'); at != null && dot >= 0; dot = path.indexOf('.')) {
			at = at.eClass().getEStructuralFeature(path.substring(0, dot)) instanceof EReference reference && !reference.isMany()
					&& at.eGet(reference) instanceof EObject inner ? inner : null;
			path = path.substring(dot + 1);
		}
		return at != null && at.eClass().getEStructuralFeature(path) instanceof EAttribute attribute ? Optional.of(new Target(at, attribute)) : Optional.empty();
	}

	/**
	 * Sets the attribute; the machine is modified.
	 *
	 * @throws IllegalArgumentException when there is no such name, or the value does not fit; the message lists what there is
	 * @throws ExpressionException      when the expression cannot be read
	 */
	public static void apply(Machine machine, String name, String expression) {
		for (Parameter parameter : machine.getParameters()) {
			if (name.equals(parameter.getName())) {
				Expressions.parse(expression);
				parameter.setExpression(expression);
				return;
			}
		}
		if (name.equals("L") && Scope.sizedPart(machine).isPresent()) {
			Expressions.parse(expression);
			Scope.sizedPart(machine).get().setSize(expression);
			return;
		}
		EObject element = longestPrefix(machine, name);
		if (element == null) {
			throw new IllegalArgumentException("there is no \"" + name + "\"; " + NearNames.of(machine, name));
		}
		set(element, name.substring(((Element) element).getId().length() + 1), expression, name);
	}

	private static EObject longestPrefix(Machine machine, String name) {
		Element best = null;
		for (Element element : elements(machine)) {
			boolean fits = element.getId() != null && name.startsWith(element.getId() + ".");
			if (fits && (best == null || element.getId().length() > best.getId().length())) {
				best = element;
			}
		}
		return best;
	}

	static List<Element> elements(Machine machine) {
		List<Element> elements = new ArrayList<>(List.of(machine));
		for (TreeIterator<EObject> contents = machine.eAllContents(); contents.hasNext();) {
			if (contents.next() instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}

	private static void set(EObject element, String path, String text, String name) {
		int dot = path.indexOf('.');
		String head = dot < 0 ? path : path.substring(0, dot);
		EStructuralFeature feature = element.eClass().getEStructuralFeature(head);
		if (dot >= 0 && feature instanceof EReference reference && reference.isContainment() && !reference.isMany()
				&& element.eGet(reference) instanceof EObject inner) {
			set(inner, path.substring(dot + 1), text, name);
			return;
		}
		if (dot >= 0 || !(feature instanceof EAttribute attribute) || attribute.isMany() || attribute.isID()) {
			throw new IllegalArgumentException("\"" + name + "\": a " + element.eClass().getName() + " has no number \"" + path + "\"; it has "
					+ (numbers(element).isEmpty() ? "none" : String.join(", ", numbers(element))));
		}
		if (Scope.isExpression(attribute)) {
			Expressions.parse(text);
		}
		try {
			element.eSet(attribute, EcoreUtil.createFromString(attribute.getEAttributeType(), text));
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("\"" + name + "\" cannot be \"" + text + "\"", e);
		}
	}

	static List<String> numbers(EObject element) {
		List<String> names = new ArrayList<>();
		for (EAttribute attribute : element.eClass().getEAllAttributes()) {
			if (Scope.isExpression(attribute) && !attribute.isMany()) {
				names.add(attribute.getName());
			}
		}
		return names;
	}
}
