// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.solve.PointSolver;
import org.heatwright.study.solve.PointSolvers;

/** Solves whole chunks in one thread. */
public final class ChunkSolver {

	private final StudyPlan plan;
	private final PointSolver points;
	private final double[] row;

	/** @param cancellation asked at every point, and inside the long ones */
	public ChunkSolver(PointSolvers solvers, ChunkExecutor.Cancellation cancellation) {
		this.plan = solvers.plan();
		this.row = new double[plan.quantities().size()];
		this.points = solvers.solver(new CancelledProgress(cancellation));
	}

	/** @throws CancellationException when the caller wants to stop; nothing of the chunk is kept then */
	public ChunkResult solve(int chunk) {
		int count = plan.pointsIn(chunk);
		double[] values = new double[count * row.length];
		Map<Integer, String> failures = new TreeMap<>();
		for (int p = 0; p < count; p++) {
			solve(plan.firstPoint(chunk) + p, p, values, failures);
		}
		return new ChunkResult(chunk, count, row.length, values, failures);
	}

	/** Solves the failed points of a chunk again and keeps all others. */
	public ChunkResult retry(ChunkResult before) {
		double[] values = before.values().clone();
		Map<Integer, String> failures = new TreeMap<>();
		for (int p : before.failures().keySet()) {
			solve(plan.firstPoint(before.chunk()) + p, p, values, failures);
		}
		return new ChunkResult(before.chunk(), before.points(), before.quantities(), values, failures);
	}

	private void solve(long point, int p, double[] values, Map<Integer, String> failures) {
		String reason;
		try {
			reason = points.solve(point, row);
		} catch (CancellationException e) {
			throw e;
		} catch (RuntimeException | StackOverflowError e) {
			reason = "internal error: " + e;
			java.util.Arrays.fill(row, Double.NaN);
		}
		System.arraycopy(row, 0, values, p * row.length, row.length);
		if (!reason.isEmpty()) {
			failures.put(p, reason);
		}
	}
}
