// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Setting;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;

import picocli.CommandLine.Option;

/** The options that every command which solves machines has in common. */
final class AnalysisArguments {

	/** The words of {@code --equation}. */
	enum EquationName {
		gksl(Equation.GLOBAL), local(Equation.LOCAL);

		private final Equation equation;

		EquationName(Equation equation) {
			this.equation = equation;
		}
	}

	@Option(names = "--set", paramLabel = "NAME=EXPR", description = "Sets a parameter, L, or elementId.attribute for this run; may be repeated.")
	List<String> settings = new ArrayList<>();

	@Option(names = "--initial", paramLabel = "EXPR", description = "Initial state: ground, excited, mixed, dicke(M), thermal(T), product(p) or level(id).")
	String initial;

	@Option(names = "--equation", paramLabel = "gksl|local", defaultValue = "gksl", description = "Master equation: global GKSL (default) or local.")
	EquationName equation;

	@Option(names = "--lamb-shift", description = "Adds the Lamb shift to the Hamiltonian.")
	boolean lambShift;

	AnalysisOptions options() {
		return new AnalysisOptions(equation.equation, lambShift ? LambShift.INCLUDED : LambShift.NONE, Optional.ofNullable(initial),
				settings.stream().map(AnalysisArguments::setting).toList());
	}

	static Setting setting(String text) {
		int equals = text.indexOf('=');
		if (equals < 1 || equals == text.length() - 1) {
			throw new CommandFailure(ExitCode.USAGE, "--set " + text + ": expected NAME=EXPR, for example --set hot.temperature=2");
		}
		return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
	}
}
