// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.util.List;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Random and Sobol axes that are drawn together. Every value is a function of its number alone, so that any thread or computer can begin anywhere. The Sobol
 * sequence (Joe and Kuo, SIAM J. Sci.
 * Comput. 30, 2635 (2008)) leaves out its first point, the corner; random values are mixed from seed, number and column by the finaliser of SplitMix64 (Steele,
 * Lea, Flood, OOPSLA 2014). Verified by
 * {@code StudyPlanTest}.
 */
final class SampledValues implements AxisGroup {

	/** One sampled axis. */
	record Column(double from, double to, boolean logarithmic, boolean sobol) {

		double at(double share) {
			return logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
		}
	}

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private final int samples;
	private final long seed;
	private final List<Column> columns;
	private final int[] sobolColumn;
	private final ThreadLocal<SobolSequenceGenerator> sobol;

	SampledValues(int samples, long seed, List<Column> columns) {
		this.samples = samples;
		this.seed = seed;
		this.columns = List.copyOf(columns);
		this.sobolColumn = new int[columns.size()];
		int sequences = 0;
		for (int c = 0; c < sobolColumn.length; c++) {
			sobolColumn[c] = columns.get(c).sobol() ? sequences++ : -1;
		}
		int dimension = Math.max(1, sequences);
		this.sobol = ThreadLocal.withInitial(() -> new SobolSequenceGenerator(dimension));
	}

	@Override
	public int size() {
		return samples;
	}

	@Override
	public double value(int column, int position) {
		double share = sobolColumn[column] < 0 ? uniform(column, position) : sobol.get().skipTo(position + 1)[sobolColumn[column]];
		return columns.get(column).at(share);
	}

	private double uniform(int column, int position) {
		long mixed = mix(mix(mix(seed) + column * GOLDEN) + position * GOLDEN);
		return (mixed >>> 11) * 0x1.0p-53;
	}

	private static long mix(long z) {
		z += GOLDEN;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}
}
