// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import org.heatwright.physics.bath.spectrum.CorrelationNorm;
import org.heatwright.physics.bound.BoundChain;

/**
 * What one bath does in one stroke.
 *
 * @param heat           Q, positive into the medium
 * @param initialCurrent J at the start of the stroke in the limit cycle
 * @param bounds         with the Hamiltonian of the stroke
 */
public record BathStroke(String bathId, double heat, double initialCurrent, CorrelationNorm xi, BoundChain bounds) {
}
