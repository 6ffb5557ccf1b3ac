// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

/**
 * A value and what it measures. In natural designs the value is the number as written; in laboratory designs energies are angular frequencies E/hbar in rad/s,
 * temperatures k_B T/hbar in rad/s, times
 * in seconds.
 */
public record Quantity(double value, Dimension dimension) {
}
