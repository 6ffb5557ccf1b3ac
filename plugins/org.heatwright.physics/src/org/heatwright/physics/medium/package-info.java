// SPDX-License-Identifier: EPL-2.0
/** The working medium: its basis states, the terms of its Hamiltonian, the spaces it can be described in, and the states it can begin in. */
package org.heatwright.physics.medium;
