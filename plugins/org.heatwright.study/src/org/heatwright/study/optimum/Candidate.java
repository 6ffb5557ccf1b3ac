// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.util.List;

import org.heatwright.analysis.Analysis;

/**
 * A design that a search came to.
 *
 * @param values     of the axes, in the order of the study
 * @param objectives in the order of the study
 * @param violation  how far it misses the constraints, relative to their limits; 0 when it keeps them
 * @param analysis   everything else that is known about it
 */
public record Candidate(double[] values, List<Double> objectives, double violation, Analysis analysis) {

	public Candidate {
		objectives = List.copyOf(objectives);
	}

	public boolean isFeasible() {
		return violation == 0;
	}
}
