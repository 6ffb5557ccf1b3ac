// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Setting;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.LambShift;

import picocli.CommandLine.Option;

/** The options that every command which solves machines has in common. */
final class AnalysisArguments {

	/** The words of {@code --equation}. */
	enum EquationName {
		gksl(Equation.GLOBAL), geometric(Equation.GEOMETRIC), local(Equation.LOCAL), redfield(Equation.REDFIELD), exact(Equation.EXACT);

		private final Equation equation;

		EquationName(Equation equation) {
			this.equation = equation;
		}

		Equation equation() {
			return equation;
		}
	}

	@Option(names = "--set", paramLabel = "NAME=EXPR", description = "Sets a parameter, L, or elementId.attribute for this run; may be repeated.")
	List<String> settings = new ArrayList<>();

	@Option(names = "--initial", paramLabel = "EXPR", description = "Initial state: ground, excited, mixed, dicke(M), thermal(T), product(p) or level(id).")
	String initial;

	@Option(names = "--equation", paramLabel = "gksl|geometric|local|redfield|exact",
			description = "Master equation, that of the design by default: gksl, the global one; geometric, which holds near resonance too; local; "
					+ "redfield; exact, at any coupling strength, for small machines.")
	EquationName equation;

	/** The words of {@code --hamiltonian}. */
	enum ReadingName {
		observed(HamiltonianReading.OBSERVED), bare(HamiltonianReading.BARE), counterterm(HamiltonianReading.BARE_WITH_COUNTER_TERM);

		private final HamiltonianReading reading;

		ReadingName(HamiltonianReading reading) {
			this.reading = reading;
		}
	}

	@Option(names = "--hamiltonian", paramLabel = "observed|bare|counterterm",
			description = "What H stands for in the geometric and the Redfield equation, as the design says by default: observed, level shifts included; bare; "
					+ "counterterm: bare, with the counter-term of the baths.")
	ReadingName hamiltonian;

	@Option(names = "--lamb-shift", description = "Adds the Lamb shift to the Hamiltonian.")
	boolean lambShift;

	AnalysisOptions options() {
		return new AnalysisOptions(Optional.ofNullable(equation).map(EquationName::equation), lambShift ? LambShift.INCLUDED : LambShift.NONE,
				Optional.ofNullable(initial),
				settings.stream().map(AnalysisArguments::setting).toList(), 
				Optional.ofNullable(hamiltonian).map(name -> name.reading));
	}

	static Setting setting(String text) {
		int equals = text.indexOf('=');
		if (equals < 1 || equals == text.length() - 1) {
			throw new CommandFailure(ExitCode.USAGE, "--set " + text + ": expected NAME=EXPR, for example --set hot.temperature=2");
		}
		return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
	}
}
