// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;

import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/** Makes the diagnostics that the analysis itself adds to those of the rules. */
final class Findings {

	private Findings() {
	}

	static Diagnostic information(String rule, String message) {
		return new Diagnostic(rule, Severity.INFORMATION, "", message, List.of(), "");
	}

	static Diagnostic error(String rule, String element, String message) {
		return new Diagnostic(rule, Severity.ERROR, element == null ? "" : element, message, List.of(), "");
	}
}
