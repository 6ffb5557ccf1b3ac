// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.error;
import static org.heatwright.report.content.Phrases.number;

import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Certificate;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Block.Tone;
import org.heatwright.report.document.Inline;

/** How far the numbers can be trusted: what was measured about the solution itself. */
final class CertificateChapter implements Chapter {

	private static final double RESIDUAL = 1e-12;
	private static final double TRACE = 1e-13;
	private static final double POSITIVITY = -1e-12;
	private static final double BALANCE = 1e-10;

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		return subject.analysis().steadyState().map(state -> List.of(table(subject.analysis(), state)));
	}

	private static Block table(Analysis analysis, Certificate state) {
		double largest = analysis.baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElse(0);
		double balance = Math.abs(analysis.energyBalance().orElse(0));
		double allowed = Math.max(BALANCE * largest, analysis.baths().stream().mapToDouble(bath -> bath.heatCurrentError()).sum());
		List<List<Cell>> rows = List.of(
				row("relative residual of the equation of motion", error(state.residual(), ""), "at most 10\u207b\u00b9\u00b2", state.residual() <= RESIDUAL),
				row("deviation of the trace from one", error(state.traceError(), ""), "at most 10\u207b\u00b9\u00b3", state.traceError() <= TRACE),
				row("smallest eigenvalue of the state", number(state.minEigenvalue()), "not below \u221210\u207b\u00b9\u00b2", state.minEigenvalue() >= POSITIVITY),
				row("sum of the heat currents", error(balance, analysis.units().powerUnit()), "zero within rounding",
						balance <= allowed || Laws.firstHolds(analysis)
								&& analysis.solved().flatMap(Analysis.Solved::drive).filter(drive -> drive.detuning() != 0).isPresent()),
				row("entropy production", number(analysis.entropyProduction().orElse(0), analysis.units().entropyRateUnit()), "not negative within rounding",
						Laws.secondHolds(analysis)));
		return new Block.Table("certificate", "Certificate of the solution. It was found by " + state.method() + ".",
				List.of(Column.text("quantity"), Column.number("value"), Column.text("wanted"), Column.text("verdict")), rows);
	}

	private static List<Cell> row(String quantity, Inline value, String wanted, boolean good) {
		return List.of(Cell.of(quantity), Cell.of(value), Cell.of(wanted),
				Cell.of(good ? new Inline.Verdict(Tone.GOOD, "good") : new Inline.Verdict(Tone.DOUBTFUL, "weaker than wanted")));
	}
}
