// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.insert;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.Command;
import org.eclipse.jface.resource.ImageDescriptor;

/**
 * One line of the list that type-to-insert shows.
 *
 * @param label    what is matched first
 * @param keywords other words that people look for it with
 * @param command  what it does when it is chosen
 * @param product  what is there then and was not before
 */
record Suggestion(String label, String description, String keywords, ImageDescriptor icon, Command command, Optional<EObject> product) {

	/** How well it fits what was typed: 0 best, a negative number when it does not fit at all. */
	int rank(String typed) {
		String wanted = typed.strip().toLowerCase(java.util.Locale.ROOT);
		String name = label.toLowerCase(java.util.Locale.ROOT);
		if (wanted.isEmpty() || name.startsWith(wanted)) {
			return 0;
		}
		if ((" " + name).contains(" " + wanted)) {
			return 1;
		}
		if ((" " + keywords.toLowerCase(java.util.Locale.ROOT)).contains(" " + wanted)) {
			return 2;
		}
		return wanted.length() > 2 && name.contains(wanted) ? 3 : -1;
	}
}
