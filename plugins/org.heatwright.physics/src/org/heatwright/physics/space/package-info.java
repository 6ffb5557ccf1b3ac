// SPDX-License-Identifier: EPL-2.0
/** A machine in the eigenbasis of its Hamiltonian: its space, what dephases there at once, and initial states. */
package org.heatwright.physics.space;
