// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

/** The largest mean power (E(t) - E(0)) / t on equidistant times, refined by a parabola through its neighbours. Verified by {@code CavityChargingTest}. */
final class MeanPower {

	private MeanPower() {
	}

	static double best(double[] energy, double step) {
		double[] power = new double[energy.length];
		int best = 0;
		for (int k = 1; k < energy.length; k++) {
			power[k] = (energy[k] - energy[0]) / (k * step);
			best = power[k] > power[best] ? k : best;
		}
		if (best == 0 || best == energy.length - 1) {
			return power[best];
		}
		double curvature = power[best - 1] - 2 * power[best] + power[best + 1];
		double slope = (power[best + 1] - power[best - 1]) / 2;
		return curvature < 0 ? power[best] - slope * slope / (2 * curvature) : power[best];
	}
}
