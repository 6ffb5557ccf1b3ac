// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.Solution;

/**
 * A solved stroke cycle.
 *
 * @param solution the machine averaged over a cycle: currents are heat per period, bounds those of the stroke in which they are largest, the steady state that
 *                 at the start of the limit cycle
 * @param assessment what limits it
 */
public record SolvedCycle(Solution solution, CycleSolution cycle, Assessment assessment) {
}
