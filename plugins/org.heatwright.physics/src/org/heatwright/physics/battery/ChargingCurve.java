// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import org.heatwright.physics.thermo.Ergotropy;

/**
 * A battery in time.
 *
 * @param energy     Tr(H rho)
 * @param ergotropy  the work that can be taken out again
 * @param incoherent its part without coherences between energies
 */
public record ChargingCurve(double[] times, double[] energy, double[] ergotropy, double[] incoherent) {

	static ChargingCurve of(double[] times, Ergotropy[] results) {
		int n = times.length;
		ChargingCurve curve = new ChargingCurve(times, new double[n], new double[n], new double[n]);
		for (int k = 0; k < n; k++) {
			curve.energy[k] = results[k].energy();
			curve.ergotropy[k] = results[k].total();
			curve.incoherent[k] = results[k].incoherent();
		}
		return curve;
	}

	/** Energy gained since the start. */
	public double stored(int point) {
		return energy[point] - energy[0];
	}
}
