// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import org.heatwright.model.machine.Machine;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.solve.Assessment;

/** Assembles designs for the rules that need their physics. */
public interface Assessor {

	/**
	 * @throws org.heatwright.physics.SolverRefusedException when the machine does not fit or its representation is not exact
	 * @throws RuntimeException when it cannot be assembled at all
	 */
	Assessment assess(Machine machine);

	/** The master equation that results will be asked of. */
	default Equation equation() {
		return Equation.GLOBAL;
	}
}
