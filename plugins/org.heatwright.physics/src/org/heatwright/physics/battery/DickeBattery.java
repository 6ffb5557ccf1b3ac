// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import org.heatwright.physics.Progress;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * N qubits charged by one cavity mode, H = omega a^+ a + omega J_z + 2 g J_x (a + a^+), from |N photons, all qubits down&gt;: stored energy E(t) = omega (&lt;J_z&gt;_t + N/2) and the largest mean power.
 * Source: D. Ferraro et al., Phys. Rev. Lett. 120, 117702 (2018). Photon numbers up to {@code cutoff} are kept. Cost: one sparse exponential per time step of (N + 1)(cutoff + 1) states.
 * Verified by {@code ErgotropyTest}.
 */
public final class DickeBattery {

	private final int qubits;
	private final int cutoff;
	private final double frequency;
	private final SparseHermitian hamiltonian;

	/**
	 * @param coupling g
	 * @param cutoff   largest photon number, at least N; 4 N + 8 gives ten digits up to g = omega/2
	 */
	public DickeBattery(int qubits, double frequency, double coupling, int cutoff) {
		if (qubits < 1 || cutoff < qubits) {
			throw new IllegalArgumentException(qubits + " qubits and " + cutoff + " photons");
		}
		this.qubits = qubits;
		this.cutoff = cutoff;
		this.frequency = frequency;
		this.hamiltonian = hamiltonian(coupling);
	}

	private int state(int excitations, int photons) {
		return photons * (qubits + 1) + excitations;
	}

	private SparseHermitian hamiltonian(double coupling) {
		int d = (qubits + 1) * (cutoff + 1);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(d, 4 * d);
		for (int n = 0; n <= cutoff; n++) {
			for (int k = 0; k <= qubits; k++) {
				builder.add(state(k, n), state(k, n), frequency * (n + k - 0.5 * qubits), 0);
				for (int up = -1; up <= 1 && n < cutoff; up += 2) {
					int other = k + up;
					if (other >= 0 && other <= qubits) {
						double jx = 0.5 * Math.sqrt(up > 0 ? (double) (qubits - k) * (k + 1) : (double) k * (qubits - k + 1));
						builder.add(state(k, n), state(other, n + 1), 2 * coupling * jx * Math.sqrt(n + 1), 0);
					}
				}
			}
		}
		return builder.build();
	}

	/** Energy of the qubits above their ground state at equidistant times from 0 on. */
	public double[] stored(double until, int points, Progress progress) {
		double[][] psi = new double[2][hamiltonian.dimension()];
		psi[0][state(0, qubits)] = 1;
		double[] energy = new double[points];
		for (int k = 1; k < points; k++) {
			progress.check();
			psi = SparsePropagation.step(hamiltonian, psi, until / (points - 1));
			for (int i = 0; i < psi[0].length; i++) {
				energy[k] += frequency * (i % (qubits + 1)) * (psi[0][i] * psi[0][i] + psi[1][i] * psi[1][i]);
			}
		}
		return energy;
	}

	/** max E(t) / t over equidistant times. */
	public double bestMeanPower(double until, int points, Progress progress) {
		double[] energy = stored(until, points, progress);
		double best = 0;
		for (int k = 1; k < points; k++) {
			best = Math.max(best, energy[k] / (until * k / (points - 1)));
		}
		return best;
	}
}
