// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Requirement;
import org.heatwright.model.study.GridAxis;
import org.heatwright.model.study.StudyFactory;

/**
 * A number of a design that an axis can vary. Verified by {@code VariedNumberTest}.
 *
 * @param target     as an axis names it: a parameter, {@code L}, or {@code elementId.attribute}
 * @param expression what the design says; may be empty
 */
public record VariedNumber(String target, String expression) {

	private static final Pattern PLAIN = Pattern.compile("\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*([A-Za-z][A-Za-z/]*)?\\s*");
	private static final int COUNT = 21;

	/** All of them: parameters first, then L, then the numbers of elements in the order of the design. */
	public static List<VariedNumber> of(Machine machine) {
		List<VariedNumber> numbers = new ArrayList<>();
		for (Parameter parameter : machine.getParameters()) {
			if (parameter.getName() != null) {
				numbers.add(new VariedNumber(parameter.getName(), text(parameter.getExpression())));
			}
		}
		Scope.sizedPart(machine).ifPresent(array -> numbers.add(new VariedNumber("L", text(array.getSize()))));
		for (TreeIterator<EObject> contents = machine.eAllContents(); contents.hasNext();) {
			if (contents.next() instanceof Element element && element.getId() != null && !(element instanceof Parameter) && !(element instanceof Requirement)) {
				add(element.getId(), element, numbers);
			}
		}
		return numbers;
	}

	/** Whether the size of an array is already listed as L. */
	private static boolean isCalledL(QubitArray array) {
		return Scope.sizedPart((Machine) EcoreUtil.getRootContainer(array)).filter(sized -> sized == array).isPresent();
	}

	private static void add(String prefix, EObject object, List<VariedNumber> numbers) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			boolean size = object instanceof QubitArray array && attribute.getName().equals("size") && isCalledL(array)
					|| attribute == ArrayPackage.Literals.OSCILLATOR__CUTOFF;
			if (Scope.isExpression(attribute) && !attribute.isMany() && !size && (object.eGet(attribute) != null)) {
				numbers.add(new VariedNumber(prefix + "." + attribute.getName(), text(object.eGet(attribute))));
			}
		}
		for (EReference reference : object.eClass().getEAllContainments()) {
			if (!reference.isMany() && object.eGet(reference) instanceof EObject inner && !(inner instanceof Element named && named.getId() != null)) {
				add(prefix + "." + reference.getName(), inner, numbers);
			}
		}
	}

	private static String text(Object value) {
		return Objects.toString(value, "");
	}

	/** Around the value that the design has, from half of it to twice it, with its unit; where the design has no plain number, the ends are left open. */
	public GridAxis axis() {
		GridAxis axis = StudyFactory.eINSTANCE.createGridAxis();
		axis.setTarget(target);
		axis.setCount(COUNT);
		Matcher plain = PLAIN.matcher(expression);
		if (plain.matches() && Double.parseDouble(plain.group(1)) > 0) {
			double value = Double.parseDouble(plain.group(1));
			boolean whole = target.equals("L") || target.endsWith(".order");
			axis.setFrom(org.heatwright.study.scaling.ParameterRange.text(whole ? 1 : value / 2));
			axis.setTo(org.heatwright.study.scaling.ParameterRange.text(whole ? Math.max(2, 2 * value) : 2 * value));
			axis.setUnit(plain.group(2));
		}
		return axis;
	}
}
