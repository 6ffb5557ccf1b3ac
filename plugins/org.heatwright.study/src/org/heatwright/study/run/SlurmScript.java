// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import org.heatwright.study.plan.StudyPlan;

/**
 * A study as an array job of Slurm: every task computes its share into a journal of its own in the shared folder, so that tasks may fail, be repeated or come
 * late; afterwards the journals are joined.
 * The same script runs without Slurm, task by task. Verified by {@code KilledSweepTest}, which runs it so.
 */
public final class SlurmScript {

	private SlurmScript() {
	}

	/**
	 * @param tasks   into how many tasks the study is cut; at most one per chunk
	 * @param command what starts Heatwright on the cluster, such as {@code heatwright}
	 */
	public static String of(StudyPlan plan, int tasks, String command) {
		int count = Math.max(1, Math.min(tasks, plan.chunks()));
		return """
				#!/bin/sh
				#SBATCH --job-name=heatwright-%1$s
				#SBATCH --array=0-%2$d
				#SBATCH --cpus-per-task=1
				#SBATCH --output=slurm-%%a.log
				# Submit with: sbatch study.sbatch     When every task has ended: %4$s sweep study.qts --resume
				# A task that was cancelled is repeated with: sbatch --array=NUMBER study.sbatch; what it had recorded is kept.
				cd "${SLURM_SUBMIT_DIR:-$(dirname "$0")}" || exit 5
				exec %4$s sweep study.qts --executor process --long --part "${SLURM_ARRAY_TASK_ID:?is set by sbatch}/%3$d"
				""".formatted(plan.key().abbreviated(), count - 1, count, command);
	}
}
