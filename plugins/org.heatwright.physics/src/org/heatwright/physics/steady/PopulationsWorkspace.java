// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.generator.BathRates;

/**
 * Memory in which steady populations are solved again and again for one set of states. As long as the same transitions are possible nothing is allocated and
 * the search for closed classes is not
 * repeated; the numbers are those of {@link Populations#steady} to the last bit, because that is a workspace used once. Not thread safe. Verified by {@code
 * PopulationKernelTest}.
 */
public final class PopulationsWorkspace {

	private final int states;
	private final double[] start;
	private final long memoryLimit;
	private final Progress progress;
	private final double[] values;
	private Transitions graph;
	private List<int[]> classes;
	private GthElimination[] eliminations;
	private double[] weights;
	private double residual;
	private double traceError;

	/** @param start initial populations, which decide between closed classes; not copied */
	public PopulationsWorkspace(int states, double[] start, long memoryLimit, Progress progress) {
		this.states = states;
		this.start = start;
		this.memoryLimit = memoryLimit;
		this.progress = progress;
		this.values = new double[states];
	}

	/** @throws org.heatwright.physics.SolverRefusedException when the rates do not fit the memory or the range of double precision */
	public void solve(List<BathRates> baths) {
		if (graph == null || !graph.refill(baths)) {
			graph = Transitions.of(states, baths);
			progress.check();
			classes = ClosedClasses.of(graph);
			eliminations = new GthElimination[classes.size()];
			weights = null;
		}
		if (weights == null || classes.size() > 1) {
			weights = Absorption.weights(graph, classes, start);
		}
		distribute();
		double trace = 0;
		for (double value : values) {
			trace += value;
		}
		traceError = Math.abs(trace - 1);
		residual = graph.residual(values);
	}

	private void distribute() {
		Arrays.fill(values, 0);
		for (int c = 0; c < eliminations.length; c++) {
			int[] members = classes.get(c);
			if (!(weights[c] > 0)) {
				continue;
			}
			if (members.length == 1) {
				values[members[0]] = weights[c];
				continue;
			}
			progress.check();
			if (eliminations[c] == null) {
				eliminations[c] = GthElimination.of(graph, members, memoryLimit);
			}
			double[] stationary = eliminations[c].stationary(graph, progress);
			for (int i = 0; i < members.length; i++) {
				values[members[i]] = weights[c] * stationary[i];
			}
		}
	}

	/**
	 * How the mean of a reward per time depends on the rates of the last solve: d mean / d W_ij = p_i (y_j - y_i), besides what the reward itself gains. States
	 * outside of the classes that are reached have
	 * y = 0. Cost: that of a substitution.
	 *
	 * @param reward per time in each state
	 */
	double[] potential(double[] reward) {
		double[] y = new double[states];
		for (int c = 0; c < eliminations.length; c++) {
			int[] members = classes.get(c);
			if (!(weights[c] > 0) || members.length == 1) {
				continue;
			}
			double mean = 0;
			double[] inside = new double[members.length];
			for (int i = 0; i < members.length; i++) {
				inside[i] = reward[members[i]];
				mean += values[members[i]] / weights[c] * inside[i];
			}
			for (int i = 0; i < members.length; i++) {
				inside[i] -= mean;
			}
			eliminations[c].potential(inside);
			for (int i = 0; i < members.length; i++) {
				y[members[i]] = inside[i];
			}
		}
		return y;
	}

	/** Populations in the order of the states; overwritten by the next solve. */
	public double[] values() {
		return values;
	}

	public List<int[]> classes() {
		return classes;
	}

	public double[] weights() {
		return weights;
	}

	/** Relative residual. */
	public double residual() {
		return residual;
	}

	/** |sum p - 1|. */
	public double traceError() {
		return traceError;
	}
}
