// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;

/**
 * A heat valve with its two baths exchanged: R = |J_f + J_r| / max(|J_f|, |J_r|), zero for a machine that looks the same from both sides and one for a perfect diode. Verified by
 * {@code MachinesInTimeTest} against {@code rectifier_and_parallel.json}.
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
	 * @throws IllegalArgumentException when the machine has not two baths, or is not solved both ways round
	 * @throws SettingException when a setting does not fit the design
	 */
	public static Rectification of(Machine design, AnalysisOptions options, Progress progress) {
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
		AnalysisOptions same = new AnalysisOptions(options.equation(), options.lambShift(), java.util.Optional.empty(), java.util.List.of());
		double forward = current(Analyzer.analyze(machine, same, progress));
		double reverse = current(Analyzer.analyze(turned, same, progress));
		double largest = Math.max(Math.abs(forward), Math.abs(reverse));
		return new Rectification(one.getId(), forward, reverse, largest == 0 ? 0 : Math.abs(forward + reverse) / largest);
	}

	private static double current(Analysis analysis) {
		if (analysis.status() != Status.SOLVED) {
			throw new IllegalArgumentException("the machine is not solved" + (analysis.diagnostics().isEmpty() ? "" : ": " + analysis.diagnostics().get(0).message()));
		}
		return analysis.baths().get(0).heatCurrent();
	}
}
