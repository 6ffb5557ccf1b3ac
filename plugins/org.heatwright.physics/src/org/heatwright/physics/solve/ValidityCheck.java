// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

/**
 * One inequality on which the weak-coupling theory rests: {@code value} should be far below one.
 *
 * @param name  born, markov, secular, thermalMemory, nearDegeneracy, driveDetuning, driveAmplitude
 * @param bath  id of the bath, or empty when it concerns the medium
 * @param value the ratio; below 0.1 passes, below 1 warns, otherwise fails
 * @param explanation the inequality with its numbers
 */
public record ValidityCheck(String name, String bath, double value, String explanation) {
}
