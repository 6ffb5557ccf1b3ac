// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.Digits;

/** A list of expressions in one line. Verified by {@code UiTextsTest}. */
public final class ListText {

	private static final int MOST = 12;

	private ListText() {
	}

	/** The parts between commas that stand outside brackets; empty parts are left out. */
	public static List<String> items(String text) {
		List<String> items = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			char character = i < text.length() ? text.charAt(i) : ',';
			depth += character == '(' ? 1 : character == ')' ? -1 : 0;
			if (character == ',' && (depth <= 0 || i == text.length())) {
				if (!text.substring(start, i).isBlank()) {
					items.add(text.substring(start, i).strip());
				}
				start = i + 1;
			}
		}
		return items;
	}

	/** Their values, or what is wrong with the first that has none. */
	static String values(Machine machine, EAttribute attribute, List<String> items) {
		try {
			Scope scope = Scope.of(machine);
			return items.stream().limit(MOST).map(item -> Digits.of(scope.evaluate(item, Scope.dimension(attribute)).value(), 5))
					.collect(Collectors.joining(", ")) + (items.size() > MOST ? " \u2026" : "");
		} catch (ExpressionException e) {
			return e.getMessage();
		}
	}
}
