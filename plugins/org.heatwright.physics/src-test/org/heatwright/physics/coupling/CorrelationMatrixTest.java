// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.coupling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.junit.jupiter.api.Test;

/** The vectors of a correlation matrix give it back; what is not symmetric, not positive or does not fit its channels is refused with what is wrong. */
class CorrelationMatrixTest {

	@Test
	void vectorsGiveTheMatrixBack() {
		Random random = new Random(170);
		for (int run = 0; run < 300; run++) {
			int n = 1 + random.nextInt(6);
			int rank = 1 + random.nextInt(n);
			double[][] c = random(random, n, rank);
			CorrelationMatrix matrix = CorrelationMatrix.of(c);
			double largest = 0;
			double difference = 0;
			for (int k = 0; k < n; k++) {
				for (int l = 0; l < n; l++) {
					double sum = 0;
					for (double[] v : matrix.vectors()) {
						sum += v[k] * v[l];
					}
					difference = Math.max(difference, Math.abs(sum - c[k][l]));
					largest = Math.max(largest, Math.abs(c[k][l]));
				}
			}
			assertTrue(difference <= 1e-12 * largest, run + ": " + difference);
		}
	}

	@Test
	void extremesAreExact() {
		assertArrayEquals(new double[][] { { 1, 1, 1 } }, vectors(new double[][] { { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 } }));
		assertArrayEquals(new double[][] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }, vectors(new double[][] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }));
		assertArrayEquals(new double[][] { { 1, 0, 1 }, { 0, 1, 0 } }, vectors(new double[][] { { 1, 0, 1 }, { 0, 1, 0 }, { 1, 0, 1 } }));
		assertArrayEquals(new double[][] { { 1, -1 } }, vectors(new double[][] { { 1, -1 }, { -1, 1 } }));
		assertArrayEquals(new double[][] { { 0, 2 } }, vectors(new double[][] { { 0, 0 }, { 0, 4 } }));
	}

	@Test
	void refusesWithWhatIsWrong() {
		assertEquals("it is not positive: its smallest eigenvalue is -0.500000, and a combination of the channels would have negative rates; "
				+ "lessen what stands off the diagonal", refusal(new double[][] { { 1, 1.5 }, { 1.5, 1 } }));
		assertTrue(refusal(new double[][] { { 1, 0 }, { 0, -1 } }).startsWith("it is not positive"));
		assertTrue(refusal(new double[][] { { 0, 1e-3 }, { 1e-3, 1 } }).startsWith("it is not positive"));
		assertEquals("it is not symmetric: its entries (2,1) and (1,2) are 0.2 and 0.3", refusal(new double[][] { { 1, 0.3 }, { 0.2, 1 } }));
		assertEquals("row 1 has 1 entries of 2", refusal(new double[][] { { 1 }, { 1, 2 } }));
		assertTrue(refusal(new double[][] { { Double.NaN } }).contains("not finite"));
	}

	@Test
	void fitsItsChannels() {
		Channel collective = new Channel("a", 1, new NoiseOperator.Collective(Axis.X), OptionalDouble.empty());
		Channel local = new Channel("b", 1, new NoiseOperator.Local(Axis.X, new int[0]), OptionalDouble.empty());
		CorrelationMatrix apart = CorrelationMatrix.of(new double[][] { { 1, 0 }, { 0, 4 } });
		CorrelationMatrix mixed = CorrelationMatrix.of(new double[][] { { 1, 0.5 }, { 0.5, 1 } });
		assertEquals(2, new Coupling("c", "bath", List.of(collective, local), Correlation.COMMON, java.util.Optional.of(apart)).combinations().get(1).factors()[0]);
		assertTrue(assertThrows(IllegalArgumentException.class,
				() -> new Coupling("c", "bath", List.of(collective, local), Correlation.COMMON, java.util.Optional.of(mixed))).getMessage()
				.contains("channel b is noise of its own on each qubit"));
		assertTrue(assertThrows(IllegalArgumentException.class,
				() -> new Coupling("c", "bath", List.of(collective), Correlation.COMMON, java.util.Optional.of(apart))).getMessage()
				.contains("has 2 rows for 1 channels"));
	}

	@Test
	void theSmallestEigenvalueLeavesTheMatrixAsItIs() {
		double[][] c = { { 1, 2 }, { 2, 1 } };
		assertEquals(-1, CorrelationMatrix.smallestEigenvalue(c), 1e-15);
		assertEquals(-1, CorrelationMatrix.smallestEigenvalue(c), 1e-15);
	}

	private static String refusal(double[][] matrix) {
		return assertThrows(IllegalArgumentException.class, () -> CorrelationMatrix.of(matrix)).getMessage();
	}

	private static double[][] vectors(double[][] matrix) {
		return CorrelationMatrix.of(matrix).vectors().toArray(double[][]::new);
	}

	/** A positive matrix of a rank. */
	static double[][] random(Random random, int n, int rank) {
		double[][] c = new double[n][n];
		for (int r = 0; r < rank; r++) {
			double[] v = random.doubles(n, -1, 1).toArray();
			for (int k = 0; k < n; k++) {
				for (int l = 0; l < n; l++) {
					c[k][l] += v[k] * v[l];
				}
			}
		}
		return c;
	}
}
