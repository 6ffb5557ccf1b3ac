// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.Domain;
import org.heatwright.model.facts.Facts;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Units;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/**
 * Every number lies in the domain that its metamodel gives it. Some families of elements have an id of their own for this; {@code expression.domain} has the
 * rest. Verified by {@code ValueRuleTest}.
 */
public class ValueRule extends Rule {

	/** Whose numbers have a rule with an id of its own. */
	private static final List<EClass> FAMILIES = List.of(ArrayPackage.Literals.QUBIT_ARRAY, ArrayPackage.Literals.INITIAL_STATE, BathPackage.Literals.BATH,
			BathPackage.Literals.SPECTRAL_DENSITY, BathPackage.Literals.MANY_BODY_OPERATOR, CyclePackage.Literals.STROKE, CyclePackage.Literals.COHERENT_DRIVE);

	private final Optional<EClass> family;

	/** Numbers of elements of one family. */
	public ValueRule(String id, String equation, EClass family) {
		super(id, Severity.ERROR, equation);
		if (!FAMILIES.contains(family)) {
			throw new IllegalArgumentException("the numbers of " + family.getName() + " would be found twice");
		}
		this.family = Optional.of(family);
	}

	/** Numbers of all elements that are of no family. */
	public ValueRule() {
		super("expression.domain", Severity.ERROR, "");
		this.family = Optional.empty();
	}

	@Override
	public void check(RuleContext context) {
		for (EObject element : context.all(EObject.class)) {
			for (EAttribute attribute : element.eClass().getEAllAttributes()) {
				if (Scope.isExpression(attribute) && isOurs(attribute.getEContainingClass())) {
					Domain domain = domain(element, attribute);
					values(context, element, attribute).stream().filter(value -> !domain.contains(value)).findFirst()
							.ifPresent(value -> report(context, element, attribute, domain, value));
				}
			}
		}
	}

	private boolean isOurs(EClass type) {
		return family.map(ours -> ours.isSuperTypeOf(type)).orElseGet(() -> FAMILIES.stream().noneMatch(other -> other.isSuperTypeOf(type)));
	}

	/** Which values an attribute of an element may have. */
	protected Domain domain(EObject element, EAttribute attribute) {
		return Facts.domain(attribute);
	}

	/** Expressions that have no value are the business of another rule. */
	private static List<Double> values(RuleContext context, EObject element, EAttribute attribute) {
		try {
			return attribute.isMany() ? context.scope().values(element, attribute) : List.of(context.scope().value(element, attribute));
		} catch (ExpressionException e) {
			return List.of();
		}
	}

	private static void report(RuleContext context, EObject element, EAttribute attribute, Domain domain, double value) {
		Dimension dimension = context.scope().dimension(element, attribute);
		String shown = context.text().of(dimension, value);
		String written = attribute.isMany() ? shown : element.eGet(attribute).toString().strip();
		Finding finding = context.report(element,
				"the " + attribute.getName() + " of " + nameOf(element) + (attribute.isMany() ? " has the value " : " is ") + written
						+ (written.equals(shown) || context.text().number(value).equals(written) ? "" : " = " + shown) + "; it must be " + domain.words(),
				new Measured(Facts.symbol(attribute), value, dimension == Dimension.TEMPERATURE ? "k_B T" : "")).at(attribute);
		if (!attribute.isMany()) {
			nearest(context, element, attribute, domain, value)
					.ifPresent(text -> finding.fix(Fix.of("Set it to " + text, Edit.set(element, attribute, text))));
		}
	}

	/** "the cutoff of the spectrum of hot (Furnace)": what has no id is named by its place. */
	private static String nameOf(EObject element) {
		boolean named = element instanceof Element each && each.getId() != null || element.eContainer() == null;
		return named ? RuleContext.nameOf(element) : "the " + element.eContainmentFeature().getName() + " of " + nameOf(element.eContainer());
	}

	/** What was most likely meant. */
	private static Optional<String> nearest(RuleContext context, EObject element, EAttribute attribute, Domain domain, double value) {
		return Double.isNaN(value) ? Optional.empty() : switch (domain) {
			case WHOLE -> Optional.of(context.text().number(Math.clamp(Math.rint(value), 1, Integer.MAX_VALUE)));
			case PROBABILITY -> Optional.of(value < 0 ? "0" : "1");
			case POSITIVE, NONNEGATIVE, TEMPERATURE -> Double.isInfinite(value) ? Optional.empty()
					: value < 0 ? Optional.of(negated(element.eGet(attribute).toString().strip())) : first(context, element, attribute);
			case FINITE, ANY -> Optional.empty();
		};
	}

	private static String negated(String text) {
		return text.startsWith("-") && text.matches("-[0-9.eE+\\-]+( .*)?") ? text.substring(1).strip() : "-(" + text + ")";
	}

	/** In laboratory units nobody knows how large it should be. */
	private static Optional<String> first(RuleContext context, EObject element, EAttribute attribute) {
		return context.machine().getUnits() == Units.NATURAL ? Optional.ofNullable(Facts.firstValues(element.eClass()).get(attribute.getName())) : Optional.empty();
	}
}
