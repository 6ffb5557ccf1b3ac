// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

/** The collective spin operators J_x, J_y, J_z and their squares; J_a = sum_i sigma_a^(i) / 2. */
public enum CollectiveQuantity {
	JX, JY, JZ, JX2, JY2, JZ2
}
