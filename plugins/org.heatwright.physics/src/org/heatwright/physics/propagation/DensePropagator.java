// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.heatwright.physics.Progress;

/**
 * The exact propagator part by part: with one row per bath below the generator, exp of
 * <pre>
 *   ( L  0 )
 *   ( q  0 ) t
 * </pre>
 * gives the state and the heat Q_a = int q_a rho(s) ds in one exponential. Cost: n^3 once per part, n^2 per application.
 */
final class DensePropagator implements Propagator {

	private final List<Dynamics.Part> parts;
	private final int baths;
	private final DMatrixRMaj[] maps;
	/** exp - 1 of the parts over which the time span is short; null elsewhere. */
	private final DMatrixRMaj[] changes;
	private final double[][] work;

	private DensePropagator(List<Dynamics.Part> parts, int baths, DMatrixRMaj[] maps, DMatrixRMaj[] changes) {
		this.parts = parts;
		this.baths = baths;
		this.changes = changes;
		this.maps = maps;
		this.work = new double[parts.size()][];
		for (int p = 0; p < maps.length; p++) {
			work[p] = new double[parts.get(p).size()];
		}
	}

	static DensePropagator of(List<Dynamics.Part> parts, int baths, double time, Progress progress) {
		DMatrixRMaj[] maps = new DMatrixRMaj[parts.size()];
		DMatrixRMaj[] changes = new DMatrixRMaj[parts.size()];
		for (int p = 0; p < maps.length; p++) {
			progress.check();
			Dynamics.Part part = parts.get(p);
			DMatrixRMaj augmented = augmented(part, time);
			if (MatrixExponential.isShort(augmented)) {
				changes[p] = MatrixExponential.minusOne(augmented);
			}
			maps[p] = MatrixExponential.of(augmented, part.traced(), progress);
		}
		return new DensePropagator(parts, baths, maps, changes);
	}

	private static DMatrixRMaj augmented(Dynamics.Part part, double time) {
		int n = part.size();
		int baths = part.currents().length;
		DMatrixRMaj augmented = new DMatrixRMaj(n + baths, n + baths);
		for (int j = 0; j < n; j++) {
			for (int i = 0; i < n; i++) {
				augmented.set(i, j, time * part.generator().get(i, j));
			}
			for (int b = 0; b < baths; b++) {
				augmented.set(n + b, j, time * part.currents()[b][j]);
			}
		}
		return augmented;
	}

	@Override
	public int baths() {
		return baths;
	}

	@Override
	public double[] change(double[] state) {
		double[] change = new double[state.length];
		for (int p = 0; p < maps.length; p++) {
			int[] at = parts.get(p).coordinates();
			double[] before = work[p];
			for (int i = 0; i < at.length; i++) {
				before[i] = state[at[i]];
			}
			for (int i = 0; i < at.length; i++) {
				change[at[i]] = changes[p] == null ? row(maps[p], i, before) - before[i] : row(changes[p], i, before);
			}
		}
		return change;
	}

	@Override
	public void apply(double[] state, double[] heat) {
		for (int p = 0; p < maps.length; p++) {
			Dynamics.Part part = parts.get(p);
			int[] at = part.coordinates();
			double[] before = work[p];
			for (int i = 0; i < at.length; i++) {
				before[i] = state[at[i]];
			}
			for (int i = 0; i < at.length; i++) {
				state[at[i]] = row(maps[p], i, before);
			}
			for (int b = 0; b < part.currents().length; b++) {
				heat[b] += row(maps[p], at.length + b, before);
			}
		}
	}

	private static double row(DMatrixRMaj map, int row, double[] vector) {
		double sum = 0;
		int base = row * map.numCols;
		for (int j = 0; j < vector.length; j++) {
			sum += map.data[base + j] * vector[j];
		}
		return sum;
	}
}
