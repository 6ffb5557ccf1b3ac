// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.BathResult;
import org.heatwright.physics.Equation;
import org.heatwright.physics.Problem;
import org.heatwright.physics.Solution;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.validation.Diagnostic;

/**
 * Holds a result against what must be true of every machine. A violation is a defect of this program or, for the local equation, of
 * that equation; it is never news about nature.
 *
 * <pre>
 *   Σ J_a = 0      −Σ β_a J_a ≥ 0      ρ ≥ 0      |J_a| ≤ commutator bound ≤ Bound 2 ≤ Bound 1      λ_min(Q_a) ≤ J_a ≤ λ_max(Q_a)
 * </pre>
 * Sources: Phys. Rev. Lett. 131, 090401, Eqs. (9) and (14); H. Spohn, J. Math. Phys. 19, 1227 (1978). Verified by {@code ResultChecksTest}.
 */
final class ResultChecks {

	static final String ENERGY_BALANCE = "result.energy.balance";
	static final String SECOND_LAW = "result.second.law";
	static final String POSITIVITY = "result.positivity";
	static final String BOUND = "result.bound.violated";

	/** Rounding that the checks forgive, relative to the largest number involved. */
	private static final double RELATIVE = 1e-9;
	/** Multiple of the estimated error that the checks forgive. */
	private static final double ERRORS = 100;
	private static final double SMALLEST_EIGENVALUE = -1e-9;
	private static final String DEFECT = "; this is a defect of the program, please report it with the design";

	private final Problem problem;
	private final Solution solution;
	private final Equation equation;
	private final List<Diagnostic> found = new ArrayList<>();

	private ResultChecks(Problem problem, Solution solution, Equation equation) {
		this.problem = problem;
		this.solution = solution;
		this.equation = equation;
	}

	static List<Diagnostic> check(Problem problem, Solution solution, Equation equation) {
		ResultChecks checks = new ResultChecks(problem, solution, equation);
		checks.energyBalance();
		checks.secondLaw();
		checks.positivity();
		solution.baths().forEach(checks::bounds);
		return checks.found;
	}

	private void energyBalance() {
		double sum = solution.thermodynamics().energyBalance();
		double allowed = solution.baths().stream().mapToDouble(bath -> ERRORS * bath.heatCurrentError() + RELATIVE * Math.abs(bath.heatCurrent())).sum();
		if (Math.abs(sum) > allowed) {
			report(ENERGY_BALANCE, "", "the steady heat currents add up to " + Figures.of(sum, Figures.ERROR) + " instead of zero");
		}
	}

	private void secondLaw() {
		double produced = solution.thermodynamics().entropyProduction();
		double allowed = 0;
		for (BathResult result : solution.baths()) {
			double beta = bath(result.bathId()).inverseTemperature();
			allowed += Math.abs(beta) * (ERRORS * result.heatCurrentError() + RELATIVE * Math.abs(result.heatCurrent()));
		}
		if (Double.isFinite(allowed) && produced < -allowed) {
			report(SECOND_LAW, "", "the entropy production is " + Figures.of(produced, Figures.ERROR) + ", below zero");
		} else if (solution.thermodynamics().regime() == Regime.FORBIDDEN) {
			report(SECOND_LAW, "", "the signs of the heat currents are those that the second law forbids");
		}
	}

	private void positivity() {
		double smallest = solution.steadyState().minEigenvalue();
		if (smallest < SMALLEST_EIGENVALUE) {
			report(POSITIVITY, "", "the steady state has the negative eigenvalue " + Figures.of(smallest, Figures.ERROR));
		}
	}

	private void bounds(BathResult bath) {
		BoundChain chain = bath.bounds();
		double slack = ERRORS * bath.heatCurrentError();
		bound(bath, "steady", bath.heatCurrent(), "Bound 1", chain.bound1(), slack);
		bound(bath, "steady", bath.heatCurrent(), "Bound 2", chain.bound2(), slack);
		bound(bath, "instantaneous", bath.instantaneousHeatCurrent(), "Bound 1", chain.bound1(), slack);
		bound(bath, "instantaneous", bath.instantaneousHeatCurrent(), "Bound 2", chain.bound2(), slack);
		if (chain.bound2() > chain.bound1() * (1 + RELATIVE)) {
			report(BOUND, bath.bathId(), "Bound 2 is above Bound 1");
		}
	}

	private void bound(BathResult bath, String which, double current, String name, double bound, double slack) {
		if (Math.abs(current) > bound * (1 + RELATIVE) + slack) {
			report(BOUND, bath.bathId(), "the " + which + " heat current " + Figures.of(current, Figures.BOUND) + " of the bath " + bath.bathId() + " exceeds " + name + " = "
					+ Figures.of(bound, Figures.BOUND));
		}
	}

	private Bath bath(String id) {
		return problem.baths().stream().filter(bath -> bath.id().equals(id)).findFirst().orElseThrow();
	}

	/** The global equation obeys every one of these laws, so a violation is ours; the local equation may break them by itself. */
	private void report(String rule, String element, String message) {
		if (equation == Equation.LOCAL) {
			found.add(Findings.warning(rule, element, message + "; the local master equation does not guarantee this law, solve with the global one"));
		} else {
			found.add(Findings.error(rule, element, message + DEFECT));
		}
	}
}
