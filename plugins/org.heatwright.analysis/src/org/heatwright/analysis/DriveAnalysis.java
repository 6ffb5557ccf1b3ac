// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;

/**
 * What a coherent drive does, in the units of the analysis. The heat currents of the analysis are by the bare Hamiltonian, Tr(H₀ D_a ρ).
 *
 * @param detuning        E_upper − E_lower − ω
 * @param flux            quanta that the drive takes per time
 * @param power           −Tr(ρ ∂H/∂t), given out
 * @param heatWithDrive   heat currents by the other definition, Tr(H(t) D_a ρ), which add up to the power on and off resonance
 * @param resonanceDefect sum of the bare heat currents minus the power, detuning × flux
 */
public record DriveAnalysis(String id, double detuning, double flux, double power, List<BathHeat> heatWithDrive, double resonanceDefect) {

	public DriveAnalysis {
		heatWithDrive = List.copyOf(heatWithDrive);
	}
}
