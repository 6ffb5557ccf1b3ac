// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BestDesign;
import org.heatwright.model.bath.Coupling;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.best.BestCoupling;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;

/**
 * How much heat another coupling of the same norm could carry: what the best one that was found carries, and what none exceeds. Left out where the search is
 * not made: for cycles, large media, baths of several couplings. Verified by {@code DesignReportTest}.
 */
final class BestStatement {

	/** A report is not kept waiting for larger media. */
	private static final int LARGEST_START = 128;
	private static final int LARGEST_STEADY = 16;

	private BestStatement() {
	}

	static Optional<Block> of(Subject subject, BathAnalysis bath, Progress progress) {
		Analysis analysis = subject.analysis();
		boolean start = BoundsChapter.oneBath(analysis);
		int states = analysis.steadyState().map(steady -> steady.dimension()).orElse(Integer.MAX_VALUE);
		List<Coupling> own = subject.machine().getCouplings().stream()
				.filter(coupling -> coupling.getBath() != null && Objects.equals(coupling.getBath().getId(), bath.id())).toList();
		if (BoundsChapter.isCycle(analysis) || own.size() != 1 || own.get(0).getId() == null || states > (start ? LARGEST_START : LARGEST_STEADY)) {
			return Optional.empty();
		}
		try {
			BestCoupling best = BestDesign.of(subject.design().machine(), own.get(0).getId(), OptionalInt.empty(),
					start ? BestCoupling.State.INITIAL : BestCoupling.State.STEADY, BestCoupling.Among.ALL, subject.options(), progress).coupling();
			String unit = analysis.units().powerUnit();
			return Optional.of(Phrases.paragraph("Couplings of the same norm: ", best.isCertified() ? "the best one carries " : "the best one found carries ",
					number(Math.abs(best.current()), unit), start ? " in the initial state, and none more than " : " in the steady state, and none more than ",
					number(best.limit(), unit), best.isCertified() ? ": it is the optimum." : "."));
		} catch (SolverRefusedException e) {
			// No best coupling is known for this machine, and a report without the line is complete.
			return Optional.empty();
		}
	}
}
