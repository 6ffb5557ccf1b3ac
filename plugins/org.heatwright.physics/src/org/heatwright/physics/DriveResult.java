// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import java.util.List;

/**
 * What a coherent drive does in the steady state of its rotating frame. Two definitions of heat exist: by the bare Hamiltonian, Tr(H_0 D_a rho), and by the Hamiltonian with the drive in it,
 * Tr(H(t) D_a rho). The first is used for the currents of the result; the second balances the power off resonance too.
 *
 * @param detuning  E_upper - E_lower - w
 * @param flux      quanta that the drive takes per time
 * @param power     P = -Tr(rho dH/dt) = w flux, given out
 * @param withDrive heat current of each bath by the second definition
 * @param defect    sum of the bare currents minus P: detuning times flux, zero on resonance
 */
public record DriveResult(String id, double detuning, double flux, double power, List<Double> withDrive, double defect) {

	public DriveResult {
		withDrive = List.copyOf(withDrive);
	}
}
