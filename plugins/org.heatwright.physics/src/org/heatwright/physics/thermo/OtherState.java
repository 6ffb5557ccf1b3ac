// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

/**
 * Another stationary state of a machine than the one its initial state leads to.
 *
 * @param name           of the closed class, or of the start that leads there
 * @param thermodynamics what the machine does in it
 */
public record OtherState(String name, Thermodynamics thermodynamics) {
}
