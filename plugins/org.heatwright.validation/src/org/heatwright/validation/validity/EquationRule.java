// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

import java.util.List;

import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.MasterEquation;
import org.heatwright.physics.exact.HierarchySolver;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.solve.EquationVerdict;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The master equation itself is right: beside every current stands what two other equations of the same order say. */
public final class EquationRule extends ResultRule {

	/** Its id. */
	public static final String ID = "validity.equation";

	/** From this share on a current of another equation is wrong; below it is doubtful, and said as information. */
	private static final double OFF = 0.1;
	/** From this estimated error on a current is no number. */
	private static final double WRONG = 0.5;

	public EquationRule() {
		super(ID, Severity.WARNING, "b = R / w + 2 |J_Redfield / J_geometric - 1| << 1");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		solved.verdict().ifPresent(verdict -> check(context, solved, verdict));
	}

	private static void check(RuleContext context, SolvedMachine solved, EquationVerdict verdict) {
		Equation equation = solved.equation();
		double distance = verdict.distance(solved.solution().baths().stream().mapToDouble(bath -> bath.heatCurrent()).toArray());
		double worst = verdict.worst();
		String estimate = verdict.absence().isEmpty() ? "whose error is estimated at " + percent(worst) : "which holds there too";
		if (verdict.kind() == EquationVerdict.Kind.BEYOND_WEAK_COUPLING) {
			String why = verdict.smallest() < EquationVerdict.NEGATIVE ? "the Redfield state has the eigenvalue " + context.text().number(verdict.smallest())
					: "the error of the equation is estimated at " + percent(worst);
			Finding finding = context.report(context.machine(),
					"beyond weak coupling an exact method is needed: " + why + ". Solve it exactly, weaken the couplings, or take the currents as a guess",
					measured(verdict, distance)).at(MachinePackage.Literals.MACHINE__EQUATION);
			if (solved.solution().steadyState().dimension() <= HierarchySolver.MOST_STATES && HierarchySolver.knows(solved.problem().baths())) {
				finding.fix(new Fix("Solve it exactly, by hierarchical equations of motion",
						List.of(Edit.set(context.machine(), MachinePackage.Literals.MACHINE__EQUATION, MasterEquation.EXACT.getLiteral()))));
			}
			finding.as(worst >= WRONG || verdict.smallest() < EquationVerdict.NEGATIVE ? Severity.WARNING : Severity.INFORMATION);
		} else if ((equation == Equation.GLOBAL || equation == Equation.LOCAL) && distance > Math.max(EquationVerdict.AGREE, worst)) {
			String fails = equation == Equation.GLOBAL
					? "the secular approximation fails, the smallest gap being " + context.text().number(verdict.gap() / verdict.rate()) + " of the rate R"
					: "the local equation fails";
			Finding finding = context.report(context.machine(),
					fails + ": currents are up to " + percent(distance) + " off those of the geometric equation, " + estimate,
					measured(verdict, distance)).at(MachinePackage.Literals.MACHINE__EQUATION);
			finding.fix(new Fix("Use the geometric equation",
					List.of(Edit.set(context.machine(), MachinePackage.Literals.MACHINE__EQUATION, MasterEquation.GEOMETRIC.getLiteral()))));
			finding.as(distance >= OFF ? Severity.WARNING : Severity.INFORMATION);
		} else if (verdict.kind() == EquationVerdict.Kind.ESTIMATED) {
			context.report(context.machine(), "currents are estimated to be right within " + percent(Math.max(worst, distance)) + ": the coupling is not weak any more",
					measured(verdict, distance)).as(Severity.INFORMATION);
		}
	}

	private static Measured[] measured(EquationVerdict verdict, double distance) {
		Measured off = new Measured("distance from the geometric currents", distance, "");
		return verdict.absence().isEmpty() ? new Measured[] { new Measured("estimated error b", verdict.worst(), ""), off } : new Measured[] { off };
	}

	private static String percent(double share) {
		return String.format(java.util.Locale.ROOT, "%.2g %%", 100 * share);
	}
}
