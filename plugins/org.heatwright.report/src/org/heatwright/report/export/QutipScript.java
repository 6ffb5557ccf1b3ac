// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.HeatwrightVersion;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.physics.Equation;
import org.heatwright.physics.LambShift;
import org.heatwright.physics.Problem;
import org.heatwright.physics.space.QubitArray;
import org.heatwright.physics.space.Representation;
import org.heatwright.report.Subject;

/**
 * A Python script that checks a result with another program: it rebuilds Hamiltonian, operators and rates from the numbers of the design,
 * computes the heat currents with QuTiP and prints them beside ours. Verified by {@code QutipScriptTest}, which runs it.
 */
public final class QutipScript {

	/** The script holds superoperators of degenerate media as dense matrices. */
	private static final int LARGEST_FULL_SPACE = 5;

	private QutipScript() {
	}

	/** @throws ExportException when the script could not check the result */
	static String of(Subject subject) {
		Problem problem = subject.problem().orElseThrow(() -> new ExportException("the design was not solved, so there is nothing to check"));
		requireSupport(subject);
		String space = space(subject.analysis(), problem);
		Map<String, Object> design = new LinkedHashMap<>();
		design.put("name", subject.title());
		design.put("medium", QutipDesign.medium(problem.medium(), space));
		design.put("baths", problem.baths().stream().filter(bath -> subject.analysis().bath(bath.id()).isPresent()).map(QutipDesign::bath).toList());
		design.put("couplings", problem.couplings().stream().map(QutipDesign::coupling).toList());
		design.put("initial", QutipDesign.initial(problem.initialState()));
		return head(subject) + "DESIGN = " + PythonLiteral.of(design) + "\n\n# Steady heat current and heat current in the initial state of each bath, as Heatwright computed them.\nOURS = " + PythonLiteral.of(ours(subject.analysis())) + "\n"
				+ library();
	}

	/** Whether the script can check a subject as far as its kind goes; spaces that are too large are refused when it is written. */
	public static boolean checks(Subject subject) {
		return subject.analysis().solved().isPresent() && isContinuous(subject) && subject.options().equation() == Equation.GLOBAL && subject.options().lambShift() == LambShift.NONE;
	}

	private static boolean isContinuous(Subject subject) {
		return subject.machine().getCycle() == null || subject.machine().getCycle() instanceof ContinuousCycle continuous && continuous.getDrive() == null;
	}

	private static void requireSupport(Subject subject) {
		if (!isContinuous(subject)) {
			throw new ExportException("the script checks continuous machines without a coherent drive; this one runs differently");
		}
		if (!checks(subject)) {
			throw new ExportException("the script checks the global equation without Lamb shift");
		}
	}

	private static String space(Analysis analysis, Problem problem) {
		Representation used = Representation.valueOf(analysis.steadyState().orElseThrow().representation());
		if (used != Representation.PERMUTATION_INVARIANT) {
			return used.name();
		}
		if (problem.medium() instanceof QubitArray array && array.size() > LARGEST_FULL_SPACE) {
			throw new ExportException("the script works in the full space, which for " + array.size() + " qubits is too large for it; set L to " + LARGEST_FULL_SPACE + " or less for the check");
		}
		return Representation.FULL.name();
	}

	/** Steady and instantaneous currents with hbar = k_B = 1. */
	private static Map<String, Object> ours(Analysis analysis) {
		double unit = analysis.units().power(1);
		Map<String, Object> ours = new LinkedHashMap<>();
		for (BathAnalysis bath : analysis.baths()) {
			ours.put(bath.id(), Arrays.asList(bath.heatCurrent() / unit, bath.instantaneousHeatCurrent() / unit));
		}
		return ours;
	}

	private static String head(Subject subject) {
		return "#!/usr/bin/env python3\n# Written by Heatwright " + HeatwrightVersion.NUMBER + " from a design with the SHA-256 " + subject.analysis().design().sha256()
				+ ".\n# Needs python3 with qutip (4.7 or newer) and numpy. Ends with exit code 0 when all currents agree to 1e-8 of the largest.\n\n# The numbers of the design, evaluated with hbar = k_B = 1.\n";
	}

	private static String library() {
		try (InputStream in = QutipScript.class.getResourceAsStream("qutip_machine.py")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
