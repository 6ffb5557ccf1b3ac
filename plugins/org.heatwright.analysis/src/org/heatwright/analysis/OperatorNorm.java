// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/**
 * The size of one channel's coupling operator.
 *
 * @param norm          ‖A‖, dimensionless
 * @param normUpper     rigorous upper estimate of ‖A‖
 * @param bodies        on how many qubits one term acts at once, all L for an operator between two Dicke states or a matrix; zero without qubits
 * @param transferLimit ΔE of Eq. (14): the largest energy that one action of A moves
 */
public record OperatorNorm(String coupling, String channel, double norm, double normUpper, int bodies, double transferLimit) {
}
