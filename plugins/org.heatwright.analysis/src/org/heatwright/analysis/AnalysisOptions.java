// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.heatwright.model.machine.Machine;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.SolverOptions;

/**
 * What a caller may choose without touching the design.
 *
 * @param chosenEquation replaces the master equation of the design
 * @param lambShift      whether the Lamb shift joins the Hamiltonian
 * @param initialState   replaces the design's initial state: {@code ground | excited | mixed | dicke(M) | thermal(T) | product(p) | level(id)}
 * @param settings       deviations from the file, applied in order to a copy
 * @param chosenReading  replaces what the Hamiltonian of the design stands for, where the equation is not blind to level shifts
 * @param verdict        whether the equation itself is judged
 */
public record AnalysisOptions(Optional<Equation> chosenEquation, LambShift lambShift, Optional<String> initialState, List<Setting> settings,
		Optional<HamiltonianReading> chosenReading, VerdictChoice verdict) {

	/** With a verdict on the equation where it costs little. */
	public AnalysisOptions(Optional<Equation> chosenEquation, LambShift lambShift, Optional<String> initialState, List<Setting> settings,
			Optional<HamiltonianReading> chosenReading) {
		this(chosenEquation, lambShift, initialState, settings, chosenReading, VerdictChoice.IF_CHEAP);
	}

	/** An equation whatever the design says. */
	public AnalysisOptions(Equation equation, LambShift lambShift, Optional<String> initialState, List<Setting> settings) {
		this(Optional.of(equation), lambShift, initialState, settings, Optional.empty());
	}

	public AnalysisOptions {
		Objects.requireNonNull(chosenEquation);
		Objects.requireNonNull(lambShift);
		Objects.requireNonNull(initialState);
		Objects.requireNonNull(chosenReading);
		Objects.requireNonNull(verdict);
		settings = List.copyOf(settings);
	}

	/** Everything as the design says, without Lamb shift. */
	public static AnalysisOptions defaults() {
		return new AnalysisOptions(Optional.empty(), LambShift.NONE, Optional.empty(), List.of(), Optional.empty());
	}

	/** The equation chosen; the global one when it is left to a design that is not known yet, see {@link #within}. */
	public Equation equation() {
		return chosenEquation.orElse(Equation.GLOBAL);
	}

	/** What the Hamiltonian is taken for; observed when it is left to a design that is not known yet. */
	public HamiltonianReading reading() {
		return chosenReading.orElse(HamiltonianReading.OBSERVED);
	}

	/** The same with what the design says where nothing was chosen. */
	public AnalysisOptions within(Machine machine) {
		Equation equation = chosenEquation.orElse(Equation.valueOf(machine.getEquation().getLiteral()));
		HamiltonianReading reading = chosenReading.orElse(HamiltonianReading.valueOf(machine.getHamiltonian().getLiteral()));
		// What is observed holds the shifts already, which the exact equation would make once more: it knows the medium alone.
		boolean bare = equation == Equation.EXACT && reading == HamiltonianReading.OBSERVED;
		return new AnalysisOptions(Optional.of(equation), lambShift, initialState, settings, Optional.of(bare ? HamiltonianReading.BARE : reading), verdict);
	}

	public AnalysisOptions withSettings(List<Setting> others) {
		return new AnalysisOptions(chosenEquation, lambShift, initialState, others, chosenReading, verdict);
	}

	public AnalysisOptions withInitialState(String text) {
		return new AnalysisOptions(chosenEquation, lambShift, Optional.of(text), settings, chosenReading, verdict);
	}

	/** The same for another equation. */
	public AnalysisOptions with(Equation other) {
		return new AnalysisOptions(Optional.of(other), lambShift, initialState, settings, chosenReading, verdict);
	}

	/** The same with or without a verdict on the equation. */
	public AnalysisOptions with(VerdictChoice other) {
		return new AnalysisOptions(chosenEquation, lambShift, initialState, settings, chosenReading, other);
	}

	/** What the solver needs to know of them. */
	public SolverOptions solver() {
		SolverOptions defaults = SolverOptions.defaults();
		return new SolverOptions(equation(), lambShift, defaults.memoryLimitBytes(), defaults.maxResidual(), reading());
	}

	/** The options that differ from the defaults, as one would type them on the command line. */
	public List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		settings.forEach(setting -> arguments.add("--set " + setting));
		initialState.ifPresent(text -> arguments.add("--initial " + text));
		chosenEquation.ifPresent(equation -> arguments.add("--equation " + EquationWords.code(equation)));
		chosenReading.ifPresent(reading -> arguments.add("--hamiltonian " + EquationWords.code(reading)));
		if (lambShift == LambShift.INCLUDED) {
			arguments.add("--lamb-shift");
		}
		return arguments;
	}
}
