// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Arrays;
import java.util.TreeSet;

/** Collects the frequencies between which the rates of a spectrum at a temperature are smooth. */
public final class FrequencyEdges {

	/** Share of the smallest scale below which rates that are analytic at zero frequency need no more panels; likewise for those that are not. */
	static final double ANALYTIC = 0x1p-6;
	static final double SINGULAR = 0x1p-40;
	/** Multiple of the largest scale beyond which nothing is left of rates that fall like a power. */
	static final double ALGEBRAIC = 0x1p45;

	private final TreeSet<Double> edges = new TreeSet<>();
	private final double beta;

	FrequencyEdges(double beta) {
		this.beta = beta;
		edges.add(0.0);
	}

	/**
	 * Octaves over the scale of a spectrum and that of its temperature, and everything between.
	 *
	 * @param from below this share of the smallest scale the rates need no more panels
	 * @param to   above this multiple of the largest likewise
	 */
	void octaves(double own, double from, double to) {
		double[] scales = beta > 0 && beta < Double.POSITIVE_INFINITY ? new double[] { 1 / beta, own } : new double[] { own };
		double low = Arrays.stream(scales).min().getAsDouble();
		double high = Arrays.stream(scales).max().getAsDouble();
		for (double edge = low * from; edge < high * to; edge *= edge > low / 16 && edge < high * 16 ? Math.sqrt(2) : 2) {
			edges.add(edge);
		}
	}

	void subdivide(double from, double to, int parts) {
		for (int i = 0; i <= parts; i++) {
			edges.add(from + (to - from) * i / parts);
		}
	}

	/**
	 * Where a spectrum of compact support meets a Bose function: octaves of the frequency, and octaves of the distance from the lower end, in units of the
	 * temperature.
	 */
	void thermal(double from, double to) {
		boolean warm = beta > 0 && beta < Double.POSITIVE_INFINITY;
		double least = Math.max(from, SINGULAR * (warm ? Math.min(to, 1 / beta) : to));
		for (double edge = least; edge < to; edge *= Math.sqrt(2)) {
			edges.add(edge);
		}
		for (double distance = warm ? 0.25 / beta : to; from + distance < to && distance < 1000 / beta; distance *= Math.sqrt(2)) {
			edges.add(from + distance);
		}
	}

	/** The edges at zero frequency and above, ascending. */
	double[] sorted() {
		return edges.stream().filter(edge -> edge >= 0).mapToDouble(Double::doubleValue).toArray();
	}

	/** The first edge above zero. */
	double smallest() {
		return edges.higher(0.0);
	}
}
