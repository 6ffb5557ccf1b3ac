// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/** Heat of one bath, positive into the machine: an energy, or a current where the text says so. */
public record BathHeat(String bath, double heat) {
}
