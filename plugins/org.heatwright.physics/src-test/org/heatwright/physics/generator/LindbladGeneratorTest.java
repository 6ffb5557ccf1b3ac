// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.steady.GeneratorSteadyState;
import org.junit.jupiter.api.Test;

class LindbladGeneratorTest {

	private static final long MEMORY = 1L << 30;

	/** Reference group coherently_driven: a three-level maser driven off resonance, in the frame of the drive, heat by the bare energies. */
	@Test
	void drivenMaser() {
		double epsilon = 0.02;
		Bath hot = new Bath("hot", Role.HOT, 0.2, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Bath cold = new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);
		SparseHermitian frame = new SparseHermitian.Builder(3, 4).add(1, 1, 1, 0).add(2, 2, 3 - 1.99, 0).add(1, 2, epsilon, 0).build();
		LindbladGenerator generator = new LindbladGenerator.Builder(frame).jump(0, lower(0, 2), 0.09 * hot.rate(3)).jump(0, lower(2, 0), 0.09 * hot.rate(-3))
				.jump(1, lower(0, 1), 0.09 * cold.rate(1)).jump(1, lower(1, 0), 0.09 * cold.rate(-1)).build();
		GeneratorSteadyState steady = GeneratorSteadyState.of(generator, new double[] { 1, 0, 0, 0, 0, 0, 0, 0, 0 }, MEMORY, Progress.NONE);
		SparseHermitian bare = new SparseHermitian.Builder(3, 2).add(1, 1, 1, 0).add(2, 2, 3, 0).build();
		assertEquals(0.004942599511356071, generator.flow(0, bare, steady.rho()), 1e-15);
		assertEquals(-0.0016475331704521245, generator.flow(1, bare, steady.rho()), 1e-15);
		double coherence = steady.rho()[steady.coordinates().real(1, 2) + 1];
		assertEquals(0.006707379567067843, steady.rho()[steady.coordinates().real(1, 2)], 1e-14);
		assertEquals(0.04118832926130238, Math.abs(coherence), 1e-14);
		assertEquals(0.0032785910091996696, 1.99 * 2 * epsilon * Math.abs(coherence), 1e-15);
		assertEquals(1, steady.uniqueness().stationaryStates());
		assertEquals(5, steady.unknowns());
	}

	private static JumpOperator lower(int to, int from) {
		return new JumpOperator.Builder(3).add(to, from, 1, 0).build();
	}

	@Test
	void actsAsTheMatrixEquationSays() {
		Random random = new Random(11);
		int d = 4;
		double[][][] h = hermitian(random, d);
		double[][][] a = { random(random, d), random(random, d) };
		double[][][] rho = hermitian(random, d);
		SparseHermitian.Builder hamiltonian = new SparseHermitian.Builder(d, d);
		JumpOperator.Builder jump = new JumpOperator.Builder(d);
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				jump.add(i, j, a[0][i][j], a[1][i][j]);
				if (i <= j) {
					hamiltonian.add(i, j, h[0][i][j], h[1][i][j]);
				}
			}
		}
		LindbladGenerator generator = new LindbladGenerator.Builder(hamiltonian.build()).jump(0, jump.build(), 0.7).build();
		double[][][] square = times(dagger(a), a);
		double[][][] expected = sum(commutator(h, rho), 1, sum(times(times(a, rho), dagger(a)), 0.7, sum(times(square, rho), 1, times(rho, square), 1), -0.35), 1);
		HermitianCoordinates coordinates = generator.coordinates();
		double[] x = coordinates.of(flat(rho[0]), flat(rho[1]));
		assertArrayEquals(coordinates.of(flat(expected[0]), flat(expected[1])), generator.apply(x), 1e-13);
		assertEquals(0, coordinates.trace(generator.apply(x)), 1e-13);
		double flow = 0;
		double[] energy = coordinates.of(flat(h[0]), flat(h[1]));
		double[] dissipated = new LindbladGenerator.Builder(new SparseHermitian.Builder(d, 0).build()).jump(0, jump.build(), 0.7).build().apply(x);
		for (int c = 0; c < x.length; c++) {
			flow += energy[c] * dissipated[c] * (c < d ? 1 : 2);
		}
		assertEquals(flow, generator.flow(0, hamiltonian.build(), x), 1e-12);
	}

	@Test
	void coordinatesKnowTheirPlace() {
		HermitianCoordinates coordinates = new HermitianCoordinates(37);
		for (int i = 0; i < 37; i++) {
			for (int j = i + 1; j < 37; j++) {
				int at = coordinates.real(i, j);
				assertEquals(i, coordinates.row(at));
				assertEquals(j, coordinates.column(at + 1, i));
			}
		}
		assertEquals(37 * 37 - 2, coordinates.real(35, 36));
	}

	private static double[][][] hermitian(Random random, int d) {
		double[][][] a = { random(random, d), random(random, d) };
		return sum(a, 1, dagger(a), 1);
	}

	private static double[][] random(Random random, int d) {
		double[][] a = new double[d][d];
		for (double[] row : a) {
			java.util.Arrays.setAll(row, i -> random.nextGaussian());
		}
		return a;
	}

	private static double[][][] dagger(double[][][] a) {
		int d = a[0].length;
		double[][][] b = new double[2][d][d];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				b[0][i][j] = a[0][j][i];
				b[1][i][j] = -a[1][j][i];
			}
		}
		return b;
	}

	private static double[][][] times(double[][][] a, double[][][] b) {
		int d = a[0].length;
		double[][][] c = new double[2][d][d];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				for (int k = 0; k < d; k++) {
					c[0][i][j] += a[0][i][k] * b[0][k][j] - a[1][i][k] * b[1][k][j];
					c[1][i][j] += a[0][i][k] * b[1][k][j] + a[1][i][k] * b[0][k][j];
				}
			}
		}
		return c;
	}

	private static double[][][] sum(double[][][] a, double f, double[][][] b, double g) {
		int d = a[0].length;
		double[][][] c = new double[2][d][d];
		for (int part = 0; part < 2; part++) {
			for (int i = 0; i < d; i++) {
				for (int j = 0; j < d; j++) {
					c[part][i][j] = f * a[part][i][j] + g * b[part][i][j];
				}
			}
		}
		return c;
	}

	/** -i [h, rho]. */
	private static double[][][] commutator(double[][][] h, double[][][] rho) {
		double[][][] c = sum(times(h, rho), 1, times(rho, h), -1);
		double[][] re = c[0];
		int d = re.length;
		double[][][] result = new double[2][d][d];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				result[0][i][j] = c[1][i][j];
				result[1][i][j] = -re[i][j];
			}
		}
		return result;
	}

	private static double[] flat(double[][] a) {
		return java.util.Arrays.stream(a).flatMapToDouble(java.util.Arrays::stream).toArray();
	}
}
