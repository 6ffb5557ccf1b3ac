// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/** A finding with the line of the file it belongs to; the line counts from 1. */
public record LocatedFinding(Diagnostic diagnostic, int line) {

	/** Findings with the lines that their elements have in the bytes of the design. */
	static List<LocatedFinding> locate(LoadedDesign design, List<Diagnostic> found) {
		Map<String, Integer> lines = new HashMap<>();
		Machine machine = design.machine();
		for (var contents = EcoreUtil.getAllContents(machine, false); contents.hasNext();) {
			if (contents.next() instanceof Element element && element.getId() != null) {
				lines.putIfAbsent(element.getId(), design.lines().lineOf(element));
			}
		}
		int first = Math.max(1, design.lines().lineOf(machine));
		return found.stream().map(diagnostic -> new LocatedFinding(diagnostic, Math.max(1, lines.getOrDefault(diagnostic.element(), first)))).toList();
	}

	/** Findings of a file that holds no design. */
	static List<LocatedFinding> unreadable(String reason, int line) {
		return List.of(new LocatedFinding(new Diagnostic(DesignMarkers.UNREADABLE, Severity.ERROR, "", reason, List.of(), ""), Math.max(1, line)));
	}
}
