// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.OptionalDouble;

/**
 * What L qubits cannot carry without correlations, through A = g sum sigma_x or sigma_y, where every flip of a qubit costs energy. Proof:
 * releng/docs/theory.md. Verified by {@code CorrelationCapsTest}.
 *
 * @param product   2 Xi Delta E g^2 L: no product state with [H, rho] = 0 has a larger |J|
 * @param separable omega g^2 gamma(omega) L^3 / (4 (L - 1)) for H = omega J_z: no separable state emits more
 */
public record CorrelationCaps(OptionalDouble product, OptionalDouble separable) {

	/** Nothing is known. */
	public static final CorrelationCaps NONE = new CorrelationCaps(OptionalDouble.empty(), OptionalDouble.empty());
}
