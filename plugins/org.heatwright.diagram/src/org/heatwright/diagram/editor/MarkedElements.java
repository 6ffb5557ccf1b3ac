// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.machine.Element;
import org.heatwright.workspace.DesignMarkers;

/**
 * The problems of a design by the elements they are about, as its markers say: an element has those of what it contains as well. Verified by {@code
 * DecorationsTest} in the UI tests.
 */
final class MarkedElements {

	static final int NONE = -1;

	private final Map<String, List<IMarker>> byElement = new HashMap<>();

	private MarkedElements() {
	}

	/** What is marked now. */
	static MarkedElements of(IFile file) {
		MarkedElements marked = new MarkedElements();
		try {
			for (IMarker marker : file.exists() ? file.findMarkers(DesignMarkers.TYPE, false, IResource.DEPTH_ZERO) : new IMarker[0]) {
				marked.byElement.computeIfAbsent(marker.getAttribute(DesignMarkers.ELEMENT, ""), id -> new ArrayList<>()).add(marker);
			}
		} catch (CoreException e) {
			// The file went away between the question and the answer: nothing is marked.
			return new MarkedElements();
		}
		return marked;
	}

	/** The worst severity of an {@link IMarker} at an element or inside it, {@link #NONE} without any. */
	int severity(EObject element) {
		return problems(element).stream().mapToInt(marker -> marker.getAttribute(IMarker.SEVERITY, NONE)).max().orElse(NONE);
	}

	/** The messages at an element or inside it, the worst first, one a line. */
	String messages(EObject element) {
		return problems(element).stream().sorted(Comparator.comparingInt((IMarker marker) -> -marker.getAttribute(IMarker.SEVERITY, NONE)))
				.map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).distinct()
				.collect(Collectors.joining("\n"));
	}

	private List<IMarker> problems(EObject element) {
		if (byElement.isEmpty()) {
			return List.of();
		}
		List<IMarker> found = new ArrayList<>(at(element));
		for (TreeIterator<EObject> inside = EcoreUtil.getAllContents(element, false); inside.hasNext();) {
			found.addAll(at(inside.next()));
		}
		return found;
	}

	private List<IMarker> at(EObject object) {
		return object instanceof Element element && element.getId() != null ? byElement.getOrDefault(element.getId(), List.of()) : List.of();
	}
}
