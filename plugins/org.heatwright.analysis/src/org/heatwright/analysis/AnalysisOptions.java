// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;

/**
 * What a caller may choose without touching the design.
 *
 * @param equation     which master equation
 * @param lambShift    whether the Lamb shift joins the Hamiltonian
 * @param initialState replaces the design's initial state: {@code ground | excited | mixed | dicke(M) | thermal(T) | product(p) | level(id)}
 * @param settings     deviations from the file, applied in order to a copy
 */
public record AnalysisOptions(Equation equation, LambShift lambShift, Optional<String> initialState, List<Setting> settings) {

	public AnalysisOptions {
		Objects.requireNonNull(equation);
		Objects.requireNonNull(lambShift);
		Objects.requireNonNull(initialState);
		settings = List.copyOf(settings);
	}

	/** The global equation without Lamb shift, everything else as the design says. */
	public static AnalysisOptions defaults() {
		return new AnalysisOptions(Equation.GLOBAL, LambShift.NONE, Optional.empty(), List.of());
	}

	public AnalysisOptions withSettings(List<Setting> others) {
		return new AnalysisOptions(equation, lambShift, initialState, others);
	}

	public AnalysisOptions withInitialState(String text) {
		return new AnalysisOptions(equation, lambShift, Optional.of(text), settings);
	}

	/** The options that differ from the defaults, as one would type them on the command line. */
	public List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		settings.forEach(setting -> arguments.add("--set " + setting));
		initialState.ifPresent(text -> arguments.add("--initial " + text));
		if (equation == Equation.LOCAL) {
			arguments.add("--equation local");
		}
		if (lambShift == LambShift.INCLUDED) {
			arguments.add("--lamb-shift");
		}
		return arguments;
	}
}
