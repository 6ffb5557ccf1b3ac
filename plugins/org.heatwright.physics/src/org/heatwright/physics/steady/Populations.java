// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.List;
import java.util.function.UnaryOperator;

import org.heatwright.physics.Progress;
import org.heatwright.physics.generator.BathRates;

/**
 * Steady populations of dp_i/dt = sum_j (W_ij p_j - W_ji p_i) from given initial ones: p = sum over closed classes of (absorption probability) times
 * (stationary distribution).
 *
 * <p>Exact for a non-degenerate Hamiltonian, where the secular equation does not couple populations to coherences (Breuer and Petruccione, section 3.3.2).
 * Verified by {@code PopulationsTest} against {@code three_level_maser.json}, {@code dicke_steady.json} and {@code uniqueness_and_conserved.json}.
 *
 * @param values     p, in the order of the states
 * @param classes    states of each closed class
 * @param weights    probability to end in each
 * @param residual   relative residual of p
 * @param traceError |sum p - 1|
 * @param potential  y for a reward per time in each state: d mean / d W_ij = p_i (y_j - y_i), besides what the reward itself gains
 */
public record Populations(double[] values, List<int[]> classes, double[] weights, double residual, double traceError, UnaryOperator<double[]> potential) {

	public static Populations steady(int states, List<BathRates> baths, double[] start, long memoryLimit, Progress progress) {
		PopulationsWorkspace work = new PopulationsWorkspace(states, start, memoryLimit, progress);
		work.solve(baths);
		return new Populations(work.values(), work.classes(), work.weights(), work.residual(), work.traceError(), work::potential);
	}
}
