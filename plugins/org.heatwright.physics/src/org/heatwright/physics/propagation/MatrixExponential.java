// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * e^A of a real square matrix by scaling and squaring of the [13/13] Padé approximant.
 *
 * <p>Cost: about (8 + log2 ||A||) products of n x n matrices and one LU solve. EJML has no exponential of its own.
 * Source: N. J. Higham, SIAM J. Matrix Anal. Appl. 26, 1179 (2005), algorithm 2.3. Verified by {@code MatrixExponentialTest} against Hipparchus.
 */
final class MatrixExponential {

	/** Largest 1-norm for which the approximant is accurate to rounding, theta_13 of the source. */
	private static final double LARGEST_NORM = 5.371920351148152;

	private static final double[] B = { 64764752532480000.0, 32382376266240000.0, 7771770303897600.0, 1187353796428800.0, 129060195264000.0, 10559470521600.0, 670442572800.0, 33522128640.0,
			1323241920.0, 40840800.0, 960960.0, 16380.0, 182.0, 1.0 };

	private MatrixExponential() {
	}

	/** @param a not changed */
	static DMatrixRMaj of(DMatrixRMaj a) {
		double norm = NormOps_DDRM.inducedP1(a);
		if (!Double.isFinite(norm)) {
			throw new ArithmeticException("the exponential of a matrix with the norm " + norm);
		}
		int squarings = norm <= LARGEST_NORM ? 0 : (int) Math.ceil(Math.log(norm / LARGEST_NORM) / Math.log(2));
		DMatrixRMaj scaled = a.copy();
		CommonOps_DDRM.scale(Math.scalb(1.0, -squarings), scaled);
		DMatrixRMaj result = approximant(scaled);
		DMatrixRMaj square = new DMatrixRMaj(a.numRows, a.numCols);
		for (int s = 0; s < squarings; s++) {
			CommonOps_DDRM.mult(result, result, square);
			DMatrixRMaj previous = result;
			result = square;
			square = previous;
		}
		return result;
	}

	/** (V - U)^-1 (V + U) with U = A (odd powers), V = even powers. */
	private static DMatrixRMaj approximant(DMatrixRMaj a) {
		DMatrixRMaj a2 = product(a, a);
		DMatrixRMaj a4 = product(a2, a2);
		DMatrixRMaj a6 = product(a4, a2);
		DMatrixRMaj u = product(a6, combination(0, B[9], a2, B[11], a4, B[13], a6));
		CommonOps_DDRM.addEquals(u, combination(B[1], B[3], a2, B[5], a4, B[7], a6));
		u = product(a, u);
		DMatrixRMaj v = product(a6, combination(0, B[8], a2, B[10], a4, B[12], a6));
		CommonOps_DDRM.addEquals(v, combination(B[0], B[2], a2, B[4], a4, B[6], a6));
		DMatrixRMaj plus = v.copy();
		CommonOps_DDRM.addEquals(plus, u);
		CommonOps_DDRM.subtractEquals(v, u);
		DMatrixRMaj result = new DMatrixRMaj(a.numRows, a.numCols);
		if (!CommonOps_DDRM.solve(v, plus, result)) {
			throw new ArithmeticException("the denominator of an exponential is singular");
		}
		return result;
	}

	private static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
		DMatrixRMaj c = new DMatrixRMaj(a.numRows, b.numCols);
		CommonOps_DDRM.mult(a, b, c);
		return c;
	}

	private static DMatrixRMaj combination(double one, double x, DMatrixRMaj a, double y, DMatrixRMaj b, double z, DMatrixRMaj c) {
		DMatrixRMaj sum = new DMatrixRMaj(a.numRows, a.numCols);
		for (int i = 0; i < sum.data.length; i++) {
			sum.data[i] = x * a.data[i] + y * b.data[i] + z * c.data[i];
		}
		for (int i = 0; i < a.numRows; i++) {
			sum.add(i, i, one);
		}
		return sum;
	}
}
