// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.physics.problem.Equation;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/**
 * A law that every result obeys: a violation is a defect of this program or, for another equation than the global one, of that equation; it is never news about
 * nature.
 */
abstract class Law extends ResultRule {

	/** Rounding that the checks forgive, relative to the largest number involved. */
	static final double RELATIVE = 1e-9;
	/** Multiple of the estimated error that the checks forgive. */
	static final double ERRORS = 100;
	private static final String DEFECT = "; this is a defect of the program, please report it with the design";
	private static final String APPROXIMATE = "; the %s equation does not guarantee this law, solve with the global one";

	Law(String id, String equation) {
		super(id, Severity.ERROR, equation);
	}

	/** For equations that do not guarantee a law the finding is a warning. */
	static void violated(RuleContext context, SolvedMachine solved, EObject element, String message, Measured... numbers) {
		boolean approximate = solved.equation() != Equation.GLOBAL;
		Finding finding = context.report(element, message + (approximate ? String.format(APPROXIMATE, solved.equation() == Equation.LOCAL ? "local master"
				: solved.equation().name().toLowerCase(Locale.ROOT)) : DEFECT), numbers);
		if (approximate) {
			finding.as(Severity.WARNING);
		}
	}
}
