// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.analysis.Certificate;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.MachineMatrices;
import org.heatwright.physics.solve.MachineRates;
import org.heatwright.physics.solve.Solver;
import org.heatwright.report.ExportException;
import org.heatwright.report.Subject;

/**
 * The matrices of a machine as an archive for NumPy, with ħ = k_B = 1: {@code rho}, {@code energies}, {@code states}, {@code operator_b_k} and {@code rates_b}
 * (W[to, from]), b counting the names in {@code baths}, since names of arrays must be plain. Spaces of more than 1024 states, and states (j, M) that stand for
 * many of the medium each, have no such matrices: their archive holds {@code populations}, {@code multiplicities} and the rates that are not zero,
 * {@code rates_b_to}, {@code rates_b_from}, {@code rates_b_values}. Verified by {@code ExportToolsTest}.
 */
final class MatrixArchive {

	private MatrixArchive() {
	}

	static byte[] of(Subject subject, Progress progress) {
		Problem problem = subject.problem().orElseThrow(() -> new ExportException("the design has no matrices: it was not solved"));
		SolverOptions options = subject.options().within(subject.machine()).solver();
		try {
			return NumpyArray.archive(isDense(subject) ? dense(Solver.matrices(problem, options, progress)) : sparse(Solver.rates(problem, options, progress)));
		} catch (SolverRefusedException e) {
			throw new ExportException(e.getMessage());
		}
	}

	private static boolean isDense(Subject subject) {
		Certificate state = subject.analysis().steadyState().orElseThrow();
		return state.dimension() <= MachineMatrices.MOST_STATES && Representation.valueOf(state.representation()) != Representation.PERMUTATION_INVARIANT;
	}

	private static Map<String, byte[]> dense(MachineMatrices matrices) {
		int d = matrices.energies().length;
		List<String> baths = matrices.rates().stream().map(MachineMatrices.Rates::bath).toList();
		Map<String, byte[]> arrays = new LinkedHashMap<>();
		arrays.put("rho", NumpyArray.complex(matrices.density()[0], matrices.density()[1], d, d));
		arrays.put("energies", NumpyArray.real(matrices.energies(), d));
		arrays.put("states", NumpyArray.words(matrices.names()));
		arrays.put("basis", NumpyArray.words(List.of(matrices.basis())));
		arrays.put("baths", NumpyArray.words(baths));
		for (MachineMatrices.Operator operator : matrices.operators()) {
			arrays.put("operator_" + baths.indexOf(operator.bath()) + "_" + operator.number(), NumpyArray.complex(operator.matrix()[0], operator.matrix()[1], d, d));
		}
		for (MachineMatrices.Rates rates : matrices.rates()) {
			arrays.put("rates_" + baths.indexOf(rates.bath()), NumpyArray.real(rates.matrix(), d, d));
		}
		return arrays;
	}

	private static Map<String, byte[]> sparse(MachineRates machine) {
		int d = machine.energies().length;
		Map<String, byte[]> arrays = new LinkedHashMap<>();
		arrays.put("populations", NumpyArray.real(machine.populations(), d));
		arrays.put("multiplicities", NumpyArray.real(machine.multiplicities(), d));
		arrays.put("energies", NumpyArray.real(machine.energies(), d));
		if (!machine.names().isEmpty()) {
			arrays.put("states", NumpyArray.words(machine.names()));
		}
		arrays.put("basis", NumpyArray.words(List.of("energy")));
		arrays.put("baths", NumpyArray.words(machine.rates().stream().map(MachineRates.Rates::bath).toList()));
		for (int b = 0; b < machine.rates().size(); b++) {
			MachineRates.Rates rates = machine.rates().get(b);
			arrays.put("rates_" + b + "_to", NumpyArray.integers(rates.to()));
			arrays.put("rates_" + b + "_from", NumpyArray.integers(rates.from()));
			arrays.put("rates_" + b + "_values", NumpyArray.real(rates.values(), rates.values().length));
		}
		return arrays;
	}
}
