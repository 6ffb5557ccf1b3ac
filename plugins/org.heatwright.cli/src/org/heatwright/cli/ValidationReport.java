// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.heatwright.analysis.Printable;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/** The findings in one file. */
record ValidationReport(String file, List<Located> findings) {

	/** A finding with the line it belongs to. */
	record Located(int line, Diagnostic diagnostic) {
	}

	static ValidationReport of(Path file, LoadedDesign design, List<Diagnostic> found) {
		return of(file.toString(), design, found);
	}

	static ValidationReport of(String file, LoadedDesign design, List<Diagnostic> found) {
		List<Located> findings = new ArrayList<>();
		found.forEach(diagnostic -> findings.add(new Located(DesignReader.lineOf(design, diagnostic.element()), diagnostic)));
		return new ValidationReport(file, findings);
	}

	boolean failsFrom(Severity severity) {
		return findings.stream().anyMatch(finding -> finding.diagnostic().accepted().isEmpty() && finding.diagnostic().severity().compareTo(severity) <= 0);
	}

	/** {@code file:line: severity: message [rule-id]}, or one line that says there is nothing to find. */
	List<String> lines() {
		if (findings.isEmpty()) {
			return List.of(Printable.line(file + ": valid"));
		}
		return findings.stream().map(finding -> Printable.line(file + ":" + finding.line() + ": "
				+ finding.diagnostic().severity().name().toLowerCase(Locale.ROOT) + ": " + finding.diagnostic().message()
				+ finding.diagnostic().accepted().map(reason -> " (accepted: " + reason + ")").orElse("") + " [" + finding.diagnostic().rule() + "]")).toList();
	}
}
