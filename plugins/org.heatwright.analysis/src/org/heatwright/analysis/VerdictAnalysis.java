// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Locale;

import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.solve.EquationVerdict;

/**
 * How far the master equation of a continuous machine can be trusted, in the units of the design; see {@link EquationVerdict}. Verified by {@code VerdictTest}.
 *
 * @param rate     R, the fastest rate
 * @param mean     the mean frequency of the couplings
 * @param gap      the smallest distance of two levels that are not one; infinite when there is none
 * @param smallest the smallest eigenvalue of the Redfield state
 */
public record VerdictAnalysis(EquationVerdict.Kind kind, double rate, double mean, double gap, double smallest, List<EquationVerdict.Current> currents,
		String rateUnit) {

	public VerdictAnalysis {
		currents = List.copyOf(currents);
	}

	/**
	 * Solves a machine by three equations.
	 *
	 * @throws SettingException       when a setting does not fit the design
	 * @throws SolverRefusedException when the machine is not continuous, is driven, or does not fit
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static VerdictAnalysis of(Machine design, AnalysisOptions options, Progress progress) {
		Machine machine = Analyzer.changed(design, options);
		if (machine.getCycle() != null && !(machine.getCycle() instanceof ContinuousCycle)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the verdict on the equation is that of a continuous machine; this one has a cycle of another kind");
		}
		UnitSystem units = UnitSystem.valueOf(machine.getUnits().getLiteral());
		EquationVerdict verdict = EquationVerdict.of(ProblemAssembler.assemble(machine), options.within(machine).solver(), progress);
		return new VerdictAnalysis(verdict.kind(), units.rate(verdict.rate()), units.rate(verdict.mean()), units.rate(verdict.gap()), verdict.smallest(),
				verdict.currents().stream().map(each -> new EquationVerdict.Current(each.bath(), units.power(each.global()), units.power(each.geometric()),
						units.power(each.redfield()), each.error())).toList(),
				units.rateUnit());
	}

	/** The largest estimated error, relative to its current. */
	public double worst() {
		return currents.stream().mapToDouble(EquationVerdict.Current::error).max().orElse(0);
	}

	/** The verdict in words. */
	public String sentence() {
		String within = String.format(Locale.ROOT, "%.2g %%", 100 * worst());
		return switch (kind) {
			case AGREE -> "the global and the geometric equation agree within 1 %; the error of the equation is estimated at " + within;
			case USE_GEOMETRIC -> String.format(Locale.ROOT, "use the geometric equation (--equation geometric), whose error is estimated at %s: the secular "
					+ "approximation of the global one fails, for the smallest gap %.3g%s stands against the rate %.3g%s", within, gap, rateUnit, rate, rateUnit);
			case ESTIMATED -> "the currents of the geometric equation are estimated to be right within " + within;
			case BEYOND_WEAK_COUPLING -> "beyond weak coupling: an exact method is needed"
					+ (smallest < -1e-6 ? String.format(Locale.ROOT, "; the Redfield state has the eigenvalue %.2g", smallest) : "; the estimated error is " + within);
		};
	}

	/** The table and the sentence, as text. */
	String text(String powerUnit) {
		StringBuilder out = new StringBuilder();
		TextTable table = new TextTable().row("bath", "global" + powerUnit, "geometric" + powerUnit, "Redfield" + powerUnit, "estimated error");
		for (EquationVerdict.Current current : currents) {
			table.row(current.bath(), Figures.of(current.global(), Figures.CURRENT), Figures.of(current.geometric(), Figures.CURRENT),
					Figures.of(current.redfield(), Figures.CURRENT), String.format(Locale.ROOT, "%.2g %%", 100 * current.error()));
		}
		table.appendTo(out);
		return out.append("  Verdict: ").append(sentence()).append(".\n").toString();
	}
}
