// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.List;

/**
 * One finding.
 *
 * @param rule     id of the rule; its page is {@code releng/docs/rules/<id>.md}
 * @param element  id of the element it points at; empty for the machine as a whole
 * @param message  what is wrong and why, in a sentence
 * @param numbers  both sides of the inequality, where there is one
 * @param equation the equation it rests on; empty when it rests on none
 */
public record Diagnostic(String rule, Severity severity, String element, String message, List<Measured> numbers, String equation) {

	public Diagnostic {
		numbers = List.copyOf(numbers);
	}
}
