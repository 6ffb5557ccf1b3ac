// SPDX-License-Identifier: EPL-2.0
/**
 * The working medium: its basis states, the terms of its Hamiltonian, the spaces it can be described in, and the states it can begin in.
 *
 * <p>To add a kind of medium: a record that implements {@link org.heatwright.physics.medium.Medium}, whose {@code space(request)} looks at the couplings and
 * the initial state and returns the smallest exact {@link org.heatwright.physics.medium.Space}, or refuses. The space says everything else: H, the energies
 * without interactions, operators, norms that a formula gives, weights of initial states. What diagonalises it, and all that follows, asks the space and knows
 * no kinds.
 */
package org.heatwright.physics.medium;
