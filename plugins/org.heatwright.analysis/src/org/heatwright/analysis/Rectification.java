// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/**
 * A heat valve with its two baths exchanged: R = |J_f + J_r| / max(|J_f|, |J_r|), zero for a machine that looks the same from both sides and one for a perfect
 * diode. Verified by {@code MachinesInTimeTest} against {@code rectifier_and_parallel.json}, and {@code ExtremeNumbersTest}.
 *
 * @param bath        whose current is meant: the first one
 * @param forward     its current as designed
 * @param reverse     its current with the two temperatures exchanged
 * @param coefficient R
 */
public record Rectification(String bath, double forward, double reverse, double coefficient) {

	/** Whether a design can be turned round: two baths at two temperatures. */
	public static boolean applies(Machine machine) {
		return machine.getBaths().size() == 2 && machine.getCouplings().stream().map(coupling -> coupling.getBath()).distinct().count() == 2;
	}

	/**
	 * The numbers, or why there are none.
	 *
	 * @param absence empty when the numbers are there
	 */
	public record Outcome(Optional<Rectification> numbers, String absence) {

		private static Outcome none(String why) {
			return new Outcome(Optional.empty(), why);
		}
	}

	/**
	 * Both ways round. A bath whose spectrum has one temperature only, as noise has, cannot take that of the other.
	 *
	 * @throws IllegalArgumentException when the machine has not two baths
	 * @throws SettingException when a setting does not fit the design
	 */
	public static Outcome of(Machine design, AnalysisOptions options, Progress progress) {
		Machine machine = Analyzer.changed(design, options);
		if (!applies(machine)) {
			throw new IllegalArgumentException("rectification is that of a machine between two baths");
		}
		Machine turned = EcoreUtil.copy(machine);
		Bath one = turned.getBaths().get(0);
		Bath other = turned.getBaths().get(1);
		String temperature = one.getTemperature();
		one.setTemperature(other.getTemperature());
		other.setTemperature(temperature);
		AnalysisOptions same = new AnalysisOptions(options.chosenEquation(), options.lambShift(), Optional.empty(), List.of(), options.chosenReading());
		Analysis forward = Analyzer.analyze(machine, same, progress);
		Analysis reverse = Analyzer.analyze(turned, same, progress);
		if (forward.status() != Status.SOLVED || reverse.status() != Status.SOLVED) {
			Analysis unsolved = forward.status() == Status.SOLVED ? reverse : forward;
			return Outcome.none("the machine is not solved with its two temperatures exchanged: "
					+ unsolved.diagnostics().stream().filter(finding -> finding.severity() == Severity.ERROR)
					.map(Diagnostic::message).findFirst().orElse("no reason was given"));
		}
		double there = forward.baths().get(0).significantHeatCurrent();
		double back = reverse.baths().get(0).significantHeatCurrent();
		double largest = Math.max(Math.abs(there), Math.abs(back));
		if (largest == 0) {
			return Outcome.none("no current flows either way round, within its error");
		}
		return new Outcome(Optional.of(
				new Rectification(one.getId(), forward.baths().get(0).heatCurrent(), reverse.baths().get(0).heatCurrent(), Math.abs(there + back) / largest)),
				"");
	}
}
