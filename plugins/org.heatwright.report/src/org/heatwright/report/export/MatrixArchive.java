// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.physics.MachineMatrices;
import org.heatwright.physics.Progress;
import org.heatwright.physics.Solver;
import org.heatwright.physics.SolverOptions;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.report.Subject;

/**
 * The matrices of a machine as an archive for NumPy, with ħ = k_B = 1: {@code rho}, {@code energies}, {@code states}, {@code operator_BATH_k}
 * and {@code rates_BATH} (W[to, from]). Baths are numbered in {@code baths}, since names of arrays must be plain.
 */
final class MatrixArchive {

	private MatrixArchive() {
	}

	static byte[] of(Subject subject, Progress progress) {
		MachineMatrices matrices = matrices(subject, progress);
		int d = matrices.energies().length;
		Map<String, byte[]> arrays = new LinkedHashMap<>();
		arrays.put("rho", NumpyArray.complex(matrices.density()[0], matrices.density()[1], d, d));
		arrays.put("energies", NumpyArray.real(matrices.energies(), d));
		arrays.put("states", NumpyArray.words(matrices.names()));
		arrays.put("basis", NumpyArray.words(List.of(matrices.basis())));
		arrays.put("baths", NumpyArray.words(matrices.rates().stream().map(MachineMatrices.Rates::bath).toList()));
		for (MachineMatrices.Operator operator : matrices.operators()) {
			arrays.put("operator_" + number(matrices, operator.bath()) + "_" + operator.number(), NumpyArray.complex(operator.matrix()[0], operator.matrix()[1], d, d));
		}
		for (MachineMatrices.Rates rates : matrices.rates()) {
			arrays.put("rates_" + number(matrices, rates.bath()), NumpyArray.real(rates.matrix(), d, d));
		}
		return NumpyArray.archive(arrays);
	}

	private static int number(MachineMatrices matrices, String bath) {
		return matrices.rates().stream().map(MachineMatrices.Rates::bath).toList().indexOf(bath);
	}

	private static MachineMatrices matrices(Subject subject, Progress progress) {
		SolverOptions defaults = SolverOptions.defaults();
		SolverOptions options = new SolverOptions(subject.options().equation(), subject.options().lambShift(), defaults.memoryLimitBytes(), defaults.maxResidual());
		try {
			return Solver.matrices(subject.problem().orElseThrow(() -> new ExportException("the design has no matrices: it was not solved")), options, progress);
		} catch (SolverRefusedException e) {
			throw new ExportException(e.getMessage());
		}
	}
}
