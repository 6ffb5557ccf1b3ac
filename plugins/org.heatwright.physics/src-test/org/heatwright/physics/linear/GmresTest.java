// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

/** Restarted GMRES on random systems of known solution. */
class GmresTest {

	private static final int N = 120;

	private static double[][] matrix() {
		Random random = new Random(3);
		double[][] a = new double[N][N];
		for (int i = 0; i < N; i++) {
			for (int j = 0; j < N; j++) {
				a[i][j] = random.nextGaussian() / Math.sqrt(N) * 0.7;
			}
			a[i][i] += 1 + i;
		}
		return a;
	}

	private static void times(double[][] a, double[] in, double[] out) {
		for (int i = 0; i < N; i++) {
			out[i] = 0;
			for (int j = 0; j < N; j++) {
				out[i] += a[i][j] * in[j];
			}
		}
	}

	private static void diagonal(double[] in, double[] out) {
		for (int i = 0; i < N; i++) {
			out[i] = in[i] / (1 + i);
		}
	}

	@Test
	void solves() {
		double[][] a = matrix();
		double[] x = new Random(4).doubles(N, -1, 1).toArray();
		double[] b = new double[N];
		times(a, x, b);
		Gmres.Result found = Gmres.solve((in, out) -> times(a, in, out), GmresTest::diagonal, b, new double[N], 1e-13, 300, () -> false);
		assertTrue(found.residual() <= 1e-13, () -> "residual " + found.residual());
		for (int i = 0; i < N; i++) {
			assertEquals(x[i], found.solution()[i], 1e-10);
		}
	}

	/** Without a preconditioner it takes more than one restart, and says what was reached when it may not go on. */
	@Test
	void restartsAndSaysWhatWasReached() {
		double[][] a = matrix();
		double[] b = new double[N];
		Arrays.fill(b, 1);
		Gmres.Result found = Gmres.solve((in, out) -> times(a, in, out), (in, out) -> System.arraycopy(in, 0, out, 0, N), b, new double[N], 1e-10, 2000, () -> false);
		assertTrue(found.residual() <= 1e-10 && found.iterations() > Gmres.RESTART, found::toString);
		Gmres.Result stopped = Gmres.solve((in, out) -> times(a, in, out), (in, out) -> System.arraycopy(in, 0, out, 0, N), b, new double[N], 1e-10, 5, () -> false);
		assertEquals(5, stopped.iterations());
		assertTrue(stopped.residual() > 1e-10);
	}

	@Test
	void stopsWhenAsked() {
		double[] b = new double[N];
		Arrays.fill(b, 1);
		double[][] a = matrix();
		assertThrows(CancellationException.class,
				() -> Gmres.solve((in, out) -> times(a, in, out), GmresTest::diagonal, b, new double[N], 1e-12, 100, () -> true));
	}
}
