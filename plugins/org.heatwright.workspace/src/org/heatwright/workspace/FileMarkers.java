// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.heatwright.validation.Diagnostic;

/**
 * The markers of one file. Writing them is many steps, which the workspace does not keep together by itself: its rule for markers is no rule, {@code
 * markerRule} returns null. Only {@link DesignMarkers}
 * writes, one thread at a time. Verified by {@code FileMarkersTest}.
 */
final class FileMarkers {

	private FileMarkers() {
	}

	/** Replaces all markers of the file; one that stays the same is not touched, so that views do not flicker. */
	static void write(IFile file, List<LocatedFinding> shown) throws CoreException {
		Map<String, IMarker> old = new HashMap<>();
		for (IMarker marker : file.findMarkers(DesignMarkers.TYPE, false, IResource.DEPTH_ZERO)) {
			if (old.putIfAbsent(key(marker), marker) != null) {
				marker.delete();
			}
		}
		Set<String> written = new HashSet<>();
		for (LocatedFinding finding : shown) {
			if (written.add(key(finding.diagnostic()))) {
				IMarker same = old.remove(key(finding.diagnostic()));
				if (same == null) {
					file.createMarker(DesignMarkers.TYPE, attributes(finding));
				} else if (!attributes(finding).equals(same.getAttributes())) {
					same.setAttributes(attributes(finding));
				}
			}
		}
		for (IMarker gone : old.values()) {
			gone.delete();
		}
	}

	private static String key(Diagnostic diagnostic) {
		return diagnostic.rule() + " " + diagnostic.element() + " " + diagnostic.message();
	}

	private static String key(IMarker marker) {
		return marker.getAttribute(DesignMarkers.RULE, "") + " " + marker.getAttribute(DesignMarkers.ELEMENT, "") + " " + marker.getAttribute(IMarker.MESSAGE, "");
	}

	private static Map<String, Object> attributes(LocatedFinding finding) {
		Diagnostic diagnostic = finding.diagnostic();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.SEVERITY, severity(diagnostic));
		attributes.put(IMarker.MESSAGE, diagnostic.message());
		attributes.put(IMarker.LINE_NUMBER, finding.line());
		attributes.put(IMarker.LOCATION, diagnostic.element().isEmpty() ? "file" : diagnostic.element());
		attributes.put(DesignMarkers.RULE, diagnostic.rule());
		attributes.put(DesignMarkers.ELEMENT, diagnostic.element());
		attributes.put(DesignMarkers.ATTRIBUTE, diagnostic.attribute());
		attributes.put(DesignMarkers.EQUATION, diagnostic.equation());
		attributes.put(DesignMarkers.NUMBERS, diagnostic.numbers().stream().map(number -> number.name() + " = " + number.value()).collect(Collectors.joining(", ")));
		attributes.put(DesignMarkers.FIXES, diagnostic.fixes().size());
		return attributes;
	}

	private static int severity(Diagnostic diagnostic) {
		return switch (diagnostic.severity()) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFORMATION -> IMarker.SEVERITY_INFO;
		};
	}
}
