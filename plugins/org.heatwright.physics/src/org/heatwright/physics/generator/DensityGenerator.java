// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.levels.HermitianCoordinates;

/**
 * A time-independent equation of motion of a whole density matrix, as a real linear map on {@link HermitianCoordinates} of which columns are computed when they
 * are asked for. Each of its baths has a dissipator of its own, so that heat currents can be told apart. Verified by {@code LindbladGeneratorTest} and
 * {@code ReferenceEquationsTest}.
 */
public interface DensityGenerator {

	/** Receives an element of a column: its row, a coordinate, and its value. */
	interface Element {
		void add(int row, double value);
	}

	HermitianCoordinates coordinates();

	/** H of the commutator. */
	SparseHermitian hamiltonian();

	/** Calls back for every element of one column, several times for the same row perhaps: their values add up. */
	void column(int coordinate, Element element);

	/** The coordinates of D_a^+(O), the operator of the flow of O from one bath: Tr(O D_a(rho)) = Tr(D_a^+(O) rho). */
	double[] adjoint(int bath, SparseHermitian observable);

	/** L(x). Cost: the number of elements of L in the columns where x is not zero. */
	default double[] apply(double[] x) {
		double[] result = new double[x.length];
		for (int c = 0; c < x.length; c++) {
			double factor = x[c];
			if (factor != 0) {
				column(c, (row, value) -> result[row] += factor * value);
			}
		}
		return result;
	}

	/** The coordinates of L^+(O): in the scalar product Tr(XY) off-diagonal coordinates count twice. */
	default double[] transposed(SparseHermitian observable) {
		int d = coordinates().dimension();
		double[] o = new double[coordinates().unknowns()];
		for (int e = 0; e < observable.size(); e++) {
			int i = observable.row(e);
			int j = observable.column(e);
			o[i == j ? i : coordinates().real(i, j)] = observable.real(e);
			if (i != j) {
				o[coordinates().real(i, j) + 1] = observable.imaginary(e);
			}
		}
		double[] result = new double[o.length];
		for (int c = 0; c < o.length; c++) {
			double[] sum = new double[1];
			column(c, (row, value) -> sum[0] += value * o[row] * (row < d ? 1 : 2));
			result[c] = c < d ? sum[0] : sum[0] / 2;
		}
		return result;
	}
}
