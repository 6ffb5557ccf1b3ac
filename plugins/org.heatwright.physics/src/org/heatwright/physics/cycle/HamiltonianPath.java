// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import org.heatwright.physics.medium.Medium;

/** How the medium changes in a work stroke: the medium at the fraction s of its duration, 0 &lt;= s &lt;= 1. */
@FunctionalInterface
public interface HamiltonianPath {

	Medium at(double s);
}
