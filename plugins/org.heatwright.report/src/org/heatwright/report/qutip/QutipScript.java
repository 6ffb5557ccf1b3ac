// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.qutip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.EquationWords;
import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.report.ExportException;
import org.heatwright.report.Subject;

/**
 * A Python script that checks a result with another program: it rebuilds Hamiltonian, operators and rates from the numbers of the design, solves the machine
 * with QuTiP and prints heat, work and
 * energies beside ours. Continuous machines (global and local equation, Lamb shift, coherent drive), strokes, ideal cycles and charging. Verified by {@code
 * ReportToolsTest}, which runs it for every
 * machine of the gallery.
 */
public final class QutipScript {

	/** The script holds superoperators of the full space as dense matrices. */
	private static final int LARGEST_FULL_SPACE = 5;
	private static final int MOST_RATES = 2000;
	private static final int MOST_SUPEROPERATOR = 32;

	private QutipScript() {
	}

	/** @throws ExportException when the script could not check the result */
	public static String of(Subject subject) {
		Problem problem = QutipParts.settled(
				subject.problem().orElseThrow(() -> new ExportException("the design was not solved, so the script would have nothing to check")), subject.analysis());
		QutipOperation operation = operation(subject);
		if (EquationWords.reads(subject.analysis().equation())) {
			throw new ExportException("the script knows the global and the local equation, and this design was solved by the "
					+ EquationWords.title(subject.analysis().equation()) + " one");
		}
		String space = space(subject.analysis(), problem);
		requireSize(subject, operation);
		Map<String, Object> design = new LinkedHashMap<>();
		design.put("name", subject.title());
		design.put("equation", subject.analysis().equation().name());
		design.put("lamb_shift", subject.options().lambShift() == LambShift.INCLUDED ? 1 : 0);
		boolean parts = problem.medium() instanceof ProductMedium;
		design.put("medium",
				problem.medium() instanceof ProductMedium medium ? QutipParts.medium(problem, medium, subject.analysis()) : QutipDesign.medium(problem.medium(), space));
		design.put("baths", problem.baths().stream().filter(bath -> operation.acts(subject.analysis(), bath.id())).map(QutipDesign::bath).toList());
		design.put("couplings", operation.couplings(problem).stream().map(QutipDesign::coupling).toList());
		design.put("initial", QutipDesign.initial(problem.initialState()));
		design.putAll(operation.design(problem, space));
		return head(subject) + "DESIGN = " + PythonLiteral.of(design) + "\n\n# What Heatwright computed.\nOURS = "
				+ PythonLiteral.of(operation.numbers(subject.analysis())) + "\n"
				+ (parts ? Stream.of("baths", "medium", "parts", "equation", operation.file(), "comparison")
						: Stream.of("baths", "medium", "equation", operation.file(), "comparison")).map(QutipScript::library).collect(Collectors.joining("\n\n"));
	}

	private static QutipOperation operation(Subject subject) {
		return switch (subject.machine().getCycle()) {
			case StrokeCycle strokes -> new QutipOperation.Strokes(subject.machine(), strokes);
			case IdealCycle ideal -> new QutipOperation.Ideal(subject.machine(), ideal);
			case ChargingProtocol charging -> new QutipOperation.Charging(subject.machine(), charging);
			case ContinuousCycle continuous -> new QutipOperation.Continuous();
			case null -> new QutipOperation.Continuous();
			default -> throw new ExportException("no script is written for a cycle of the kind " + subject.machine().getCycle().eClass().getName());
		};
	}

	/** Whether a script can check a subject. */
	public static boolean checks(Subject subject) {
		if (subject.analysis().solved().isEmpty()) {
			return false;
		}
		try {
			if (!(subject.problem().orElseThrow().medium() instanceof ProductMedium)) {
				QutipDesign.requireKnown(subject.problem().orElseThrow(), space(subject.analysis(), subject.problem().orElseThrow()));
			}
			requireSize(subject, operation(subject));
			return true;
		} catch (ExportException e) {
			return false;
		}
	}

	private static void requireSize(Subject subject, QutipOperation operation) {
		int states = subject.analysis().steadyState().orElseThrow().dimension();
		int most = operation.needsSuperoperator() ? MOST_SUPEROPERATOR : MOST_RATES;
		if (states > most) {
			throw new ExportException("the script solves such a machine up to " + most + " states; this one has " + states
					+ ". Make it smaller for the check, for example with --set L=4");
		}
	}

	private static String space(Analysis analysis, Problem problem) {
		Representation used = Representation.valueOf(analysis.steadyState().orElseThrow().representation());
		if (used != Representation.PERMUTATION_INVARIANT) {
			return used.name();
		}
		if (problem.medium() instanceof QubitArray array && array.size() > LARGEST_FULL_SPACE) {
			throw new ExportException("the script works in the full space, which for " + array.size() + " qubits is too large for it; set L to "
					+ LARGEST_FULL_SPACE + " or less for the check");
		}
		return Representation.FULL.name();
	}

	private static String head(Subject subject) {
		return "#!/usr/bin/env python3\n# Written by Heatwright " + HeatwrightVersion.NUMBER + " from a design with the SHA-256 "
				+ subject.analysis().design().sha256()
				+ ".\n# Needs python3 with qutip (4.7 or newer), numpy and scipy. Ends with exit code 0 when all numbers agree to 1e-8 of the largest.\n\n# The numbers "
				+ "of the design, evaluated with hbar = k_B = 1.\n";
	}

	private static String library(String part) {
		try (InputStream in = QutipScript.class.getResourceAsStream("qutip_" + part + ".py")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A row of what is compared: the part, the quantity, the value with hbar = k_B = 1. */
	static List<Object> row(String part, String quantity, double value) {
		return List.of(part, quantity, value);
	}
}
