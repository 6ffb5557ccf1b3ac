// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.study.plan.StudyPlan;

/** Makes one solver per thread for the points of one plan; what they can share is prepared once. Thread safe. */
public final class PointSolvers {

	private final StudyPlan plan;
	private final Optional<MachineParts> parts;

	/** @throws java.util.concurrent.CancellationException when the progress says so */
	public PointSolvers(StudyPlan plan, Progress progress) {
		this.plan = plan;
		boolean known = plan.quantities().stream().allMatch(KernelNumber::isKnown);
		this.parts = known ? MachineParts.of(plan, progress) : Optional.empty();
	}

	public PointSolvers(StudyPlan plan) {
		this(plan, Progress.NONE);
	}

	/** A solver that belongs to the thread that takes it. */
	public PointSolver solver(Progress progress) {
		return new PointSolver(plan, parts.map(shared -> new KernelRoute(plan, shared)), progress);
	}

	/** Whether points are solved in the kernel, where that is possible. */
	public boolean usesKernel() {
		return parts.isPresent();
	}

	public StudyPlan plan() {
		return plan;
	}
}
