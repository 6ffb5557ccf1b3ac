// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;

/**
 * What a coherent drive does, in the units of the analysis. Heat and power of the analysis are by the bare Hamiltonian, Tr(H₀ D_a ρ) and (E_upper − E_lower) ×
 * flux, which obey both laws off resonance too.
 *
 * @param detuning        E_upper − E_lower − ω
 * @param flux            quanta that the drive takes per time
 * @param power           −Tr(ρ ∂H/∂t) = ω × flux, the energy of those quanta: the power of the analysis on resonance only
 * @param heatWithDrive   heat currents by the other definition, Tr(H(t) D_a ρ), which add up to the energy of the quanta
 * @param resonanceDefect power of the analysis minus the energy of the quanta, detuning × flux
 */
public record DriveAnalysis(String id, double detuning, double flux, double power, List<BathHeat> heatWithDrive, double resonanceDefect) {

	public DriveAnalysis {
		heatWithDrive = List.copyOf(heatWithDrive);
	}
}
