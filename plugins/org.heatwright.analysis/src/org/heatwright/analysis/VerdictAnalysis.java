// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Locale;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.solve.EquationVerdict;

/**
 * How far the master equation of a continuous machine can be trusted, in the units of the design; see {@link EquationVerdict}. Verified by {@code VerdictTest}.
 *
 * @param reading  what H stands for in the geometric currents
 * @param rate     R, the fastest rate
 * @param mean     the mean frequency of the couplings
 * @param gap      the smallest distance of two levels that are not one; infinite when there is none
 * @param smallest the smallest eigenvalue of the Redfield state; NaN where there is none
 * @param absence  why no error is estimated; empty where one is
 */
public record VerdictAnalysis(EquationVerdict.Kind kind, HamiltonianReading reading, double rate, double mean, double gap, double smallest,
		List<EquationVerdict.Current> currents, String absence, String rateUnit) {

	public VerdictAnalysis {
		currents = List.copyOf(currents);
	}

	static VerdictAnalysis of(EquationVerdict verdict, UnitSystem units) {
		return new VerdictAnalysis(verdict.kind(), verdict.reading(), units.rate(verdict.rate()), units.rate(verdict.mean()), units.rate(verdict.gap()),
				verdict.smallest(),
				verdict.currents().stream().map(each -> new EquationVerdict.Current(each.bath(), units.power(each.global()), units.power(each.geometric()),
						units.power(each.bare()), units.power(each.redfield()), each.flows(), each.error())).toList(),
				verdict.absence(), units.rateUnit());
	}

	/** @throws SolverRefusedException when it does not */
	static void requireContinuous(boolean continuous) {
		if (!continuous) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the verdict on the equation is that of a continuous machine; this one has a cycle of another kind");
		}
	}

	/** The largest estimated error, relative to its current; 0 where none is estimated. */
	public double worst() {
		return currents.stream().mapToDouble(EquationVerdict.Current::error).filter(error -> !Double.isNaN(error)).max().orElse(0);
	}

	/**
	 * Whether the current of a bath is doubtful as it was found by an equation: the equation is off by more than its estimated error and 1 %, or no equation of
	 * second order is trusted.
	 */
	public boolean doubts(BathAnalysis bath, Equation equation) {
		boolean other = switch (equation) {
			case GLOBAL, LOCAL -> true;
			case GEOMETRIC, REDFIELD, EXACT -> false;
		};
		return currents.stream().filter(current -> current.bath().equals(bath.id()) && current.flows())
				.anyMatch(current -> kind == EquationVerdict.Kind.BEYOND_WEAK_COUPLING
						|| other && Math.abs(bath.heatCurrent() / current.geometric() - 1) > tolerance(current));
	}

	private static double tolerance(EquationVerdict.Current current) {
		return Double.isNaN(current.error()) ? EquationVerdict.AGREE : Math.max(EquationVerdict.AGREE, current.error());
	}

	/** The verdict in words. */
	public String sentence() {
		String within = percent(worst());
		String estimate = absence.isEmpty() ? "the error of the equation is estimated at " + within
				: "the error of the equation itself cannot be estimated here, for " + absence;
		return switch (kind) {
			case AGREE -> "the global and the geometric equation agree within 1 %; " + estimate;
			case USE_GEOMETRIC -> String.format(Locale.ROOT, "use the geometric equation (--equation geometric): the secular approximation of the global one fails, for "
					+ "the smallest gap %.3g%s stands against the rate %.3g%s; %s", gap, rateUnit, rate, rateUnit, estimate);
			case ESTIMATED -> absence.isEmpty() ? "the currents of the geometric equation are estimated to be right within " + within
					: "the coupling is not weak any more; " + estimate;
			case BEYOND_WEAK_COUPLING -> "beyond weak coupling: an exact method is needed"
					+ (smallest < EquationVerdict.NEGATIVE ? String.format(Locale.ROOT, "; the Redfield state has the eigenvalue %.2g", smallest) : "; " + estimate);
		};
	}

	/** An estimate beyond ten times the current says no more than that, and may be infinite. */
	private static String percent(double error) {
		return error > 10 ? "more than 1000 %" : String.format(Locale.ROOT, "%.2g %%", 100 * error);
	}

	/** The table and the sentence, as text. */
	String text(String powerUnit) {
		StringBuilder out = new StringBuilder();
		boolean estimated = absence.isEmpty();
		TextTable table = estimated ? new TextTable().row("bath", "global" + powerUnit, "geometric" + powerUnit, "Redfield" + powerUnit, "estimated error")
				: new TextTable().row("bath", "global" + powerUnit, "geometric" + powerUnit);
		for (EquationVerdict.Current current : currents) {
			String global = Figures.of(current.global(), Figures.CURRENT);
			String geometric = Figures.of(current.geometric(), Figures.CURRENT);
			if (estimated) {
				table.row(current.bath(), global, geometric, Figures.of(current.redfield(), Figures.CURRENT), percent(current.error()));
			} else {
				table.row(current.bath(), global, geometric);
			}
		}
		table.appendTo(out);
		return out.append("  Verdict: ").append(sentence()).append(".\n").toString();
	}
}
