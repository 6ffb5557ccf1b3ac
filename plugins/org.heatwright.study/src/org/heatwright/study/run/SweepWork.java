// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.solve.PointSolvers;

/** The points of a plan. */
public record SweepWork(StudyPlan plan) implements ChunkWork {

	/** Its name in a {@link org.heatwright.study.job.StudyJob}. */
	public static final String KIND = "sweep";

	@Override
	public Prepared prepare(ChunkExecutor.Cancellation cancellation) {
		PointSolvers solvers = new PointSolvers(plan, new CancelledProgress(cancellation));
		return each -> new ChunkSolver(solvers, each)::solve;
	}

	@Override
	public void write(DataOutputStream out) throws IOException {
		out.writeUTF(KIND);
		new PlanBytes(plan).write(out);
	}

	/** @throws IOException as {@link PlanBytes#read} does */
	public static SweepWork read(DataInputStream in) throws IOException {
		return new SweepWork(PlanBytes.read(in));
	}
}
