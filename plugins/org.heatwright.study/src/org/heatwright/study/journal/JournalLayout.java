// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.util.function.IntUnaryOperator;

import org.heatwright.study.plan.StudyKey;
import org.heatwright.study.plan.StudyPlan;

/**
 * What the records of a journal look like.
 *
 * @param key        of the work
 * @param chunks     chunks are numbered from 0 to one below
 * @param quantities numbers of each point
 * @param pointsIn   how many points a chunk has
 * @param points     of all chunks
 */
public record JournalLayout(StudyKey key, int chunks, int quantities, IntUnaryOperator pointsIn, long points) {

	/** Of a plan whose points are solved. */
	static JournalLayout of(StudyPlan plan) {
		return new JournalLayout(plan.key(), plan.chunks(), plan.quantities().size(), plan::pointsIn, plan.points());
	}

	/** Whether a record may begin like this. */
	boolean fits(int chunk, int points, int count) {
		return chunk >= 0 && chunk < chunks && points == pointsIn.applyAsInt(chunk) && count == quantities;
	}

	boolean fits(ChunkResult result) {
		return fits(result.chunk(), result.points(), result.quantities());
	}
}
