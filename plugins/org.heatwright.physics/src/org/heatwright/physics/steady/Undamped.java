// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.ArrayList;
import java.util.List;

import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.heatwright.physics.linear.SparseColumns;
import org.heatwright.physics.steady.Uniqueness.Oscillation;

/**
 * Collects the eigenvalues of the parts of a generator that lie on the imaginary axis without being zero. Parts of more than 128 coordinates are not examined:
 * all eigenvalues of a matrix without
 * symmetry cost about 25 n^3. Verified by {@code UndampedTest}.
 */
final class Undamped {

	private static final int LARGEST = 128;
	private static final double ON_THE_AXIS = 1e-10;
	private static final double SAME = 1e-8;

	private final List<Double> frequencies = new ArrayList<>();
	private boolean complete = true;

	/** A part that may be too large to be made dense. */
	void examine(SparseColumns generator) {
		if (generator.n() > LARGEST) {
			complete = false;
		} else if (generator.n() > 1) {
			examine(generator.dense());
		}
	}

	/** @param generator of one part; not changed */
	void examine(DMatrixRMaj generator) {
		int n = generator.numRows;
		EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, false);
		if (n > LARGEST || !eigen.decompose(generator.copy())) {
			complete = false;
			return;
		}
		double largest = 0;
		for (double element : generator.data) {
			largest = Math.max(largest, Math.abs(element));
		}
		for (int k = 0; k < n; k++) {
			Complex_F64 value = eigen.getEigenvalue(k);
			if (value.imaginary > SAME * largest && Math.abs(value.real) <= ON_THE_AXIS * n * largest) {
				double omega = value.imaginary;
				double same = SAME * largest;
				if (frequencies.stream().noneMatch(known -> Math.abs(known - omega) <= same)) {
					frequencies.add(omega);
				}
			}
		}
	}

	Uniqueness with(int stationaryStates) {
		Oscillation oscillation = !frequencies.isEmpty() ? Oscillation.AVERAGED : complete ? Oscillation.NONE : Oscillation.NOT_EXAMINED;
		return new Uniqueness(stationaryStates, oscillation, frequencies.stream().sorted().toList());
	}
}
