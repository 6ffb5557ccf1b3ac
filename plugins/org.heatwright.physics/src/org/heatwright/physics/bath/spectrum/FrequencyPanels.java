// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The positive frequency axis cut into panels on which gamma(w) and gamma(-w) are smooth; 12 Gauss-Legendre points on each. */
final class FrequencyPanels {

	private static final double[] NODE = { 0.1252334085114689, 0.3678314989981802, 0.5873179542866175, 0.7699026741943047, 0.9041172563704749,
			0.9815606342467193 };
	private static final double[] WEIGHT = { 0.2491470458134028, 0.2334925365383548, 0.2031674267230659, 0.1600783285433462, 0.1069393259953184,
			0.0471753363865118 };

	/** Edges closer than this are one edge that was computed twice. */
	private static final double SAME = 1e-9;

	private final double[] edges;
	private final double smallest;

	private FrequencyPanels(FrequencyEdges edges) {
		this.edges = edges.sorted();
		this.smallest = edges.smallest();
	}

	/** @throws IllegalStateException for a spectrum that acts at all frequencies alike: no panels hold it */
	static FrequencyPanels of(Rates rates) {
		FrequencyEdges edges = new FrequencyEdges(rates.beta());
		rates.spectrum().edges(edges);
		return new FrequencyPanels(edges);
	}

	double integrate(DoubleUnaryOperator f) {
		double total = 0;
		for (int i = 1; i < edges.length; i++) {
			total += panel(f, edges[i - 1], edges[i]);
		}
		return total;
	}

	/** Adds up what {@code sums} receives at each point with its weight. */
	interface Weighted {
		void add(double omega, double weight, double[] sums);
	}

	double[] integrate(Weighted f, int sums) {
		double[] total = new double[sums];
		for (int i = 1; i < edges.length; i++) {
			double middle = 0.5 * (edges[i - 1] + edges[i]);
			double half = 0.5 * (edges[i] - edges[i - 1]);
			for (int k = 0; k < NODE.length; k++) {
				f.add(middle - half * NODE[k], half * WEIGHT[k], total);
				f.add(middle + half * NODE[k], half * WEIGHT[k], total);
			}
		}
		return total;
	}

	/** int f from a to b by 12 Gauss-Legendre points. */
	static double panel(DoubleUnaryOperator f, double a, double b) {
		double middle = 0.5 * (a + b);
		double half = 0.5 * (b - a);
		double total = 0;
		for (int k = 0; k < NODE.length; k++) {
			total += WEIGHT[k] * (f.applyAsDouble(middle - half * NODE[k]) + f.applyAsDouble(middle + half * NODE[k]));
		}
		return half * total;
	}

	/** The k-th positive point of the rule of {@link #panel} on (-1, 1). */
	static double node(int k) {
		return NODE[k];
	}

	static double weight(int k) {
		return WEIGHT[k];
	}

	double[] edges() {
		return edges;
	}

	/** The largest value of f on the axis: the best of the panels' points, then golden section around it. */
	double supremum(DoubleUnaryOperator f) {
		double best = f.applyAsDouble(smallest);
		int at = 1;
		for (int i = 1; i < edges.length; i++) {
			for (double point : new double[] { edges[i], 0.5 * (edges[i - 1] + edges[i]) }) {
				double value = f.applyAsDouble(point);
				if (value > best) {
					best = value;
					at = i;
				}
			}
		}
		int below = at - 1;
		while (below > 0 && edges[below] > edges[at] * (1 - SAME)) {
			below--;
		}
		int above = Math.min(at + 1, edges.length - 1);
		while (above < edges.length - 1 && edges[above] < edges[at] * (1 + SAME)) {
			above++;
		}
		return Math.max(best, goldenSection(f, edges[below], edges[above]));
	}

	private static double goldenSection(DoubleUnaryOperator f, double from, double to) {
		double ratio = (Math.sqrt(5) - 1) / 2;
		double low = from;
		double high = to;
		for (int i = 0; i < 60; i++) {
			double left = high - ratio * (high - low);
			double right = low + ratio * (high - low);
			if (f.applyAsDouble(left) > f.applyAsDouble(right)) {
				high = right;
			} else {
				low = left;
			}
		}
		return f.applyAsDouble(0.5 * (low + high));
	}

	/** A step for differences at w: small against w and against the narrowest structure. */
	double step(double omega) {
		int above = Arrays.binarySearch(edges, omega);
		int index = Math.clamp(above >= 0 ? above : -above - 1, 1, edges.length - 1);
		return 1e-4 * Math.min(omega, edges[index] - edges[index - 1]);
	}
}
