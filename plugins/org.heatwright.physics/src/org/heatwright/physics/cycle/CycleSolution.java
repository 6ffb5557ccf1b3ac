// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;

/**
 * The limit cycle.
 *
 * @param period        sum of the durations; 0 for a cycle without duration, which has no power
 * @param work          given out per cycle
 * @param friction      sum over the work strokes
 * @param uniqueness    whether every start leads to this cycle
 * @param residual      max |C rho - rho| over the coordinates
 * @param coherent      whether coherences between energies were carried along
 */
public record CycleSolution(List<StrokeResult> strokes, double period, double work, double friction, Uniqueness uniqueness, double residual, double closure,
		int cycleMaps,
		boolean coherent) {

	public CycleSolution {
		strokes = List.copyOf(strokes);
	}

	/** Whether the limit cycle depends on where it starts. */
	public enum Uniqueness {
		UNIQUE, DEPENDS_ON_INITIAL_STATE
	}

	/** Heat taken from one bath per cycle. */
	public double heat(String bathId) {
		return strokes.stream().mapToDouble(stroke -> stroke.heat(bathId)).sum();
	}
}
