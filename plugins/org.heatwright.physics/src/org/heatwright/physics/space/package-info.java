// SPDX-License-Identifier: EPL-2.0
/** A space diagonalised: energies, eigenvectors and their errors, degenerate levels, operators and initial states in the energy basis. */
package org.heatwright.physics.space;
