// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Full counting statistics without any of the program's own classes: the whole d^2 x d^2 superoperator L_chi(rho) = -i [H, rho] + sum_k gamma_k (exp(chi q_k)
 * A_k rho A_k^T - (1/2) {A_k^T A_k, rho}) of real
 * matrices H and A_k, its dominant eigenvalue lambda(chi), and J = lambda'(0), S = lambda''(0) by differences of fourth order.
 */
final class TiltedGenerator {

	private static final double STEP = 0.005;

	private record Jump(double rate, double[][] a, double charge) {
	}

	private final double[][] h;
	private final int d;
	private final List<Jump> jumps = new ArrayList<>();

	TiltedGenerator(double[][] hamiltonian) {
		this.h = hamiltonian;
		this.d = hamiltonian.length;
	}

	/** A real jump operator. */
	TiltedGenerator jump(double rate, double[][] a, double charge) {
		jumps.add(new Jump(rate, a, charge));
		return this;
	}

	double mean() {
		DoubleUnaryOperator f = this::dominant;
		return (f.applyAsDouble(-2 * STEP) - f.applyAsDouble(2 * STEP) + 8 * (f.applyAsDouble(STEP) - f.applyAsDouble(-STEP))) / (12 * STEP);
	}

	double noise() {
		DoubleUnaryOperator f = this::dominant;
		return (16 * (f.applyAsDouble(STEP) + f.applyAsDouble(-STEP)) - f.applyAsDouble(2 * STEP) - f.applyAsDouble(-2 * STEP) - 30 * f.applyAsDouble(0))
				/ (12 * STEP * STEP);
	}

	private double dominant(double chi) {
		int n = d * d;
		DMatrixRMaj real = new DMatrixRMaj(2 * n, 2 * n);
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				for (int k = 0; k < d; k++) {
					// -i (H rho - rho H): the imaginary unit turns real parts into imaginary ones.
					turn(real, n, i * d + j, k * d + j, -h[i][k]);
					turn(real, n, i * d + j, i * d + k, h[k][j]);
				}
				for (Jump jump : jumps) {
					scatter(real, n, i, j, jump, chi);
				}
			}
		}
		var eigenvalues = DecompositionFactory_DDRM.eig(2 * n, false);
		eigenvalues.decompose(real);
		double largest = Double.NEGATIVE_INFINITY;
		for (int k = 0; k < 2 * n; k++) {
			largest = Math.max(largest, eigenvalues.getEigenvalue(k).real);
		}
		return largest;
	}

	/** i times a real factor, from one element to another. */
	private static void turn(DMatrixRMaj real, int n, int to, int from, double factor) {
		real.add(n + to, from, factor);
		real.add(to, n + from, -factor);
	}

	private void scatter(DMatrixRMaj real, int n, int i, int j, Jump jump, double chi) {
		for (int k = 0; k < d; k++) {
			double square = 0;
			double other = 0;
			for (int m = 0; m < d; m++) {
				both(real, n, i * d + j, k * d + m, jump.rate * Math.exp(chi * jump.charge) * jump.a[i][k] * jump.a[j][m]);
				square += jump.a[m][i] * jump.a[m][k];
				other += jump.a[m][k] * jump.a[m][j];
			}
			both(real, n, i * d + j, k * d + j, -0.5 * jump.rate * square);
			both(real, n, i * d + j, i * d + k, -0.5 * jump.rate * other);
		}
	}

	private static void both(DMatrixRMaj real, int n, int to, int from, double factor) {
		real.add(to, from, factor);
		real.add(n + to, n + from, factor);
	}
}
