// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.heatwright.physics.Progress;

/**
 * e^A of a real square matrix by scaling and squaring of the [13/13] Padé approximant.
 *
 * <p>Cost: about (8 + log2 ||A||) products of n x n matrices and one LU solve. EJML has no exponential of its own.
 * Source: N. J. Higham, SIAM J. Matrix Anal. Appl. 26, 1179 (2005), algorithm 2.3. Verified by {@code MatrixExponentialTest} against Hipparchus.
 */
final class MatrixExponential {

	/** Largest 1-norm for which the approximant is accurate to rounding, theta_13 of the source. */
	private static final double LARGEST_NORM = 5.371920351148152;

	private static final double[] B = { 64764752532480000.0, 32382376266240000.0, 7771770303897600.0, 1187353796428800.0, 129060195264000.0, 10559470521600.0,
			670442572800.0, 33522128640.0,
			1323241920.0, 40840800.0, 960960.0, 16380.0, 182.0, 1.0 };

	/** Changes of a map below this are rounding. */
	private static final double STILL = 1e-16;

	private MatrixExponential() {
	}

	/** @param a not changed */
	static DMatrixRMaj of(DMatrixRMaj a) {
		return of(a, 0, Progress.NONE);
	}

	/**
	 * The same for a generator that keeps the sum of the first coordinates. After each squaring the columns are given the sums that they should have, by adding
	 * what the squared map makes of an even
	 * mixture; otherwise rounding would grow with the square of the map, and long times would lose the trace. Squaring ends where it changes nothing.
	 *
	 * @param a      not changed
	 * @param traced how many coordinates have the constant sum, 0 for none
	 */
	static DMatrixRMaj of(DMatrixRMaj a, int traced, Progress progress) {
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
			progress.check();
			CommonOps_DDRM.mult(result, result, square);
			keepTrace(square, traced);
			DMatrixRMaj previous = result;
			result = square;
			square = previous;
			if (isSame(result, square)) {
				return result;
			}
		}
		return result;
	}

	private static void keepTrace(DMatrixRMaj map, int traced) {
		double[] mixture = new double[map.numRows];
		for (int i = 0; i < map.numRows && traced > 0; i++) {
			for (int j = 0; j < traced; j++) {
				mixture[i] += map.get(i, j) / traced;
			}
		}
		double whole = 0;
		for (int i = 0; i < traced; i++) {
			whole += mixture[i];
		}
		for (int j = 0; j < map.numCols && traced > 0; j++) {
			double lost = j < traced ? 1 : 0;
			for (int i = 0; i < traced; i++) {
				lost -= map.get(i, j);
			}
			for (int i = 0; i < map.numRows; i++) {
				map.add(i, j, lost / whole * mixture[i]);
			}
		}
	}

	private static boolean isSame(DMatrixRMaj a, DMatrixRMaj b) {
		for (int i = 0; i < a.data.length; i++) {
			if (Math.abs(a.data[i] - b.data[i]) > STILL) {
				return false;
			}
		}
		return true;
	}

	/** Whether no squaring is needed. */
	static boolean isShort(DMatrixRMaj a) {
		return NormOps_DDRM.inducedP1(a) <= LARGEST_NORM;
	}

	/** e^A - 1 = (V - U)^-1 2 U of a matrix that {@link #isShort}, without the rounding of one plus a small number. */
	static DMatrixRMaj minusOne(DMatrixRMaj a) {
		return approximant(a, true);
	}

	/** (V - U)^-1 (V + U) with U = A (odd powers), V = even powers. */
	private static DMatrixRMaj approximant(DMatrixRMaj a) {
		return approximant(a, false);
	}

	/** @param minusOne whether 1 is taken away: (V + U) - (V - U) = 2 U */
	private static DMatrixRMaj approximant(DMatrixRMaj a, boolean minusOne) {
		DMatrixRMaj a2 = product(a, a);
		DMatrixRMaj a4 = product(a2, a2);
		DMatrixRMaj a6 = product(a4, a2);
		DMatrixRMaj u = product(a6, combination(0, B[9], a2, B[11], a4, B[13], a6));
		CommonOps_DDRM.addEquals(u, combination(B[1], B[3], a2, B[5], a4, B[7], a6));
		u = product(a, u);
		DMatrixRMaj v = product(a6, combination(0, B[8], a2, B[10], a4, B[12], a6));
		CommonOps_DDRM.addEquals(v, combination(B[0], B[2], a2, B[4], a4, B[6], a6));
		DMatrixRMaj plus = minusOne ? u.copy() : v.copy();
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
