// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.problem;

/**
 * Options of a solve.
 *
 * @param memoryLimitBytes a problem that needs more is refused before it starts
 * @param maxResidual      largest relative residual of a steady state that is still an answer
 * @param reading          what the Hamiltonian stands for
 */
public record SolverOptions(Equation equation, LambShift lambShift, long memoryLimitBytes, double maxResidual, HamiltonianReading reading) {

	/** With a Hamiltonian as it is observed. */
	public SolverOptions(Equation equation, LambShift lambShift, long memoryLimitBytes, double maxResidual) {
		this(equation, lambShift, memoryLimitBytes, maxResidual, HamiltonianReading.OBSERVED);
	}

	/** The same for another equation. */
	public SolverOptions with(Equation other) {
		return new SolverOptions(other, lambShift, memoryLimitBytes, maxResidual, reading);
	}

	/** The same with the Hamiltonian read otherwise. */
	public SolverOptions reading(HamiltonianReading other) {
		return new SolverOptions(equation, lambShift, memoryLimitBytes, maxResidual, other);
	}

	/** Global equation, no Lamb shift, half of the heap, residual 1e-10. */
	public static SolverOptions defaults() {
		return new SolverOptions(Equation.GLOBAL, LambShift.NONE, Runtime.getRuntime().maxMemory() / 2, 1e-10);
	}
}
