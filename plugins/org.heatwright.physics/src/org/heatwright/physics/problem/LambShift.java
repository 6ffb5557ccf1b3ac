// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

/** Whether H_LS = sum S_kl(omega) A_k(omega)^+ A_l(omega) acts. */
public enum LambShift {
	NONE, INCLUDED
}
