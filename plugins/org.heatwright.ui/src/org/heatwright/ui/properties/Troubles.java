// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.workspace.LiveMachine;

/** What the rules have to say about the attributes of a machine, as it was when last looked at. */
final class Troubles {

	private List<Diagnostic> findings = List.of();

	void look(Machine machine) {
		findings = LiveMachine.stateOf(machine).findings().stream().filter(finding -> finding.severity() != Severity.INFORMATION).toList();
	}

	List<Diagnostic> of(EObject object, EAttribute attribute) {
		return findings.stream().filter(finding -> finding.element().equals(id(object)) && finding.attribute().equals(attribute.getName())).toList();
	}

	/** The id of an element or of the one that contains it: spectra and operators have none of their own. */
	private static String id(EObject object) {
		for (EObject current = object; current != null; current = current.eContainer()) {
			if (current instanceof Element element && element.getId() != null) {
				return element.getId();
			}
		}
		return "";
	}
}
