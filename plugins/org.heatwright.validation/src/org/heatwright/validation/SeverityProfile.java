// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much a project or a caller makes of the findings of each rule. It changes what is shown and what counts as failure, never whether a machine is solved.
 *
 * @param severities rule id to severity; an empty severity hides the findings
 */
public record SeverityProfile(Map<String, Optional<Severity>> severities) {

	public static final SeverityProfile NONE = new SeverityProfile(Map.of());

	public SeverityProfile {
		severities = Map.copyOf(severities);
	}

	/** Accepted findings stay information. */
	public List<Diagnostic> apply(List<Diagnostic> found) {
		return found.stream().filter(diagnostic -> severities.getOrDefault(diagnostic.rule(), Optional.of(diagnostic.severity())).isPresent())
				.map(diagnostic -> diagnostic.accepted().isPresent() ? diagnostic : diagnostic.withSeverity(severity(diagnostic))).toList();
	}

	private Severity severity(Diagnostic diagnostic) {
		return severities.getOrDefault(diagnostic.rule(), Optional.of(diagnostic.severity())).orElseThrow();
	}
}
