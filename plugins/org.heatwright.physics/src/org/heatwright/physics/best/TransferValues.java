// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import org.heatwright.physics.bath.Bath;

/**
 * What a transfer between two energy states is worth: J = sum_{i&lt;j} |A_ij|^2 v_ij with
 * v_ij = (E_i - E_j) (gamma(E_j - E_i) p_j - gamma(E_i - E_j) p_i), for a
 * state that its populations tell. Verified by {@code MatchingTest}.
 */
public final class TransferValues {

	private TransferValues() {
	}

	/**
	 * @param emission whether heat out of the medium is wanted, -v_ij
	 * @param level    two energies closer than this are one level, between which nothing flows
	 * @return v, symmetric
	 */
	public static double[][] of(Bath bath, double[] energies, double[] populations, boolean emission, double level) {
		int n = energies.length;
		double[][] v = new double[n][n];
		double[] rates = new double[2];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				double omega = Math.abs(energies[i] - energies[j]);
				if (omega > level && (populations[i] != 0 || populations[j] != 0)) {
					int high = energies[i] > energies[j] ? i : j;
					int low = high == i ? j : i;
					bath.rates(omega, rates);
					double absorbed = omega * (rates[1] * populations[low] - rates[0] * populations[high]);
					v[i][j] = v[j][i] = emission ? -absorbed : absorbed;
				}
			}
		}
		return v;
	}
}
