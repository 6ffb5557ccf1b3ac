// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

/** A number that a finding rests on. */
public record Measured(String name, double value, String unit) {
}
