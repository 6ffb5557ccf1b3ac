// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.List;
import java.util.Optional;

import org.heatwright.validation.fix.Fix;

/**
 * One finding.
 *
 * @param rule      id of the rule; its page is {@code releng/docs/rules/<id>.md}
 * @param element   id of the element it points at; empty for the machine as a whole
 * @param attribute name of the attribute it points at; empty for the element as a whole
 * @param message   what is wrong and why, in a sentence
 * @param numbers   both sides of the inequality, where there is one
 * @param equation  the equation it rests on; empty when it rests on none
 * @param fixes     what would put it right, the best first
 * @param accepted  the reason for which the design accepts this finding; it is an INFORMATION then
 */
public record Diagnostic(String rule, Severity severity, String element, String attribute, String message, List<Measured> numbers, String equation,
		List<Fix> fixes,
		Optional<String> accepted) {

	public Diagnostic {
		numbers = List.copyOf(numbers);
		fixes = List.copyOf(fixes);
	}

	public Diagnostic(String rule, Severity severity, String element, String message, List<Measured> numbers, String equation) {
		this(rule, severity, element, "", message, numbers, equation, List.of(), Optional.empty());
	}

	public Diagnostic withSeverity(Severity other) {
		return new Diagnostic(rule, other, element, attribute, message, numbers, equation, fixes, accepted);
	}

	/** The same finding, accepted for a reason. */
	public Diagnostic accepted(String reason) {
		return new Diagnostic(rule, Severity.INFORMATION, element, attribute, message, numbers, equation, fixes, Optional.of(reason));
	}
}
