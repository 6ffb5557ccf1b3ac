// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.registry;

import java.util.List;
import java.util.Optional;

import org.heatwright.model.machine.AcceptedFinding;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/** Turns warnings that a design accepts for a stated reason into information. Errors cannot be accepted. */
final class AcceptedFindings {

	private AcceptedFindings() {
	}

	static List<Diagnostic> apply(Machine machine, List<Diagnostic> found) {
		return found.stream().map(diagnostic -> acceptance(machine, diagnostic).map(AcceptedFinding::getReason).map(diagnostic::accepted).orElse(diagnostic))
				.toList();
	}

	private static Optional<AcceptedFinding> acceptance(Machine machine, Diagnostic diagnostic) {
		return diagnostic.severity() == Severity.ERROR ? Optional.empty()
				: machine.getAcceptances().stream().filter(accepted -> covers(accepted, diagnostic)).findFirst();
	}

	/** An acceptance without a reason accepts nothing. */
	static boolean covers(AcceptedFinding accepted, Diagnostic diagnostic) {
		boolean reasoned = accepted.getReason() != null && !accepted.getReason().isBlank();
		boolean there = accepted.getAbout() == null || diagnostic.element().equals(accepted.getAbout().getId());
		return reasoned && there && diagnostic.rule().equals(accepted.getRule());
	}
}
