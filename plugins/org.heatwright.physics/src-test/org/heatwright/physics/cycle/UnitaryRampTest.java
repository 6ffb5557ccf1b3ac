// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.api.Test;

/** Reference: the closed form for a turning field, and unitarity. */
class UnitaryRampTest {

	private static SparseHermitian qubit(double z, double x, double y) {
		return new SparseHermitian.Builder(2, 4).add(0, 0, z / 2, 0).add(1, 1, -z / 2, 0).add(0, 1, x / 2, -y / 2).build();
	}

	/**
	 * H = (D s_z + W (cos(w t) s_x + sin(w t) s_y)) / 2 is constant in the frame that turns with w: the probability to flip is (W/R)^2 sin^2(R t / 2), R^2 = W^2 +
	 * (D - w)^2 (Rabi).
	 */
	@Test
	void turningField() {
		double detuned = 1.7;
		double field = 0.6;
		double omega = 1.2;
		double time = 9;
		UnitaryRamp ramp = new UnitaryRamp(s -> qubit(detuned, field * Math.cos(omega * s * time), field * Math.sin(omega * s * time)), time, 1e-12, Progress.NONE);
		double[][] u = ramp.propagator();
		double rabi = Math.hypot(field, detuned - omega);
		double expected = Math.pow(field / rabi * Math.sin(rabi * time / 2), 2);
		assertEquals(expected, u[0][2] * u[0][2] + u[1][2] * u[1][2], 1e-11);
		assertEquals(1, u[0][0] * u[0][0] + u[1][0] * u[1][0] + u[0][2] * u[0][2] + u[1][2] * u[1][2], 1e-12);
		assertEquals(0, ramp.error(), 1e-12);
	}

	@Test
	void endlessRampsAreRefused() {
		assertThrows(SolverRefusedException.class, () -> new UnitaryRamp(s -> qubit(1 + s, 0.3, 0), 1e7, 1e-12, Progress.NONE).propagator());
	}
}
