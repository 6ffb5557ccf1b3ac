// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analyzer;
import org.heatwright.physics.Progress;
import org.heatwright.study.PointFailedException;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.plan.StudyPlan;

/**
 * Solves points of one plan, one after another: in the kernel where that gives the numbers of a full analysis, by a full analysis otherwise. Holds the memory
 * it works in, so one solver belongs to one
 * thread. Verified by {@code PointSolverTest}: every number equals that of a single solve to the last bit.
 */
public final class PointSolver {

	private final StudyPlan plan;
	private final Progress progress;
	private final Optional<KernelRoute> kernel;

	PointSolver(StudyPlan plan, Optional<KernelRoute> kernel, Progress progress) {
		this.plan = plan;
		this.kernel = kernel;
		this.progress = progress;
	}

	/**
	 * Solves a point.
	 *
	 * @param row receives the recorded quantities; NaN where the machine has no such number at this point, and everywhere when the point failed
	 * @return empty, or the reason why the point has no numbers
	 * @throws java.util.concurrent.CancellationException when the progress says so
	 */
	public String solve(long point, double[] row) {
		progress.check();
		if (kernel.isPresent() && kernel.get().solve(point, row)) {
			return "";
		}
		java.util.Arrays.fill(row, Double.NaN);
		return analyse(point, row);
	}

	private String analyse(long point, double[] row) {
		Analysis analysis;
		try {
			analysis = Analyzer.analyze(plan.design(), plan.optionsAt(point), progress);
		} catch (IllegalArgumentException e) {
			return String.valueOf(e.getMessage());
		}
		if (!PointFailedException.isTrustworthy(analysis)) {
			return PointFailedException.reason(analysis);
		}
		List<RecordedQuantity> quantities = plan.quantities();
		for (int q = 0; q < row.length; q++) {
			row[q] = quantities.get(q).of(analysis).orElse(Double.NaN);
		}
		return "";
	}
}
