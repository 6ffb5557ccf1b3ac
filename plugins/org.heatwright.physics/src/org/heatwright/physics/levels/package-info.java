// SPDX-License-Identifier: EPL-2.0
/** A Hamiltonian diagonalised: energies, eigenvectors and their errors, levels that are one, and operators in blocks of such levels. */
package org.heatwright.physics.levels;
