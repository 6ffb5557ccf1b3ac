// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.heatwright.validation.fix.Fix;

/** A finding that a rule is still writing: what it points at more closely, and what would put it right. */
public final class Finding {

	private final Rule rule;
	private final EObject element;
	private final String message;
	private final List<Measured> numbers;
	private final List<Fix> fixes = new ArrayList<>();
	private String attribute = "";
	private String equation;
	private Severity severity;

	Finding(Rule rule, EObject element, String message, List<Measured> numbers) {
		this.rule = rule;
		this.element = element;
		this.message = message;
		this.numbers = numbers;
		this.equation = rule.equation();
		this.severity = rule.severity();
	}

	/** The attribute the finding points at. */
	public Finding at(EStructuralFeature feature) {
		attribute = feature.getName();
		return this;
	}

	/** The best fix first. */
	public Finding fix(Fix fix) {
		fixes.add(fix);
		return this;
	}

	/** The equation of this finding, where a rule rests on several. */
	public Finding by(String text) {
		equation = text;
		return this;
	}

	/** Another severity than the rule's. */
	public Finding as(Severity other) {
		severity = other;
		return this;
	}

	Diagnostic diagnostic() {
		return new Diagnostic(rule.id(), severity, RuleContext.idOf(element), attribute, message, numbers, equation, fixes, Optional.empty());
	}
}
