// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Status;
import org.heatwright.diagram.parts.Drawing;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/** What to say above a drawing: how to begin, how to go on, why there are no numbers. */
final class Advice {

	private Advice() {
	}

	static void give(Banner banner, Drawing drawing, MachineDocument document) {
		Machine machine = document.machine();
		if (document.loss().isPresent()) {
			banner.complain(document.loss().get());
		} else if (machine.getMedium() == null) {
			banner.advise("Begin with a medium: drag a qubit array or a level system from the palette onto the sheet.");
		} else if (machine.getBaths().isEmpty()) {
			banner.advise("Now the baths: drag a hot and a cold one from the palette, and a work bath if the machine shall run something.");
		} else if (machine.getCouplings().isEmpty()) {
			banner.advise("Couple the baths: choose Couple in the palette, click a bath and then the medium.");
		} else if (!drawing.isStale()) {
			drawing.latestAnalysis().ifPresent(analysis -> report(banner, analysis, machine));
		}
	}

	private static void report(Banner banner, Analysis analysis, Machine machine) {
		if (analysis.status() == Status.SOLVED && machine.getCycle() == null) {
			banner.advise("Solved. Drag a continuous cycle onto the sheet to see power and efficiency there.");
			return;
		}
		if (analysis.status() == Status.SOLVED) {
			banner.clear();
			return;
		}
		List<Diagnostic> errors = analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).toList();
		String reason = errors.isEmpty() ? "the analysis gives no reason" : text(errors.get(0));
		String more = errors.size() < 2 ? "" : "\n" + (errors.size() == 2 ? "One more error is" : errors.size() - 1 + " more errors are") + " listed under Analysis.";
		banner.complain((analysis.status() == Status.REFUSED ? "Not solved: " : "Rejected: ") + reason + more);
	}

	private static String text(Diagnostic diagnostic) {
		boolean named = !diagnostic.element().isEmpty() && !diagnostic.message().contains(diagnostic.element());
		return (named ? diagnostic.element() + ": " : "") + diagnostic.message();
	}
}
