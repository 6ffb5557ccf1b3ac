// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

/**
 * What was found out about one channel's operator A.
 *
 * @param norm          ||A||, the largest singular value
 * @param normUpper     a rigorous upper bound of it
 * @param bodies on how many qubits one term of A acts at once; an operator between two Dicke states or a matrix is taken as one of all L. Zero where the medium
 *                      has no qubits. What an operator of
 *                      many bodies costs to build is not part of any bound
 * @param transferLimit Delta E: the largest |E_i - E_j| with a non-zero element of A between the two energies
 */
public record OperatorResult(String couplingId, String channelId, double norm, double normUpper, int bodies, double transferLimit) {
}
