// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;

/**
 * A machine in time, in the units of the analysis, at equidistant times.
 *
 * @param energy              Tr(Hρ)
 * @param ergotropy           work that a unitary process can take out; empty where it was not computed
 * @param incoherentErgotropy the part of it that populations alone hold
 * @param baths               heat currents J_a(t)
 * @param levels              populations of the energy states; empty when there are more than 32
 * @param method              what was carried through time
 */
public record TraceAnalysis(double[] times, double[] energy, double[] ergotropy, double[] incoherentErgotropy, List<Curve> baths, List<Curve> levels, String representation, String method) {

	public TraceAnalysis {
		baths = List.copyOf(baths);
		levels = List.copyOf(levels);
	}

	/** One value per time, named by a bath or a level. */
	public record Curve(String name, double[] values) {
	}

	public int points() {
		return times.length;
	}
}
