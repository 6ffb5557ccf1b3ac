// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

/** Two-qubit interactions of strength c: c (s+ s- + h.c.), c s_a s_a, and c (XX + YY + ZZ). */
public enum PairKind {
	EXCHANGE, XX, YY, ZZ, HEISENBERG
}
