// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/** The positive frequency axis cut into panels on which gamma(w) and gamma(-w) are smooth; 12 Gauss-Legendre points on each. */
final class FrequencyPanels {

	private static final double[] NODE = { 0.1252334085114689, 0.3678314989981802, 0.5873179542866175, 0.7699026741943047, 0.9041172563704749,
			0.9815606342467193 };
	private static final double[] WEIGHT = { 0.2491470458134028, 0.2334925365383548, 0.2031674267230659, 0.1600783285433462, 0.1069393259953184,
			0.0471753363865118 };

	/** Share of the smallest scale below which rates that are analytic at zero frequency need no more panels; likewise for those that are not. */
	private static final double ANALYTIC = 0x1p-6;
	private static final double SINGULAR = 0x1p-40;
	/** Multiple of the largest scale beyond which nothing is left of rates that fall like a power. */
	private static final double ALGEBRAIC = 0x1p45;
	/** Edges closer than this are one edge that was computed twice. */
	private static final double SAME = 1e-9;

	private final double[] edges;
	private final double smallest;

	private FrequencyPanels(TreeSet<Double> edges, double smallest) {
		this.edges = edges.stream().filter(edge -> edge >= 0).mapToDouble(Double::doubleValue).toArray();
		this.smallest = smallest;
	}

	/** @throws IllegalStateException for a spectrum that acts at all frequencies alike: no panels hold it */
	static FrequencyPanels of(Rates rates) {
		double beta = rates.beta();
		TreeSet<Double> edges = new TreeSet<>();
		edges.add(0.0);
		switch (rates.spectrum()) {
			case Spectrum.Ohmic s -> octaves(edges, scales(beta, s.cutoff()), s.exponent() == 1 ? ANALYTIC : SINGULAR, 0x1p7);
			case Spectrum.DrudeLorentz s -> octaves(edges, scales(beta, s.width()), ANALYTIC, ALGEBRAIC);
			case Spectrum.Underdamped s -> {
				subdivide(edges, s.resonance() - 40 * s.width(), s.resonance() + 40 * s.width(), 320);
				octaves(edges, scales(beta, s.resonance()), SINGULAR, ALGEBRAIC);
			}
			case Spectrum.ExponentialNoise s -> octaves(edges, scales(beta, s.width()), SINGULAR, ALGEBRAIC);
			case Spectrum.Line s -> {
				subdivide(edges, s.center() - reach(s), s.center() + reach(s), s.shape() == LineShape.GAUSSIAN ? 64 : 16);
				thermal(edges, beta, Math.max(0, s.center() - reach(s)), s.center() + reach(s));
			}
			case Spectrum.Box s -> {
				subdivide(edges, s.from(), s.to(), 8);
				thermal(edges, beta, s.from(), s.to());
			}
			case Spectrum.Tabulated s -> {
				double[] frequencies = s.frequencies();
				for (int i = 1; i < frequencies.length; i++) {
					subdivide(edges, frequencies[i - 1], frequencies[i], 4);
				}
				thermal(edges, beta, frequencies[0], frequencies[frequencies.length - 1]);
			}
			case Spectrum.WhiteNoise s -> throw new IllegalStateException("white noise has no cut-off");
			case Spectrum.ConstantRate s -> throw new IllegalStateException("a constant rate has no cut-off");
		}
		return new FrequencyPanels(edges, edges.higher(0.0));
	}

	/** The scales on which rates change: the spectrum's own and the temperature. */
	private static double[] scales(double beta, double own) {
		return beta > 0 && beta < Double.POSITIVE_INFINITY ? new double[] { 1 / beta, own } : new double[] { own };
	}

	/**
	 * Where a spectrum of compact support meets a Bose function: octaves of the frequency, and octaves of the distance from the lower end, in units of the
	 * temperature.
	 */
	private static void thermal(TreeSet<Double> edges, double beta, double from, double to) {
		boolean warm = beta > 0 && beta < Double.POSITIVE_INFINITY;
		double least = Math.max(from, SINGULAR * (warm ? Math.min(to, 1 / beta) : to));
		for (double edge = least; edge < to; edge *= Math.sqrt(2)) {
			edges.add(edge);
		}
		for (double distance = warm ? 0.25 / beta : to; from + distance < to && distance < 1000 / beta; distance *= Math.sqrt(2)) {
			edges.add(from + distance);
		}
	}

	/** Below this frequency the spectrum does not act. */
	static double lowest(Spectrum spectrum) {
		return switch (spectrum) {
			case Spectrum.Line s -> Math.max(0, s.center() - reach(s));
			case Spectrum.Box s -> s.from();
			case Spectrum.Tabulated s -> s.frequencies()[0];
			case Spectrum.Ohmic s -> 0;
			case Spectrum.DrudeLorentz s -> 0;
			case Spectrum.Underdamped s -> 0;
			case Spectrum.ExponentialNoise s -> 0;
			case Spectrum.WhiteNoise s -> 0;
			case Spectrum.ConstantRate s -> 0;
		};
	}

	private static double reach(Spectrum.Line line) {
		return line.shape() == LineShape.GAUSSIAN ? 9 * line.width() : line.width();
	}

	private static void subdivide(TreeSet<Double> edges, double from, double to, int parts) {
		for (int i = 0; i <= parts; i++) {
			edges.add(from + (to - from) * i / parts);
		}
	}

	/** @param from below this share of the smallest scale the rates need no more panels; to likewise */
	private static void octaves(TreeSet<Double> edges, double[] scales, double from, double to) {
		double low = Arrays.stream(scales).min().getAsDouble();
		double high = Arrays.stream(scales).max().getAsDouble();
		for (double edge = low * from; edge < high * to; edge *= edge > low / 16 && edge < high * 16 ? Math.sqrt(2) : 2) {
			edges.add(edge);
		}
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
