// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The limit cycle of a machine that works in strokes, or an ideal cycle; in the units of the analysis.
 *
 * @param kind       STROKES, OTTO, CARNOT or STIRLING
 * @param period     sum of the durations; absent in an ideal cycle, which has no power either
 * @param workOut    work given out per cycle
 * @param heat       heat of each bath per cycle
 * @param friction   energy lost to coherences in the work strokes, see {@link StrokeAnalysis#friction}
 * @param unique     whether every initial state leads to this cycle
 * @param closure    |ΣQ − W| of one cycle, which the first law makes zero
 * @param coherent   whether coherences between energies were followed
 * @param entropy    entropy produced per cycle, −Σ Q_a / T_a
 */
public record CycleAnalysis(String kind, OptionalDouble period, double workOut, List<BathHeat> heat, OptionalDouble power, OptionalDouble efficiency,
		OptionalDouble cop, double friction,
		boolean unique, double closure, boolean coherent, double entropy, List<StrokeAnalysis> strokes) {

	public CycleAnalysis {
		heat = List.copyOf(heat);
		strokes = List.copyOf(strokes);
	}

	/** Heat of one bath per cycle; zero when it does not act. */
	public double heat(String bath) {
		return heat.stream().filter(each -> each.bath().equals(bath)).mapToDouble(BathHeat::heat).sum();
	}
}
