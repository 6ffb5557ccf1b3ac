// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IMarkerResolution;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.look.Deed;
import org.heatwright.workspace.DesignMarkers;

/**
 * What can be done about what is wrong with an element of the drawing, where it is drawn: fixes, accepting with a reason, the page of the rule. Verified by
 * {@code FixInPlaceTest} in the UI tests.
 */
public final class ElementFixes {

	/** How much of a finding heads its fixes. */
	private static final int LONGEST = 90;

	private ElementFixes() {
	}

	/** The problems of an element and of what it contains, the worst first; those of a machine are its own alone. */
	public static List<IMarker> problems(IFile file, EObject element) {
		Set<String> ids = ids(element);
		List<IMarker> found = new ArrayList<>();
		try {
			for (IMarker marker : file.exists() ? file.findMarkers(DesignMarkers.TYPE, false, IResource.DEPTH_ZERO) : new IMarker[0]) {
				if (ids.contains(marker.getAttribute(DesignMarkers.ELEMENT, ""))) {
					found.add(marker);
				}
			}
		} catch (CoreException e) {
			// The file went away between the question and the answer: nothing is wrong with what is not there.
			return List.of();
		}
		found.sort(Comparator.comparingInt((IMarker marker) -> -marker.getAttribute(IMarker.SEVERITY, -1)));
		return found;
	}

	private static Set<String> ids(EObject element) {
		Set<String> ids = new HashSet<>();
		if (element instanceof Machine) {
			ids.add("");
		}
		if (element instanceof Element named && named.getId() != null) {
			ids.add(named.getId());
		}
		if (!(element instanceof Machine)) {
			for (TreeIterator<EObject> inside = EcoreUtil.getAllContents(element, false); inside.hasNext();) {
				if (inside.next() instanceof Element named && named.getId() != null) {
					ids.add(named.getId());
				}
			}
		}
		return ids;
	}

	/** Each finding as a line that heads what can be done about it. */
	public static void fill(IMenuManager menu, List<IMarker> problems) {
		Resolutions resolutions = new Resolutions();
		for (IMarker marker : problems) {
			menu.add(new Separator());
			Action heading = new Action(shortened(marker.getAttribute(IMarker.MESSAGE, ""))) {
			};
			heading.setEnabled(false);
			menu.add(heading);
			for (IMarkerResolution resolution : resolutions.getResolutions(marker)) {
				menu.add(new Deed(resolution.getLabel(), () -> resolution.run(marker)));
			}
		}
	}

	private static String shortened(String text) {
		String line = text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "\u2026";
		// a menu takes what follows an ampersand or a tab for keys
		return line.replace("&", "&&").replace('\t', ' ');
	}
}
