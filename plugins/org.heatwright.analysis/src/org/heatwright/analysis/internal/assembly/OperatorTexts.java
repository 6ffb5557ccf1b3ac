// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.physics.operator.OperatorNames;
import org.heatwright.physics.operator.OperatorText;
import org.heatwright.physics.operator.OperatorTextException;
import org.heatwright.physics.operator.PartOperator;

/** Reads operators of a design and says which element one that cannot be read belongs to. */
final class OperatorTexts {

	private OperatorTexts() {
	}

	static PartOperator parse(String text, OperatorNames names, String element) {
		if (text == null || text.isBlank()) {
			throw new AssemblyException(element, "the operator is missing");
		}
		try {
			return OperatorText.parse(text, names);
		} catch (OperatorTextException e) {
			throw new AssemblyException(element, "operator = \"" + (text.length() <= 80 ? text : text.substring(0, 80) + "...") + "\": " + e.getMessage());
		}
	}
}
