// SPDX-License-Identifier: EPL-2.0
/** The working medium: its states, the terms of its Hamiltonian, and the states it can begin in. */
package org.heatwright.physics.space;
