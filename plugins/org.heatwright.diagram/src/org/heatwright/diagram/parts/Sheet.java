// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.picture.card.Heat;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.NodeLayout;
import org.heatwright.validation.Diagnostic;

/**
 * A snapshot of what all parts of a drawing look up: places, temperatures and findings. Made for every refresh in time proportional to the size of the machine.
 */
public final class Sheet {

	private final Machine machine;
	private final Heat heat;
	private final Map<Element, NodeLayout> nodes = new IdentityHashMap<>();
	private final Map<String, List<Diagnostic>> findings = new HashMap<>();

	public Sheet(Machine machine, Optional<Analysis> analysis) {
		this.machine = machine;
		heat = Heat.of(machine);
		if (machine.getLayout() != null) {
			machine.getLayout().getNodes().forEach(node -> nodes.putIfAbsent(node.getElement(), node));
		}
		analysis.ifPresent(latest -> latest.diagnostics().forEach(finding -> findings.computeIfAbsent(finding.element(), id -> new ArrayList<>()).add(finding)));
	}

	public Heat heat() {
		return heat;
	}

	public Rectangle placeOf(Element element) {
		return AutomaticLayout.boundsOf(machine, element, Optional.ofNullable(nodes.get(element)));
	}

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
