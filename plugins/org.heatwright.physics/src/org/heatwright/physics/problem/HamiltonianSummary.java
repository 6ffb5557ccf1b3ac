// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

/** ||H|| and the ends of its spectrum. */
public record HamiltonianSummary(double norm, double minEnergy, double maxEnergy) {
}
