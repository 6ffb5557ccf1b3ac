// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.heatwright.validation.Rule;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SeverityProfile;
import org.heatwright.validation.registry.RuleRegistry;
import org.osgi.service.prefs.BackingStoreException;

/** How much a project makes of each rule; kept in the project, so that it is shared with the designs. */
public final class SeverityPreferences {

	/** The preference node of the project. */
	public static final String NODE = "org.heatwright.workspace";
	private static final String PREFIX = "severity.";
	private static final String IGNORE = "IGNORE";

	private SeverityPreferences() {
	}

	public static SeverityProfile profile(IProject project) {
		Map<String, Optional<Severity>> severities = new HashMap<>();
		IEclipsePreferences node = new ProjectScope(project).getNode(NODE);
		for (Rule rule : RuleRegistry.rules()) {
			String value = node.get(PREFIX + rule.id(), "");
			if (value.equals(IGNORE)) {
				severities.put(rule.id(), Optional.empty());
			} else {
				Arrays.stream(Severity.values()).filter(severity -> severity.name().equals(value)).forEach(severity -> severities.put(rule.id(), Optional.of(severity)));
			}
		}
		return new SeverityProfile(severities);
	}

	/** Keeps what differs from the rules' own severities; the designs of the project are checked anew. */
	public static void store(IProject project, SeverityProfile profile) throws CoreException {
		IEclipsePreferences node = new ProjectScope(project).getNode(NODE);
		for (Rule rule : RuleRegistry.rules()) {
			Optional<Severity> severity = profile.severities().getOrDefault(rule.id(), Optional.of(rule.severity()));
			if (severity.equals(Optional.of(rule.severity()))) {
				node.remove(PREFIX + rule.id());
			} else {
				node.put(PREFIX + rule.id(), severity.map(Severity::name).orElse(IGNORE));
			}
		}
		try {
			node.flush();
		} catch (BackingStoreException e) {
			throw new CoreException(Status.error("the severities cannot be kept: " + e.getMessage(), e));
		}
		project.build(IncrementalProjectBuilder.FULL_BUILD, DesignBuilder.ID, null, null);
	}
}
