// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The secular GKSL equation of an array of qubits without anything of the product: operators by Kronecker products, eigenvectors by one dense decomposition
 * that knows of no symmetry, the whole sector
 * of zero frequency with every coherence inside every level, its kernel by singular values, and the projection of the initial state on it. Rounding of 1e-12 in
 * matrix elements between sectors makes
 * singular values of 1e-24, which count as zero: sectors stay apart.
 */
final class SecularOracle {

	private static final double SAME = 1e-9;
	private static final double ZERO = 1e-11;

	/** An operator of one bath. */
	record Coupling(int bath, DMatrixRMaj[] operator) {
	}

	private final int d;
	private final double[] energies;
	private final DMatrixRMaj[] vectors;
	private final int[][] pairs;
	private final int[][] index;
	private final List<Coupling> couplings;
	private final List<DoubleUnaryOperator> rates;
	private double[] state;
	private int stationary;
	private double gapOfSingularValues;
	/** The largest part of an element of the generator, before anything cancelled. */
	private double gross;

	/**
	 * @param hamiltonian {re, im}
	 * @param couplings   strengths included
	 * @param rates       gamma of each bath
	 * @param start       the initial density matrix {re, im}
	 */
	SecularOracle(DMatrixRMaj[] hamiltonian, List<Coupling> couplings, List<DoubleUnaryOperator> rates, DMatrixRMaj[] start) {
		this.d = hamiltonian[0].numRows;
		this.rates = rates;
		this.energies = new double[d];
		this.vectors = eigenvectors(hamiltonian, energies);
		this.couplings = couplings.stream().map(each -> new Coupling(each.bath, turned(each.operator))).toList();
		int[] level = levels();
		List<int[]> found = new ArrayList<>();
		this.index = new int[d][d];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				index[i][j] = level[i] == level[j] ? found.size() : -1;
				if (level[i] == level[j]) {
					found.add(new int[] { i, j });
				}
			}
		}
		this.pairs = found.toArray(int[][]::new);
		for (int i = 0; i < d; i++) {
			energies[i] = meanOf(level, level[i]);
		}
		solve(turned(start));
	}

	private double meanOf(int[] level, int of) {
		double sum = 0;
		int count = 0;
		for (int i = 0; i < d; i++) {
			if (level[i] == of) {
				sum += energies[i];
				count++;
			}
		}
		return sum / count;
	}

	/** Of the real symmetric matrix [[R, -S], [S, R]], whose eigenvalues come in pairs; one vector of each pair by Gram-Schmidt over the complex numbers. */
	private static DMatrixRMaj[] eigenvectors(DMatrixRMaj[] h, double[] energies) {
		int d = energies.length;
		DMatrixRMaj[] vectors = { new DMatrixRMaj(d, d), new DMatrixRMaj(d, d) };
		boolean real = CommonOps_DDRM.elementMaxAbs(h[1]) == 0;
		DMatrixRMaj whole = real ? h[0].copy() : doubled(h);
		int n = whole.numRows;
		EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
		if (!eigen.decompose(whole)) {
			throw new IllegalStateException("no convergence");
		}
		Integer[] order = new Integer[n];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Double.compare(eigen.getEigenvalue(a).real, eigen.getEigenvalue(b).real));
		int count = 0;
		for (int k = 0; k < n && count < d; k++) {
			double[] data = eigen.getEigenVector(order[k]).data;
			double[] x = Arrays.copyOf(data, d);
			double[] y = real ? new double[d] : Arrays.copyOfRange(data, d, n);
			for (int pass = 0; pass < 2 && !real; pass++) {
				for (int c = 0; c < count; c++) {
					double re = 0;
					double im = 0;
					for (int i = 0; i < d; i++) {
						re += vectors[0].get(i, c) * x[i] + vectors[1].get(i, c) * y[i];
						im += vectors[0].get(i, c) * y[i] - vectors[1].get(i, c) * x[i];
					}
					for (int i = 0; i < d; i++) {
						x[i] -= re * vectors[0].get(i, c) - im * vectors[1].get(i, c);
						y[i] -= re * vectors[1].get(i, c) + im * vectors[0].get(i, c);
					}
				}
			}
			double norm = 0;
			for (int i = 0; i < d; i++) {
				norm += x[i] * x[i] + y[i] * y[i];
			}
			if (norm > 0.1) {
				for (int i = 0; i < d; i++) {
					vectors[0].set(i, count, x[i] / Math.sqrt(norm));
					vectors[1].set(i, count, y[i] / Math.sqrt(norm));
				}
				energies[count++] = eigen.getEigenvalue(order[k]).real;
			}
		}
		return vectors;
	}

	private static DMatrixRMaj doubled(DMatrixRMaj[] h) {
		int d = h[0].numRows;
		DMatrixRMaj whole = new DMatrixRMaj(2 * d, 2 * d);
		CommonOps_DDRM.insert(h[0], whole, 0, 0);
		CommonOps_DDRM.insert(h[0], whole, d, d);
		CommonOps_DDRM.insert(h[1], whole, d, 0);
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				whole.set(i, d + j, -h[1].get(i, j));
			}
		}
		return whole;
	}

	/** V^+ A V. */
	private DMatrixRMaj[] turned(DMatrixRMaj[] a) {
		DMatrixRMaj[] adjoint = { CommonOps_DDRM.transpose(vectors[0], null), CommonOps_DDRM.transpose(vectors[1], null) };
		CommonOps_DDRM.changeSign(adjoint[1]);
		return times(adjoint, times(a, vectors));
	}

	static DMatrixRMaj[] times(DMatrixRMaj[] a, DMatrixRMaj[] b) {
		DMatrixRMaj[] c = { new DMatrixRMaj(a[0].numRows, b[0].numCols), new DMatrixRMaj(a[0].numRows, b[0].numCols) };
		CommonOps_DDRM.mult(a[0], b[0], c[0]);
		CommonOps_DDRM.multAdd(-1, a[1], b[1], c[0]);
		CommonOps_DDRM.mult(a[0], b[1], c[1]);
		CommonOps_DDRM.multAdd(a[1], b[0], c[1]);
		return c;
	}

	private int[] levels() {
		int[] level = new int[d];
		for (int i = 1; i < d; i++) {
			level[i] = level[i - 1] + (energies[i] - energies[i - 1] <= SAME * Math.max(1, energies[d - 1] - energies[0]) ? 0 : 1);
		}
		return level;
	}

	private static double[] product(DMatrixRMaj[] a, int i, int j, int k, int l) {
		// a_ij conj(a_kl)
		double x = a[0].get(i, j);
		double y = a[1].get(i, j);
		double u = a[0].get(k, l);
		double v = a[1].get(k, l);
		return new double[] { x * u + y * v, y * u - x * v };
	}

	/** The dissipator of some couplings on the coordinates rho_ij, as {re, im}. */
	private DMatrixRMaj[] dissipator(List<Coupling> of) {
		int n = pairs.length;
		DMatrixRMaj[] g = { new DMatrixRMaj(n, n), new DMatrixRMaj(n, n) };
		for (Coupling coupling : of) {
			DMatrixRMaj[] a = coupling.operator;
			DoubleUnaryOperator rate = rates.get(coupling.bath);
			DMatrixRMaj[] k = { new DMatrixRMaj(d, d), new DMatrixRMaj(d, d) };
			for (int[] pair : pairs) {
				for (int c = 0; c < d; c++) {
					double gamma = rate.applyAsDouble(energies[pair[0]] - energies[c]);
					double[] z = product(a, c, pair[1], c, pair[0]);
					k[0].add(pair[0], pair[1], gamma * z[0]);
					k[1].add(pair[0], pair[1], gamma * z[1]);
				}
			}
			for (int column = 0; column < n; column++) {
				int i = pairs[column][0];
				int j = pairs[column][1];
				for (int row = 0; row < n; row++) {
					int p = pairs[row][0];
					int q = pairs[row][1];
					double gamma = rate.applyAsDouble(energies[i] - energies[p]);
					double[] z = product(a, p, i, q, j);
					double re = gamma * z[0];
					double im = gamma * z[1];
					gross = Math.max(gross, Math.abs(re));
					if (q == j) {
						re -= 0.5 * k[0].get(p, i);
						im -= 0.5 * k[1].get(p, i);
					}
					if (p == i) {
						re -= 0.5 * k[0].get(j, q);
						im -= 0.5 * k[1].get(j, q);
					}
					g[0].add(row, column, re);
					g[1].add(row, column, im);
				}
			}
		}
		return g;
	}

	private void solve(DMatrixRMaj[] start) {
		int n = pairs.length;
		DMatrixRMaj g = doubled(dissipator(couplings));
		SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(2 * n, 2 * n, true, true, false);
		if (!svd.decompose(g.copy())) {
			throw new IllegalStateException("no convergence");
		}
		DMatrixRMaj u = svd.getU(null, false);
		DMatrixRMaj v = svd.getV(null, false);
		double[] values = svd.getSingularValues();
		double largest = Math.max(gross, Arrays.stream(values).max().orElseThrow());
		int[] zero = java.util.stream.IntStream.range(0, 2 * n).filter(k -> values[k] <= ZERO * largest).toArray();
		gapOfSingularValues = Arrays.stream(values).filter(value -> value > ZERO * largest).min().orElse(largest) / largest;
		stationary = zero.length / 2;
		DMatrixRMaj right = new DMatrixRMaj(2 * n, zero.length);
		DMatrixRMaj left = new DMatrixRMaj(2 * n, zero.length);
		for (int c = 0; c < zero.length; c++) {
			for (int i = 0; i < 2 * n; i++) {
				right.set(i, c, v.get(i, zero[c]));
				left.set(i, c, u.get(i, zero[c]));
			}
		}
		DMatrixRMaj x = new DMatrixRMaj(2 * n, 1);
		for (int k = 0; k < n; k++) {
			x.set(k, 0, start[0].get(pairs[k][0], pairs[k][1]));
			x.set(n + k, 0, start[1].get(pairs[k][0], pairs[k][1]));
		}
		DMatrixRMaj overlap = new DMatrixRMaj(zero.length, zero.length);
		CommonOps_DDRM.multTransA(left, right, overlap);
		DMatrixRMaj kept = new DMatrixRMaj(zero.length, 1);
		CommonOps_DDRM.multTransA(left, x, kept);
		DMatrixRMaj amounts = new DMatrixRMaj(zero.length, 1);
		CommonOps_DDRM.solve(overlap, kept, amounts);
		DMatrixRMaj rho = new DMatrixRMaj(2 * n, 1);
		CommonOps_DDRM.mult(right, amounts, rho);
		state = rho.data;
	}

	/** The number of stationary states. */
	int stationaryStates() {
		return stationary;
	}

	/** The slowest rate relative to the fastest, by singular values: what is near 1e-11 would be told from zero by chance. */
	double slowest() {
		return gapOfSingularValues;
	}

	double heatCurrent(int bath) {
		DMatrixRMaj g = doubled(dissipator(couplings.stream().filter(each -> each.bath == bath).toList()));
		DMatrixRMaj change = new DMatrixRMaj(state.length, 1);
		CommonOps_DDRM.mult(g, DMatrixRMaj.wrap(state.length, 1, state), change);
		double sum = 0;
		for (int i = 0; i < d; i++) {
			sum += energies[i] * change.get(index[i][i], 0);
		}
		return sum;
	}
}
