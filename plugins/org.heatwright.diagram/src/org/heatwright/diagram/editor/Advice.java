// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.RequirementAnalysis;
import org.heatwright.analysis.Status;
import org.heatwright.diagram.Texts;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/** What to say above a drawing: how to begin, how to go on, why there are no numbers. */
final class Advice {

	private Advice() {
	}

	static void give(Banner banner, MachineEditor editor, MachineDocument document) {
		Machine machine = document.machine();
		if (document.isRecovered()) {
			banner.offer(Texts.of("recover.offer"), new Banner.Choice(Texts.of("recover.keep"), document::keepRecovered),
					new Banner.Choice(Texts.of("recover.discard"), document::discardRecovered));
		} else if (document.loss().isPresent()) {
			banner.complain(document.loss().get());
		} else if (machine.getMedium() == null) {
			banner.advise(Texts.of("advice.medium"));
		} else if (machine.getCycle() != null && !editor.isStale() && editor.latestAnalysis().filter(analysis -> analysis.status() == Status.SOLVED).isPresent()) {
			requirements(banner, editor.latestAnalysis().get());
		} else if (machine.getBaths().isEmpty()) {
			banner.advise(Texts.of("advice.baths"));
		} else if (machine.getCouplings().isEmpty()) {
			banner.advise(Texts.of("advice.couplings"));
		} else if (!editor.isStale()) {
			editor.latestAnalysis().ifPresent(analysis -> report(banner, analysis, machine));
		}
	}

	private static void report(Banner banner, Analysis analysis, Machine machine) {
		if (analysis.status() == Status.SOLVED && machine.getCycle() == null) {
			banner.advise(Texts.of("advice.cycle"));
			return;
		}
		if (analysis.status() == Status.SOLVED) {
			requirements(banner, analysis);
			return;
		}
		List<Diagnostic> errors = analysis.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).toList();
		String reason = errors.isEmpty() ? Texts.of("advice.noReason") : text(errors.get(0));
		String more = errors.size() < 2 ? "" : "\n" + Texts.of("advice.more", errors.size() - 1);
		banner.complain(Texts.of(analysis.status() == Status.REFUSED ? "advice.refused" : "advice.rejected", reason) + more);
	}

	/** What the machine does not do although it was asked for; nothing when it does all. */
	private static void requirements(Banner banner, Analysis analysis) {
		List<RequirementAnalysis> missed = analysis.requirements().stream().filter(each -> each.verdict() == RequirementAnalysis.Verdict.NOT_MET).toList();
		if (missed.isEmpty()) {
			banner.clear();
			return;
		}
		RequirementAnalysis worst = missed.stream().filter(RequirementAnalysis::excluded).findFirst().orElse(missed.get(0));
		String says = worst.sentence(analysis.units()).replace(">=", "\u2265").replace("<=", "\u2264");
		String more = missed.size() < 2 ? "" : "\n" + Texts.of("advice.moreMissed", missed.size() - 1);
		banner.complain(Texts.of(worst.excluded() ? "advice.excluded" : "advice.missed", says) + more);
	}

	private static String text(Diagnostic diagnostic) {
		boolean named = !diagnostic.element().isEmpty() && !diagnostic.message().contains(diagnostic.element());
		return (named ? diagnostic.element() + ": " : "") + diagnostic.message();
	}
}
