// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** What a rule sees: the machine, its evaluated numbers, and a place for findings. Expressions that cannot be evaluated are the business of one rule and absent for all others. */
public final class RuleContext {

	private final Machine machine;
	private final Scope scope;
	private final List<EObject> contents = new ArrayList<>();
	private final List<Diagnostic> found = new ArrayList<>();
	private Rule rule;

	RuleContext(Machine machine) {
		this.machine = machine;
		this.scope = Scope.of(machine);
		contents.add(machine);
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			contents.add(all.next());
		}
	}

	void run(Rule next) {
		rule = next;
		next.check(this);
	}

	List<Diagnostic> found() {
		return found;
	}

	public Machine machine() {
		return machine;
	}

	public Scope scope() {
		return scope;
	}

	/** Every element of a kind, in the order of the file. */
	public <T> List<T> all(Class<T> kind) {
		return contents.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** The value of an attribute; empty when it is missing or cannot be evaluated. */
	public OptionalDouble value(EObject element, EAttribute attribute) {
		try {
			return OptionalDouble.of(scope.value(element, attribute));
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	/** The value of a plain-number expression; empty when it cannot be evaluated. */
	public OptionalDouble number(String text) {
		try {
			return text == null ? OptionalDouble.empty() : OptionalDouble.of(scope.evaluate(text, Dimension.NONE).value());
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	public void report(EObject element, String message, Measured... numbers) {
		found.add(new Diagnostic(rule.id(), rule.severity(), idOf(element), message, List.of(numbers), rule.equation()));
	}

	/** The id of an element, or of the nearest container that has one. */
	public static String idOf(EObject element) {
		for (EObject current = element; current != null; current = current.eContainer()) {
			if (current instanceof Element named && named.getId() != null) {
				return named.getId();
			}
		}
		return "";
	}

	/** Id and name for a message: {@code hot (Furnace)}. */
	public static String nameOf(EObject element) {
		String name = element instanceof Element named ? named.getName() : null;
		return idOf(element) + (name == null || name.isBlank() ? "" : " (" + name + ")");
	}
}
