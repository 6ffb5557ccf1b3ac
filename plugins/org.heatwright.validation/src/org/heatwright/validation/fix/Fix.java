// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.fix;

import java.util.List;

/**
 * A change of the design that puts a finding right, as data: it names elements by address, so it can be applied to any copy of the design. {@link FixCommand}
 * makes the undoable command.
 *
 * @param label what it does, as a menu says it
 */
public record Fix(String label, List<Edit> edits) {

	public Fix {
		edits = List.copyOf(edits);
	}

	public static Fix of(String label, Edit... edits) {
		return new Fix(label, List.of(edits));
	}
}
