// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.physics.problem.Equation;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/** A law that every result obeys: a violation is a defect of this program or, for the local equation, of that equation; it is never news about nature. */
abstract class Law extends ResultRule {

	/** Rounding that the checks forgive, relative to the largest number involved. */
	static final double RELATIVE = 1e-9;
	/** Multiple of the estimated error that the checks forgive. */
	static final double ERRORS = 100;
	private static final String DEFECT = "; this is a defect of the program, please report it with the design";
	private static final String LOCAL = "; the local master equation does not guarantee this law, solve with the global one";

	Law(String id, String equation) {
		super(id, Severity.ERROR, equation);
	}

	/** For the local equation the finding is a warning. */
	static void violated(RuleContext context, SolvedMachine solved, EObject element, String message, Measured... numbers) {
		boolean local = solved.equation() == Equation.LOCAL;
		Finding finding = context.report(element, message + (local ? LOCAL : DEFECT), numbers);
		if (local) {
			finding.as(Severity.WARNING);
		}
	}
}
