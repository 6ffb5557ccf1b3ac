// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.model.machine.Element;
import org.heatwright.validation.Diagnostic;

/** What an analysis found, by element. */
public final class Findings {

	private final Map<String, List<Diagnostic>> findings = new HashMap<>();

	public Findings(Optional<Analysis> analysis) {
		analysis.ifPresent(latest -> latest.diagnostics().forEach(finding -> findings.computeIfAbsent(finding.element(), id -> new ArrayList<>()).add(finding)));
	}

	/** What is wrong with an element or with something in it. */
	public Flag flagOf(Element element) {
		if (findings.isEmpty()) {
			return Flag.NONE;
		}
		List<Diagnostic> all = new ArrayList<>(findings.getOrDefault(id(element), List.of()));
		element.eAllContents().forEachRemaining((EObject inner) -> {
			if (inner instanceof Element named && named.getId() != null) {
				all.addAll(findings.getOrDefault(named.getId(), List.of()));
			}
		});
		return Flag.of(all);
	}

	private static String id(Element element) {
		return element.getId() == null ? "" : element.getId();
	}
}
