// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;

/**
 * What a coherent drive does in the steady state of its rotating frame. Two definitions of heat and power exist. By the bare Hamiltonian heat is Tr(H_0 D_a
 * rho) and power the bare energy that the drive
 * takes out, Tr(i [H_0, V] rho) = (E_u - E_l) I for the flux I of quanta; they obey both laws on and off resonance (E. Boukobza, D. J. Tannor, Phys. Rev. Lett.
 * 98, 240601 (2007)) and are the currents and
 * the power of a result. By the Hamiltonian with the drive in it heat is Tr(H(t) D_a rho) and power -Tr(rho dH/dt) = w I, the energy of the quanta: these obey
 * the first law, but off resonance not the second,
 * for the baths of the equation know the bare energies only. Where the two differ much the equation does not describe the machine. Verified by {@code
 * DrivenLawsTest}.
 *
 * @param detuning  E_upper - E_lower - w
 * @param flux      I, quanta that the drive takes per time
 * @param power     w I, the energy of those quanta
 * @param barePower (E_upper - E_lower) I, the power of the result
 * @param withDrive heat current of each bath with the drive in H
 * @param defect    sum of the bare currents minus the energy of the quanta: detuning times flux, zero on resonance
 */
public record DriveResult(String id, double detuning, double flux, double power, double barePower, List<Double> withDrive, double defect) {

	public DriveResult {
		withDrive = List.copyOf(withDrive);
	}
}
