// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A machine in time, in the units of the analysis, at equidistant times.
 *
 * @param energy              Tr(Hρ)
 * @param ergotropy           work that a unitary process can take out; empty where it was not computed
 * @param incoherentErgotropy the part of it that populations alone hold
 * @param baths               heat currents J_a(t)
 * @param levels              populations of the energy states; empty when there are more than 32
 * @param method              what was carried through time
 * @param smallest            the smallest eigenvalue of the state, by an equation that can leave it negative; empty otherwise
 * @param traceNorm           the sum of the moduli of its eigenvalues; empty with {@code smallest}
 * @param limits              Bounds 1 and 2 on the currents of the baths, where they are proven for the equation and finite
 * @param periods             the whole periods of a stroke cycle; empty for other machines
 */
public record TraceAnalysis(double[] times, double[] energy, double[] ergotropy, double[] incoherentErgotropy, List<Curve> baths, List<Curve> levels,
		String representation, String method, double[] smallest, double[] traceNorm, List<Limit> limits, List<Period> periods) {

	/** Eigenvalues above this are zero but for rounding. */
	private static final double NEGATIVE = -1e-12;

	public TraceAnalysis {
		baths = List.copyOf(baths);
		levels = List.copyOf(levels);
		limits = List.copyOf(limits);
		periods = List.copyOf(periods);
	}

	/**
	 * One whole period of a stroke cycle.
	 *
	 * @param number    from 1
	 * @param heat      of each bath
	 * @param workOut   given out
	 * @param energyEnd at its end
	 * @param change    the largest change of a population or coherence over the period; zero on the limit cycle
	 */
	public record Period(int number, List<BathHeat> heat, double workOut, double energyEnd, double change) {

		public Period {
			heat = List.copyOf(heat);
		}
	}

	/** |J| of a bath is at most either of these, times the trace norm of the state. */
	public record Limit(String bath, double bound1, double bound2) {
	}

	/** The same with bounds. */
	TraceAnalysis limitedBy(List<Limit> bounds) {
		return new TraceAnalysis(times, energy, ergotropy, incoherentErgotropy, baths, levels, representation, method, smallest, traceNorm, bounds, periods);
	}

	/** A bound along the trace: times the trace norm where the state is negative. */
	public double[] along(double bound) {
		return Arrays.stream(traceNorm).map(norm -> norm * bound).toArray();
	}

	/** The largest share of a bound that the current of a bath reaches. */
	public double reached(String bath, double bound) {
		double[] limit = along(bound);
		double[] current = baths.stream().filter(curve -> curve.name().equals(bath)).findFirst().orElseThrow().values();
		return IntStream.range(0, current.length).mapToDouble(k -> Math.abs(current[k]) / limit[k]).max().orElse(0);
	}

	/** One value per time, named by a bath or a level. */
	public record Curve(String name, double[] values) {
	}

	/** The first and the last time at which the state was negative; empty where it never was. */
	public Optional<double[]> negative() {
		int first = -1;
		int last = -1;
		for (int k = 0; k < smallest.length; k++) {
			if (smallest[k] < NEGATIVE) {
				first = first < 0 ? k : first;
				last = k;
			}
		}
		return first < 0 ? Optional.empty() : Optional.of(new double[] { times[first], times[last] });
	}

	public int points() {
		return times.length;
	}
}
