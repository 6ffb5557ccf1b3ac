// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.coupling;

/** How the channels of one coupling see their bath: C_kl = delta_kl C, or C_kl = C for all k, l (then they add up to one operator). */
public enum Correlation {
	INDEPENDENT, COMMON
}
