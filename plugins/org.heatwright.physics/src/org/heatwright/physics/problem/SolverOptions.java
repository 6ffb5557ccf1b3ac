// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

/**
 * Options of a solve.
 *
 * @param memoryLimitBytes a problem that needs more is refused before it starts
 * @param maxResidual      largest relative residual of a steady state that is still an answer
 */
public record SolverOptions(Equation equation, LambShift lambShift, long memoryLimitBytes, double maxResidual) {

	/** Global equation, no Lamb shift, half of the heap, residual 1e-10. */
	public static SolverOptions defaults() {
		return new SolverOptions(Equation.GLOBAL, LambShift.NONE, Runtime.getRuntime().maxMemory() / 2, 1e-10);
	}
}
