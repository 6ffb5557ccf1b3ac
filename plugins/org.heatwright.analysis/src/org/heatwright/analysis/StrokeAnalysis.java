// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One stroke of a cycle, in the units of the analysis.
 *
 * @param id            of the design element; empty in an ideal cycle
 * @param kind          THERMAL, SUDDEN, ADIABATIC or LINEAR; ISOTHERM, ISOCHORE or ADIABAT in an ideal cycle
 * @param duration      absent in an ideal cycle
 * @param work          given out in the stroke
 * @param heat          of each bath that acts
 * @param energyStart   Tr(Hρ) at its start
 * @param entropyStart  −k_B Tr(ρ ln ρ) at its start
 * @param friction      energy at the end above that of an infinitely slow stroke; absent in thermal strokes
 * @param firstLawError |E_end − E_start − ΣQ + W|
 * @param points        the way through the energy-entropy plane, ends included
 */
public record StrokeAnalysis(String id, String name, String kind, OptionalDouble duration, double work, List<BathHeat> heat, double energyStart,
		double energyEnd, double entropyStart,
		double entropyEnd, OptionalDouble friction, double firstLawError, List<Point> points) {

	public StrokeAnalysis {
		heat = List.copyOf(heat);
		points = List.copyOf(points);
	}

	/** A place in the energy-entropy plane, at a time counted from the start of the cycle; in an ideal cycle the time is the number of the stroke. */
	public record Point(double time, double energy, double entropy) {
	}
}
