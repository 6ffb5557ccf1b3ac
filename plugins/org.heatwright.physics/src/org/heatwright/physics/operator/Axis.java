// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

/** A spin direction. */
public enum Axis {
	X, Y, Z
}
