// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.RuleRegistry;
import org.heatwright.validation.SeverityProfile;
import org.heatwright.validation.Stage;

/**
 * The findings of one design as problem markers. Writing replaces them as a whole, so that none is doubled and none outlives its cause; a finding that stays keeps its marker, so that views do not
 * flicker. Severities are those of the project's {@link SeverityPreferences}. Verified by {@code ProblemsTest} in the UI tests.
 */
public final class DesignMarkers {

	public static final String TYPE = "org.heatwright.workspace.problem";
	public static final String RULE = "rule";
	public static final String ELEMENT = "element";
	public static final String EQUATION = "equation";
	/** Name of the attribute of the element. */
	public static final String ATTRIBUTE = "attribute";
	/** Both sides of the inequality, for people. */
	public static final String NUMBERS = "numbers";
	/** How many fixes there are. */
	public static final String FIXES = "fixes";
	/** The rule id of files that hold no design. */
	public static final String UNREADABLE = "file.unreadable";

	/** The findings behind the markers, as long as the program runs. */
	private static final Map<IFile, List<Diagnostic>> BEHIND = new ConcurrentHashMap<>();

	private DesignMarkers() {
	}

	/** The finding that a marker stands for; empty when it is known no more. */
	public static Optional<Diagnostic> findingOf(IMarker marker) {
		String rule = marker.getAttribute(RULE, "");
		String element = marker.getAttribute(ELEMENT, "");
		List<Diagnostic> known = BEHIND.getOrDefault(marker.getResource(), List.of()).stream().filter(found -> found.rule().equals(rule) && found.element().equals(element)).toList();
		String message = marker.getAttribute(IMarker.MESSAGE, "");
		return known.stream().filter(found -> found.message().equals(message)).findFirst().or(() -> known.stream().findFirst());
	}

	/** The file is gone, and its markers with it. */
	static void forget(IFile file) {
		BEHIND.remove(file);
	}

	/** Writes findings in the place of those that the file has. */
	static void replace(IFile file, List<LocatedFinding> found) throws CoreException {
		SeverityProfile profile = SeverityPreferences.profile(file.getProject());
		List<LocatedFinding> shown = found.stream().flatMap(finding -> profile.apply(List.of(finding.diagnostic())).stream().map(diagnostic -> new LocatedFinding(diagnostic, finding.line()))).toList();
		file.getWorkspace().run(monitor -> write(file, shown), file.getWorkspace().getRuleFactory().markerRule(file), IWorkspace.AVOID_UPDATE, null);
	}

	/** Writes findings of one stage in the place of those of the same stage, and leaves the others. */
	static void replace(IFile file, Stage stage, List<LocatedFinding> found) throws CoreException {
		List<LocatedFinding> all = new ArrayList<>(found);
		for (Diagnostic other : BEHIND.getOrDefault(file, List.of())) {
			if (RuleRegistry.rule(other.rule()).filter(rule -> rule.stage() == stage).isEmpty() && !other.rule().equals(UNREADABLE)) {
				all.add(new LocatedFinding(other, lineOf(file, other)));
			}
		}
		replace(file, all);
	}

	private static int lineOf(IFile file, Diagnostic diagnostic) throws CoreException {
		for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			if (key(marker).equals(key(diagnostic))) {
				return marker.getAttribute(IMarker.LINE_NUMBER, 1);
			}
		}
		return 1;
	}

	private static void write(IFile file, List<LocatedFinding> shown) throws CoreException {
		if (!file.exists()) {
			return;
		}
		Map<String, IMarker> old = new HashMap<>();
		for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			if (old.putIfAbsent(key(marker), marker) != null) {
				marker.delete();
			}
		}
		List<Diagnostic> behind = new ArrayList<>();
		Set<String> written = new HashSet<>();
		for (LocatedFinding finding : shown) {
			behind.add(finding.diagnostic());
			if (written.add(key(finding.diagnostic()))) {
				IMarker same = old.remove(key(finding.diagnostic()));
				if (same == null) {
					file.createMarker(TYPE, attributes(finding));
				} else if (!attributes(finding).equals(same.getAttributes())) {
					same.setAttributes(attributes(finding));
				}
			}
		}
		for (IMarker gone : old.values()) {
			gone.delete();
		}
		BEHIND.put(file, List.copyOf(behind));
	}

	private static String key(Diagnostic diagnostic) {
		return diagnostic.rule() + " " + diagnostic.element() + " " + diagnostic.message();
	}

	private static String key(IMarker marker) {
		return marker.getAttribute(RULE, "") + " " + marker.getAttribute(ELEMENT, "") + " " + marker.getAttribute(IMarker.MESSAGE, "");
	}

	private static Map<String, Object> attributes(LocatedFinding finding) {
		Diagnostic diagnostic = finding.diagnostic();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.SEVERITY, severity(diagnostic));
		attributes.put(IMarker.MESSAGE, diagnostic.message());
		attributes.put(IMarker.LINE_NUMBER, finding.line());
		attributes.put(IMarker.LOCATION, diagnostic.element().isEmpty() ? "file" : diagnostic.element());
		attributes.put(RULE, diagnostic.rule());
		attributes.put(ELEMENT, diagnostic.element());
		attributes.put(ATTRIBUTE, diagnostic.attribute());
		attributes.put(EQUATION, diagnostic.equation());
		attributes.put(NUMBERS, diagnostic.numbers().stream().map(number -> number.name() + " = " + number.value()).collect(Collectors.joining(", ")));
		attributes.put(FIXES, diagnostic.fixes().size());
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
