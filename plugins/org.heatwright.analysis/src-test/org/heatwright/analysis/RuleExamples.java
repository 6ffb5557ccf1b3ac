// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.validation.Diagnostic;

/** The example files of the rules, {@code rules/<id>.invalid.qtm} and {@code rules/<id>.valid.qtm}, and what is expected of them. */
final class RuleExamples {

	/** How an example is asked for its findings. */
	record Example(String rule, String how, String element, Map<String, Double> numbers) {

		@Override
		public String toString() {
			return rule;
		}

		List<Diagnostic> findings(String which) {
			return findings(load(rule, which));
		}

		List<Diagnostic> findings(Machine machine) {
			return RuleExamples.findings(machine, how);
		}
	}

	private RuleExamples() {
	}

	static List<Diagnostic> findings(Machine machine, String how) {
		AnalysisOptions defaults = AnalysisOptions.defaults();
		AnalysisOptions local = new AnalysisOptions(Equation.LOCAL, defaults.lambShift(), defaults.initialState(), List.of());
		return switch (how) {
			case "validate" -> DesignValidation.of(machine, defaults, Progress.NONE);
			case "validate-local" -> DesignValidation.of(machine, local, Progress.NONE);
			case "solve" -> Analyzer.analyze(machine, defaults, Progress.NONE).diagnostics();
			case "local" -> Analyzer.analyze(machine, local, Progress.NONE).diagnostics();
			default -> throw new IllegalArgumentException(how);
		};
	}

	static List<Example> all() {
		return text("expected.txt").lines().filter(line -> !line.startsWith("#")).map(RuleExamples::example).toList();
	}

	private static Example example(String line) {
		String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
		Map<String, Double> numbers = new LinkedHashMap<>();
		// The names of norms contain bars.
		String rest = line.split("\\|", 4).length == 4 ? line.split("\\|", 4)[3].strip() : "";
		for (String number : rest.isEmpty() ? new String[0] : rest.split("; ")) {
			int equals = number.lastIndexOf('=');
			numbers.put(number.substring(0, equals).strip(), value(number.substring(equals + 1)));
		}
		return new Example(cells[0], cells[1], cells[2], numbers);
	}

	/** A number, or the closed form of one. */
	private static double value(String expression) {
		return Scope.of(MachineFactory.eINSTANCE.createMachine()).evaluate(expression, Dimension.NONE).value();
	}

	static Machine load(String rule, String which) {
		String name = rule + "." + which + ".qtm";
		try {
			return DesignFile.load(new ByteArrayInputStream(text(name).getBytes(StandardCharsets.UTF_8)), name).machine();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String text(String name) {
		try (InputStream in = RuleExamples.class.getResourceAsStream("rules/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
