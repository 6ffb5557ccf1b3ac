// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.ejml.data.DMatrixRMaj;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Reference: the exponential of Hipparchus, and closed forms. */
class MatrixExponentialTest {

	@Test
	void randomMatricesOfAllSizes() {
		Random random = new Random(20261124);
		for (int n = 1; n <= 24; n++) {
			for (double size : new double[] { 1e-3, 1, 12 }) {
				DMatrixRMaj a = new DMatrixRMaj(n, n);
				for (int i = 0; i < n * n; i++) {
					a.data[i] = size / n * random.nextGaussian();
				}
				RealMatrix expected = MatrixUtils.matrixExponential(matrix(a));
				DMatrixRMaj actual = MatrixExponential.of(a);
				double scale = expected.getNorm1();
				for (int i = 0; i < n; i++) {
					for (int j = 0; j < n; j++) {
						assertEquals(expected.getEntry(i, j), actual.get(i, j), 1e-11 * scale, "n = " + n + ", size " + size);
					}
				}
			}
		}
	}

	@Test
	void rotation() {
		DMatrixRMaj actual = MatrixExponential.of(new DMatrixRMaj(new double[][] { { 0, -40 }, { 40, 0 } }));
		assertEquals(Math.cos(40), actual.get(0, 0), 1e-13);
		assertEquals(Math.sin(40), actual.get(1, 0), 1e-13);
	}

	@Test
	void infinityIsRefused() {
		assertThrows(ArithmeticException.class, () -> MatrixExponential.of(new DMatrixRMaj(new double[][] { { Double.POSITIVE_INFINITY } })));
	}

	private static RealMatrix matrix(DMatrixRMaj a) {
		RealMatrix matrix = MatrixUtils.createRealMatrix(a.numRows, a.numCols);
		for (int i = 0; i < a.numRows; i++) {
			for (int j = 0; j < a.numCols; j++) {
				matrix.setEntry(i, j, a.get(i, j));
			}
		}
		return matrix;
	}
}
